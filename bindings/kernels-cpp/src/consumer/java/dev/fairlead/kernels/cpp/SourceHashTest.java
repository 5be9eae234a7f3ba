// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.kernels.KernelLibrary;
import dev.fairlead.kernels.Library;
import dev.fairlead.runtime.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.Test;

/**
 * The JNI library that was loaded is as old as the one that FFM calls, of which the test of the same name in
 * {@code bindings/kernels} shows that the sources of this checkout make it: neither was left behind.
 */
class SourceHashTest {
    private static final int DIGITS = 64;

    @Test
    void theLibraryWasBuiltFromTheseSources() throws Throwable {
        NativeLibrary library = CppKernelLibrary.open();
        assertEquals(
                Library.sourceHash(),
                hash(library),
                () -> "the library at " + library.origin() + " was not built from the sources of that at "
                        + KernelLibrary.open().origin() + "; build both anew");
    }

    /** The C++ API has no function for it: the C function is called as anybody can call it. */
    private static String hash(NativeLibrary library) throws Throwable {
        MethodHandle function = Linker.nativeLinker()
                .downcallHandle(
                        library.find("fl_source_hash"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(ValueLayout.ADDRESS);
            assertEquals(0, (int) function.invokeExact(result));
            return result.get(ValueLayout.ADDRESS, 0).reinterpret(DIGITS + 1).getString(0);
        }
    }
}
