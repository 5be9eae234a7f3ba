// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * COFF's table of strings, which follows the table of symbols (PE/COFF specification, "COFF String Table"). MinGW's and
 * LLVM's linkers put the names of debug sections there.
 */
record PeStrings(FileBytes bytes, Names names, long table) {
    private static final String WHAT = "the table of strings";
    private static final int SHORT = 8;

    /** The table behind {@code count} symbols at {@code symbols}; without symbols there is none. */
    static PeStrings behind(FileBytes bytes, Names names, long symbols, long count) {
        return new PeStrings(bytes, names, symbols == 0 ? 0 : symbols + count * PeSymbols.SIZE);
    }

    String sectionName(long header) throws MalformedBinaryException {
        String name = names.padded(header, SHORT, "the name of a section");
        return table != 0 && name.matches("/\\d{1,7}") ? at(Long.parseLong(name.substring(1))) : name;
    }

    String symbolName(long symbol) throws MalformedBinaryException {
        return bytes.unsignedInt(symbol, "a symbol") == 0
                ? at(bytes.unsignedInt(symbol + 4, "a symbol"))
                : names.padded(symbol, SHORT, "the name of a symbol");
    }

    private String at(long offset) throws MalformedBinaryException {
        long size = bytes.unsignedInt(table, WHAT);
        return names.read(table + offset, Math.min(table + size, bytes.size()), "a name in " + WHAT);
    }
}
