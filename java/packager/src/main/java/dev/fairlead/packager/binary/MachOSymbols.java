// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of symbols of a Mach-O binary (mach-o/nlist.h, {@code struct nlist_64}).
 *
 * @param all the symbols of the program, without those for debuggers
 */
record MachOSymbols(List<Symbol> all) {
    private static final int SIZE = 16;
    private static final int DEBUGGER = 0xE0;
    private static final int PRIVATE = 0x10;
    private static final int KIND = 0x0E;
    private static final int EXTERNAL = 1;
    private static final int WEAK_REFERENCE = 0x40;
    private static final int WEAK_DEFINITION = 0x80;

    /** A symbol: its name without the underscore that C puts before it, and what the entry says. */
    record Symbol(String name, int type, int section, int description, long value) {
        boolean isUndefined() {
            return (type & KIND) == 0 && (type & EXTERNAL) != 0;
        }

        boolean isExported() {
            return (type & KIND) != 0 && (type & EXTERNAL) != 0 && (type & PRIVATE) == 0;
        }

        boolean isInternal() {
            return (type & KIND) != 0 && !isExported();
        }

        boolean isWeakDefinition() {
            return (description & WEAK_DEFINITION) != 0;
        }
    }

    static MachOSymbols read(FileBytes bytes, LoadCommand command, Names names) throws MalformedBinaryException {
        long table = command.unsignedInt(bytes, 8);
        long count = command.unsignedInt(bytes, 12);
        long strings = command.unsignedInt(bytes, 16);
        long stringsEnd = strings + command.unsignedInt(bytes, 20);
        bytes.requireTable(table, count, SIZE, "the table of symbols");
        bytes.require(strings, stringsEnd - strings, "the table of strings");
        List<Symbol> symbols = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long at = table + i * SIZE;
            String what = "symbol " + i;
            int type = bytes.unsignedByte(at + 4, what);
            if ((type & DEBUGGER) == 0) {
                long name = bytes.unsignedInt(at, what);
                String text = name == 0 ? "" : names.read(strings + name, stringsEnd, "the name of " + what);
                symbols.add(new Symbol(
                        plain(text),
                        type,
                        bytes.unsignedByte(at + 5, what),
                        bytes.unsignedShort(at + 6, what),
                        bytes.number(at + 8, what)));
            }
        }
        return new MachOSymbols(symbols);
    }

    /** The name as C has it. */
    static String plain(String name) {
        return name.startsWith("_") ? name.substring(1) : name;
    }

    List<ImportedSymbol> imports(List<String> libraries) {
        return all.stream()
                .filter(Symbol::isUndefined)
                .map(it -> new ImportedSymbol(
                        it.name, Optional.empty(), library(it, libraries), (it.description & WEAK_REFERENCE) != 0))
                .toList();
    }

    /** Two-level namespaces: the number of the library stands in the description. */
    private static Optional<String> library(Symbol symbol, List<String> libraries) {
        int number = symbol.description >> 8;
        return number >= 1 && number <= libraries.size() ? Optional.of(libraries.get(number - 1)) : Optional.empty();
    }

    List<InternalSymbol> internals() {
        return all.stream()
                .filter(it -> it.isInternal() && !it.name.isEmpty())
                .map(it -> new InternalSymbol(it.name, SymbolKind.OTHER))
                .toList();
    }
}
