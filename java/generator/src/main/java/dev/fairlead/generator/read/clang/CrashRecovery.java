// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Keeps libclang from taking the signals that the JVM lives by. {@code clang_createIndex} installs handlers for SIGSEGV
 * and its like; the JVM raises those on purpose (null checks, safepoints), and with clang's handler in between it dies.
 */
final class CrashRecovery {
    private static final String SWITCH = "LIBCLANG_DISABLE_CRASH_RECOVERY";

    private CrashRecovery() {}

    /**
     * Has the handlers not installed at all: another thread of this JVM may need its signals while an index is made.
     * Where the C library offers no way to set a variable {@link #switchOff} alone has to do.
     */
    static void forbid(Libclang clang) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty() || System.getenv(SWITCH) != null) {
            return;
        }
        try {
            MethodHandle set =
                    linker.downcallHandle(setenv.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            int _ = (int) set.invokeExact(
                    clang.slab().allocateFrom(SWITCH), clang.slab().allocateFrom("1"), 1);
        } catch (Throwable e) {
            throw Libclang.unexpected("setenv", e);
        }
    }

    /** Takes handlers away that were installed nevertheless. */
    static void switchOff(Libclang clang) {
        try {
            MethodHandle toggle = clang.handle("clang_toggleCrashRecovery", Structs.INT_TO_VOID);
            toggle.invokeExact(0);
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_toggleCrashRecovery", e);
        }
    }
}
