// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.runtime.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Links functions of the library of the benchmarks as one would without a generator. */
final class ByHand {
    private ByHand() {}

    /** {@return a handle that calls a function, whose address is part of it} */
    static MethodHandle link(String function, FunctionDescriptor descriptor) {
        NativeLibrary library = NativeLibrary.load("fairlead-calls", ByHand.class);
        return Linker.nativeLinker().downcallHandle(library.find(function), descriptor);
    }
}
