// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** {@code dlopen} and its kin, for what the JDK does not ask of them. Systems without them answer with nothing. */
final class DynamicLoader {
    private static final int LAZY = 1;
    /** The same number in glibc and musl; another one on macOS, where it is not used. */
    private static final int NO_LOAD = 4;

    private final MethodHandle open;
    private final MethodHandle close;
    private final MethodHandle error;

    private DynamicLoader(MemorySegment open, MemorySegment close, MemorySegment error) {
        Linker linker = Linker.nativeLinker();
        this.open = linker.downcallHandle(open, FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        this.close = linker.downcallHandle(close, FunctionDescriptor.of(JAVA_INT, ADDRESS));
        this.error = linker.downcallHandle(error, FunctionDescriptor.of(ADDRESS));
    }

    private static Optional<DynamicLoader> ofSystem() {
        SymbolLookup system = Linker.nativeLinker().defaultLookup();
        return system.find("dlopen")
                .flatMap(open -> system.find("dlclose")
                        .flatMap(close -> system.find("dlerror").map(error -> new DynamicLoader(open, close, error))));
    }

    /**
     * Opens a library that has just been refused once more, to hear why.
     *
     * @param file as it was given to the loader
     * @return the loader's words
     */
    static Optional<String> whyRefused(String file) {
        return ofSystem().flatMap(loader -> loader.open(file, LAZY) ? Optional.empty() : loader.error());
    }

    /** {@return whether a library is loaded under this path, by whomever} */
    static boolean isLoaded(String file) {
        return ofSystem().map(loader -> loader.open(file, LAZY | NO_LOAD)).orElse(false);
    }

    /** Opens a library, and closes it at once. */
    private boolean open(String file, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = (MemorySegment) open.invokeExact(arena.allocateFrom(file), mode);
            return handle.address() != 0 && (int) close.invokeExact(handle) == 0;
        } catch (Throwable e) {
            throw new AssertionError("dlopen and dlclose are called with what their header declares", e);
        }
    }

    private Optional<String> error() {
        try {
            MemorySegment text = (MemorySegment) error.invokeExact();
            return text.address() == 0
                    ? Optional.empty()
                    : Optional.of(text.reinterpret(Long.MAX_VALUE).getString(0));
        } catch (Throwable e) {
            throw new AssertionError("dlerror is called with what its header declares", e);
        }
    }
}
