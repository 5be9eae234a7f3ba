// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/**
 * The loader that {@code api_calls.toml} names: finds symbols in the library that the test has just built.
 *
 * @param symbols the library's symbols
 */
public record FixtureLibrary(SymbolLookup symbols) {
    static final String FILE_PROPERTY = "fairlead.test.fixture";

    /** {@return the library that {@value #FILE_PROPERTY} names; it stays loaded} */
    public static FixtureLibrary open() {
        return new FixtureLibrary(
                SymbolLookup.libraryLookup(Path.of(System.getProperty(FILE_PROPERTY)), Arena.global()));
    }

    /**
     * Finds a symbol.
     *
     * @param symbol its name
     * @return its address
     */
    public MemorySegment find(String symbol) {
        return symbols.findOrThrow(symbol);
    }
}
