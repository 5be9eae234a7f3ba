// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * A section (PE/COFF specification, "Section Table").
 *
 * @param name its name; long ones stand in the table of strings
 * @param address where it is loaded, from the start of the image
 * @param memorySize how much memory it takes
 * @param offset where it begins in the file
 * @param fileSize how many bytes of the file it takes
 * @param flags what it holds and how it is mapped
 */
record PeSection(String name, long address, long memorySize, long offset, long fileSize, long flags) {
    static final int SIZE = 40;
    /** No linker makes as many; each address is looked for in all of them. */
    private static final int MOST = 1_000;

    private static final long EXECUTABLE = 0x2000_0000L;
    private static final long WRITABLE = 0x8000_0000L;

    static List<PeSection> read(FileBytes bytes, long table, int count, PeStrings strings)
            throws MalformedBinaryException {
        if (count > MOST) {
            throw new MalformedBinaryException("is damaged: it has more than " + MOST + " sections");
        }
        bytes.requireTable(table, count, SIZE, "the table of sections");
        List<PeSection> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = table + (long) i * SIZE;
            String what = "section header " + i;
            PeSection section = new PeSection(
                    strings.sectionName(at),
                    bytes.unsignedInt(at + 12, what),
                    bytes.unsignedInt(at + 8, what),
                    bytes.unsignedInt(at + 20, what),
                    bytes.unsignedInt(at + 16, what),
                    bytes.unsignedInt(at + 36, what));
            if (section.offset != 0) {
                bytes.require(section.offset, section.fileSize, "section " + i + " (" + section.name + ")");
            }
            sections.add(section);
        }
        return sections;
    }

    boolean isExecutable() {
        return (flags & EXECUTABLE) != 0;
    }

    boolean isWritable() {
        return (flags & WRITABLE) != 0;
    }

    /** What the file has of it: it can be padded beyond the memory that it takes. */
    long used() {
        return offset == 0 ? 0 : memorySize == 0 ? fileSize : Math.min(fileSize, memorySize);
    }

    boolean holds(long place) {
        return offset != 0 && place >= address && place - address < fileSize;
    }
}
