// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.model.Symbol;
import java.util.Map;
import java.util.Optional;

/**
 * A C file that compiles only where all that the generated Java takes for granted holds.
 *
 * @param file the file
 * @param symbols for each line that speaks of a declaration, from 1 on, that declaration
 * @param assertions how many assertions it has
 */
public record Proof(NativeFile file, Map<Integer, Symbol> symbols, int assertions) {
    /** Where it lies below the output folder. */
    public static final String PATH = NativeFile.FOLDER + "proof.c";

    /** Keeps its own copy. */
    public Proof {
        symbols = Map.copyOf(symbols);
    }

    /**
     * What a line speaks of.
     *
     * @param line the line, from 1 on
     * @return the declaration; empty where it speaks of C's own types, or of nothing
     */
    public Optional<Symbol> at(int line) {
        return Optional.ofNullable(symbols.get(line));
    }
}
