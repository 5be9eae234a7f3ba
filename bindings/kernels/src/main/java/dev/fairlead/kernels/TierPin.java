// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import dev.fairlead.runtime.NativeException;
import dev.fairlead.runtime.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tier that somebody asked for, or none. It is applied by plain downcalls, because the generated classes find their
 * symbols through the library that is only just being opened.
 *
 * @param tier the tier's name; empty for the best one
 * @param source who asked, as a message shows it
 */
record TierPin(Optional<String> tier, String source) {
    /** {@code int f(pointer)}: the shape of both functions. */
    private static final FunctionDescriptor TAKES_POINTER =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);

    private static final long LONGEST_LIST = 4096;

    static TierPin of(@Nullable String property, @Nullable String variable) {
        if (property != null && !property.isBlank()) {
            return new TierPin(Optional.of(property.strip()), KernelLibrary.TIER_PROPERTY);
        }
        Optional<String> tier = Optional.ofNullable(variable).map(String::strip).filter(it -> !it.isEmpty());
        return new TierPin(tier, KernelLibrary.TIER_VARIABLE);
    }

    void apply(NativeLibrary library) {
        tier.ifPresent(name -> apply(library, name));
    }

    private void apply(NativeLibrary library, String name) {
        try (Arena arena = Arena.ofConfined()) {
            if (call(library, "fl_tier_select", arena.allocateFrom(name)) != 0) {
                throw new NativeException(source + "=" + name + " is not a tier of this processor; it has "
                        + available(library, arena).replace(",", ", "));
            }
        }
    }

    private static String available(NativeLibrary library, Arena arena) {
        MemorySegment names = arena.allocate(ValueLayout.ADDRESS);
        call(library, "fl_tier_available", names);
        return names.get(ValueLayout.ADDRESS, 0).reinterpret(LONGEST_LIST).getString(0);
    }

    private static int call(NativeLibrary library, String function, MemorySegment argument) {
        MethodHandle handle = Linker.nativeLinker().downcallHandle(library.find(function), TAKES_POINTER);
        try {
            return (int) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw new AssertionError(function + " is called with what its header declares", e);
        }
    }
}
