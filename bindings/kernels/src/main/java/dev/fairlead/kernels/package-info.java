// SPDX-License-Identifier: Apache-2.0
/**
 * Kernels in C++, over memory that Java owns: {@code Reduce} (sums, products, norms, extrema, moments of doubles and
 * floats), {@code Bytes} (histogram, checksums, counting, UTF-8 validation) and {@code Library} (the instruction-set
 * tier that they run in). These classes are generated from the headers in {@code native/include}; by hand is only
 * {@link dev.fairlead.kernels.KernelLibrary}, where the symbols come from.
 *
 * <p>All methods may be called from any number of threads at once. A {@code MemorySegment} is used during the call
 * alone, and never copied when it is native.
 */
@NullMarked
package dev.fairlead.kernels;

import org.jspecify.annotations.NullMarked;
