// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/** An entry of a symbol table (System V gABI, "Symbol Table"). */
record ElfSymbol(String name, int info, int other, int section, long value, long size) {
    static final int SIZE = 24;
    static final int ABSOLUTE = 0xFFF1;
    private static final int WEAK = 2;

    /** A table, without its first entry, which stands for no symbol. */
    static List<ElfSymbol> read(FileBytes bytes, long table, long count, StringPlace strings, Names names)
            throws MalformedBinaryException {
        bytes.requireTable(table, count, SIZE, "a table of symbols");
        List<ElfSymbol> symbols = new ArrayList<>();
        for (long i = 1; i < count; i++) {
            long at = table + i * SIZE;
            String what = "symbol " + i;
            long name = bytes.unsignedInt(at, what);
            symbols.add(new ElfSymbol(
                    name == 0 ? "" : names.read(strings.offset + name, strings.end, "the name of " + what),
                    bytes.unsignedByte(at + 4, what),
                    bytes.unsignedByte(at + 5, what),
                    bytes.unsignedShort(at + 6, what),
                    bytes.number(at + 8, what),
                    bytes.number(at + 16, what)));
        }
        return symbols;
    }

    /** Where a table of strings is in the file. */
    record StringPlace(long offset, long end) {}

    boolean isDefined() {
        return section != 0;
    }

    boolean isLocal() {
        return info >> 4 == 0;
    }

    boolean isWeak() {
        return info >> 4 == WEAK;
    }

    /** Whether the symbol's visibility is default or protected: others can see it. */
    boolean isVisible() {
        return (other & 3) == 0 || (other & 3) == 3;
    }

    boolean isExported() {
        return isDefined() && !isLocal() && isVisible() && !name.isEmpty();
    }

    boolean isImported() {
        return !isDefined() && !isLocal() && !name.isEmpty();
    }

    /** Section symbols and file names are no symbols of the program. */
    boolean isOfProgram() {
        int type = info & 15;
        return type != 3 && type != 4 && !name.isEmpty();
    }

    SymbolKind kind() {
        return switch (info & 15) {
            case 1, 5 -> SymbolKind.DATA;
            case 2, 10 -> SymbolKind.FUNCTION;
            case 6 -> SymbolKind.THREAD_LOCAL;
            default -> SymbolKind.OTHER;
        };
    }
}
