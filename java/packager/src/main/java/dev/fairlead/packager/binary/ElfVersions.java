// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The versions of symbols (Linux Standard Base, "Symbol Versioning"): of each index the version's name, and the library
 * that it is expected of.
 */
final class ElfVersions {
    private static final int NUMBER = 0x7FFF;

    private final FileBytes bytes;
    private final ElfDynamic dynamic;
    private final Names names;
    private final Map<Integer, String> versions = new HashMap<>();
    private final Map<Integer, String> libraries = new HashMap<>();
    private final List<String> needed = new ArrayList<>();
    private final OptionalLong table;

    ElfVersions(FileBytes bytes, ElfDynamic dynamic, Names names) throws MalformedBinaryException {
        this.bytes = bytes;
        this.dynamic = dynamic;
        this.names = names;
        this.table = dynamic.offset(ElfDynamic.VERSYM, "the table of versions");
        readNeeded();
        readDefined();
    }

    /** The version of a dynamic symbol by its number; 0 is the first in the table, which stands for none. */
    Optional<String> version(long symbol) throws MalformedBinaryException {
        return Optional.ofNullable(versions.get(index(symbol)));
    }

    Optional<String> library(long symbol) throws MalformedBinaryException {
        return Optional.ofNullable(libraries.get(index(symbol)));
    }

    /** All versions that are asked of other libraries, those of no symbol among them. */
    List<String> needed() {
        return needed;
    }

    /** Whether a symbol is but the mark that a linker makes for a version that is defined here. */
    boolean isMark(ElfSymbol symbol) {
        return symbol.section() == ElfSymbol.ABSOLUTE && versions.containsValue(symbol.name());
    }

    private int index(long symbol) throws MalformedBinaryException {
        return table.isEmpty()
                ? 0
                : bytes.unsignedShort(table.getAsLong() + symbol * 2, "the version of symbol " + symbol) & NUMBER;
    }

    private void readNeeded() throws MalformedBinaryException {
        String what = "the needed versions";
        OptionalLong first = dynamic.offset(ElfDynamic.VERNEED, what);
        long at = first.orElse(0);
        for (long i = dynamic.value(ElfDynamic.VERNEEDNUM); first.isPresent() && i > 0; i--) {
            String library = dynamic.text(names, bytes.unsignedInt(at + 4, what), what);
            long entry = at + bytes.unsignedInt(at + 8, what);
            for (int left = bytes.unsignedShort(at + 2, what); left > 0; left--) {
                int index = bytes.unsignedShort(entry + 6, what) & NUMBER;
                String version = dynamic.text(names, bytes.unsignedInt(entry + 8, what), what);
                versions.put(index, version);
                needed.add(version);
                libraries.put(index, library);
                entry += step(bytes.unsignedInt(entry + 12, what), left, what);
            }
            at += step(bytes.unsignedInt(at + 12, what), i, what);
        }
    }

    private void readDefined() throws MalformedBinaryException {
        String what = "the defined versions";
        OptionalLong first = dynamic.offset(ElfDynamic.VERDEF, what);
        long at = first.orElse(0);
        for (long i = dynamic.value(ElfDynamic.VERDEFNUM); first.isPresent() && i > 0; i--) {
            boolean isOfFile = (bytes.unsignedShort(at + 2, what) & 1) != 0;
            int index = bytes.unsignedShort(at + 4, what) & NUMBER;
            long name = bytes.unsignedInt(at + bytes.unsignedInt(at + 12, what), what);
            if (!isOfFile) {
                versions.put(index, dynamic.text(names, name, what));
            }
            at += step(bytes.unsignedInt(at + 16, what), i, what);
        }
    }

    /** The way to the next entry: never none while there is one to come. */
    private static long step(long step, long left, String what) throws MalformedBinaryException {
        if (step == 0 && left > 1) {
            throw new MalformedBinaryException("is damaged: " + what + " end " + (left - 1) + " entries too early");
        }
        return step;
    }
}
