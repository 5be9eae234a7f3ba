// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationResult.ShimBuild;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A shim library that was built.
 *
 * @param path where it lies
 * @param missing the functions that the header declares and nothing that it was linked with has
 */
record ShimLibrary(Path path, List<String> missing) {
    ShimLibrary {
        missing = List.copyOf(missing);
    }

    /** Looks into a library for what it could not be linked with. It is loaded and unloaded for that. */
    static ShimLibrary of(Path path, ShimBuild shim) throws CommandFailure {
        if (shim.called().isEmpty()) {
            return new ShimLibrary(path, List.of());
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup symbols = SymbolLookup.libraryLookup(path.toAbsolutePath(), arena);
            List<String> missing = shim.called().entrySet().stream()
                    .filter(it -> isNull(symbols.findOrThrow(it.getValue())))
                    .map(Map.Entry::getKey)
                    .toList();
            return new ShimLibrary(path, missing);
        } catch (IllegalArgumentException notLoaded) {
            throw new CommandFailure(
                    ExitCode.RUNTIME_ERROR,
                    "the shim library is built, and cannot be loaded: " + notLoaded.getMessage()
                            + "\nhint: the libraries that it was linked with have to be found at run time, too: name"
                            + " their folder in LD_LIBRARY_PATH, or bind by --library :PATH");
        }
    }

    private static boolean isNull(MemorySegment pointer) {
        return pointer.reinterpret(ValueLayout.ADDRESS.byteSize())
                        .get(ValueLayout.ADDRESS, 0)
                        .address()
                == 0;
    }
}
