// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** Kernels of libraries that are not on every machine; found by {@link java.util.ServiceLoader}. */
public interface MoreKernels {
    /**
     * Kernels to run on the demo's file.
     *
     * @param file the mapped file; valid while the demo runs
     * @return the kernels
     */
    List<Kernel<?, ?>> on(MemorySegment file);
}
