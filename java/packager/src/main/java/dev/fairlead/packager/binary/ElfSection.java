// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/** A section header: a part of the file as linkers and debuggers see it (System V gABI, "Sections"). */
record ElfSection(String name, long type, long flags, long address, long offset, long size, int link, long entrySize) {
    static final int SIZE = 64;
    static final long SYMTAB = 2;
    static final long NOTE = 7;
    static final long DYNSYM = 11;
    private static final long STRTAB = 3;
    private static final long NO_BITS = 8;
    private static final long COMPRESSED = 0x800;

    static List<ElfSection> read(FileBytes bytes, ElfHeader header) throws MalformedBinaryException {
        if (header.sections() == 0) {
            return List.of();
        }
        bytes.requireTable(header.sections(), header.sectionCount(), SIZE, "the table of section headers");
        ElfSection names = header.sectionNames() == 0 || header.sectionNames() >= header.sectionCount()
                ? null
                : section(bytes, header, header.sectionNames(), "");
        Names texts = new Names(bytes);
        List<ElfSection> sections = new ArrayList<>();
        for (int i = 0; i < header.sectionCount(); i++) {
            long name = bytes.unsignedInt(header.sections() + (long) i * SIZE, "section header " + i);
            String text = names == null || names.type != STRTAB
                    ? "section " + i
                    : texts.read(names.offset + name, names.end(), "the name of section " + i);
            sections.add(section(bytes, header, i, text));
        }
        return sections;
    }

    private static ElfSection section(FileBytes bytes, ElfHeader header, int index, String name)
            throws MalformedBinaryException {
        long at = header.sections() + (long) index * SIZE;
        String what = "section header " + index;
        ElfSection section = new ElfSection(
                name,
                bytes.unsignedInt(at + 4, what),
                bytes.number(at + 8, what),
                bytes.number(at + 16, what),
                bytes.number(at + 24, what),
                bytes.number(at + 32, what),
                (int) bytes.unsignedInt(at + 40, what),
                bytes.number(at + 56, what));
        if (section.isInFile()) {
            bytes.require(section.offset, section.size, "section " + index + (name.isEmpty() ? "" : " (" + name + ")"));
        }
        return section;
    }

    boolean isInFile() {
        return type != NO_BITS && type != 0;
    }

    boolean isExecutable() {
        return (flags & 4) != 0;
    }

    boolean isCompressed() {
        return (flags & COMPRESSED) != 0 || name.startsWith(".zdebug_");
    }

    boolean isWritable() {
        return (flags & 1) != 0;
    }

    long end() {
        return offset + size;
    }
}
