// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of a segment (mach-o/loader.h, {@code struct section_64}).
 *
 * @param name segment and section: {@code __TEXT,__text}
 * @param address where it is loaded
 * @param offset where it begins in the file; 0 when the file has none of it
 * @param size its bytes
 * @param code whether it is made of instructions
 * @param writable whether its segment can be written to
 */
record MachOSection(String name, long address, long offset, long size, boolean code, boolean writable) {
    private static final int SEGMENT_SIZE = 72;
    private static final int SIZE = 80;
    private static final long PURE_INSTRUCTIONS = 0x8000_0000L;
    private static final long SOME_INSTRUCTIONS = 0x400;

    /** The sections of a segment, whose own part of the file is checked, too. */
    static List<MachOSection> read(FileBytes bytes, LoadCommand segment, Names names) throws MalformedBinaryException {
        long count = segment.unsignedInt(bytes, 64);
        if (count > (segment.size() - SEGMENT_SIZE) / SIZE) {
            throw new MalformedBinaryException(
                    "is damaged: " + segment.title() + " has no room for " + count + " sections");
        }
        String title = names.padded(segment.offset() + 8, 16, segment.title());
        bytes.require(segment.number(bytes, 40), segment.number(bytes, 48), "segment " + title);
        boolean writable = (segment.unsignedInt(bytes, 60) & 2) != 0;
        List<MachOSection> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = segment.offset() + SEGMENT_SIZE + (long) i * SIZE;
            sections.add(section(bytes, at, writable, names));
        }
        return sections;
    }

    private static MachOSection section(FileBytes bytes, long at, boolean writable, Names names)
            throws MalformedBinaryException {
        String name = names.padded(at + 16, 16, "a section") + "," + names.padded(at, 16, "a section");
        long flags = bytes.unsignedInt(at + 64, name);
        int type = (int) (flags & 0xFF);
        // Zeroes take no room in the file, nor those of each thread.
        boolean inFile = type != 1 && type != 12 && type != 18;
        long offset = inFile ? bytes.unsignedInt(at + 48, name) : 0;
        long size = bytes.number(at + 40, name);
        if (offset != 0) {
            bytes.require(offset, size, "section " + name);
        }
        return new MachOSection(
                name,
                bytes.number(at + 32, name),
                offset,
                offset == 0 ? 0 : size,
                (flags & (PURE_INSTRUCTIONS | SOME_INSTRUCTIONS)) != 0,
                writable);
    }
}
