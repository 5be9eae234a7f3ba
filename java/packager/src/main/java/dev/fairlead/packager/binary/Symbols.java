// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;
import java.util.Optional;

/**
 * The symbols of a binary.
 *
 * @param exports what others can find in it, in the order of the file
 * @param imports what it takes from others, in the order of the file
 * @param internals what it defines for itself alone; empty where the table of these was stripped
 */
public record Symbols(
        List<ExportedSymbol> exports, List<ImportedSymbol> imports, Optional<List<InternalSymbol>> internals) {
    /** Keeps its own copies. */
    public Symbols {
        exports = List.copyOf(exports);
        imports = List.copyOf(imports);
        internals = internals.map(List::copyOf);
    }
}
