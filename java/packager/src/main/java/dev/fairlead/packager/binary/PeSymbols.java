// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** COFF's table of symbols, which linkers of MinGW and LLVM may leave in (PE/COFF specification, "COFF Symbol Table"). */
record PeSymbols(FileBytes bytes, PeStrings strings, long table, long count) {
    static final int SIZE = 18;
    private static final int FUNCTION = 0x20;
    private static final int EXTERNAL = 2;
    private static final int STATIC = 3;

    /** A symbol of the program: of a function the section, counted from 1, and the place in it. */
    record Symbol(String name, long value, int section, boolean function) {}

    Optional<List<Symbol>> read() throws MalformedBinaryException {
        if (table == 0 || count == 0) {
            return Optional.empty();
        }
        bytes.requireTable(table, count, SIZE, "the table of symbols");
        List<Symbol> symbols = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long at = table + i * SIZE;
            String what = "symbol " + i;
            int section = bytes.unsignedShort(at + 12, what);
            int storage = bytes.unsignedByte(at + 16, what);
            boolean inSection = section > 0 && section < 0xFFFE;
            if (inSection && (storage == EXTERNAL || storage == STATIC)) {
                boolean function = bytes.unsignedShort(at + 14, what) == FUNCTION;
                symbols.add(new Symbol(strings.symbolName(at), bytes.unsignedInt(at + 8, what), section, function));
            }
            i += bytes.unsignedByte(at + 17, what);
        }
        return Optional.of(symbols);
    }

    /** The program's symbols that are not exported, and are no names of sections and no jumps to what is imported. */
    static List<InternalSymbol> internals(List<Symbol> symbols, Set<String> exported, PeThunks thunks) {
        return symbols.stream()
                .filter(it -> !exported.contains(it.name()) && !it.name().startsWith(".") && !thunks.has(it))
                .map(it -> new InternalSymbol(it.name(), it.function() ? SymbolKind.FUNCTION : SymbolKind.OTHER))
                .toList();
    }
}
