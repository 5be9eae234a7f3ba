// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * The header of an ELF file (System V gABI, "ELF Header"; e_type, e_machine and where the tables are).
 *
 * @param type 1 an object file, 2 a program, 3 a shared library or a program that can be loaded anywhere
 * @param processor what it runs on
 * @param segments where the program headers are in the file
 * @param segmentCount how many there are
 * @param sections where the section headers are in the file; 0 without any
 * @param sectionCount how many there are
 * @param sectionNames the index of the section that has their names
 */
record ElfHeader(
        int type,
        Processor processor,
        long segments,
        int segmentCount,
        long sections,
        long sectionCount,
        int sectionNames) {
    private static final String WHAT = "the ELF header";
    private static final int SIZE = 64;
    private static final int CLASS_64 = 2;
    /** No linker makes as many; each address is looked for in all of them. */
    private static final int MOST_SEGMENTS = 1_000;

    private static final int LITTLE_ENDIAN = 1;

    static ElfHeader read(FileBytes bytes) throws MalformedBinaryException {
        bytes.require(0, SIZE, WHAT);
        if (bytes.unsignedByte(4, WHAT) != CLASS_64) {
            throw new MalformedBinaryException("is a 32-bit binary: only 64-bit ones are known here");
        }
        if (bytes.unsignedByte(5, WHAT) != LITTLE_ENDIAN) {
            throw new MalformedBinaryException("is big-endian: only little-endian binaries are known here");
        }
        int type = bytes.unsignedShort(16, WHAT);
        if (type < 1 || type > 3) {
            throw new MalformedBinaryException("is of ELF type " + type + ": no object file, program or library");
        }
        if (bytes.unsignedShort(56, WHAT) > MOST_SEGMENTS) {
            throw new MalformedBinaryException("is damaged: it has more than " + MOST_SEGMENTS + " program headers");
        }
        requireEntry(bytes.unsignedShort(56, WHAT), bytes.unsignedShort(54, WHAT), ElfSegment.SIZE, "program headers");
        long sections = bytes.number(40, WHAT);
        int count = bytes.unsignedShort(60, WHAT);
        requireEntry(sections == 0 ? 0 : 1, bytes.unsignedShort(58, WHAT), ElfSection.SIZE, "section headers");
        return new ElfHeader(
                type,
                Processor.of(BinaryFormat.ELF, bytes.unsignedShort(18, WHAT)),
                bytes.number(32, WHAT),
                bytes.unsignedShort(56, WHAT),
                sections,
                // More than fit into 16 bits stand in the first section header.
                sections != 0 && count == 0 ? bytes.number(sections + 32, "the first section header") : count,
                bytes.unsignedShort(62, WHAT));
    }

    private static void requireEntry(int count, int size, int wanted, String what) throws MalformedBinaryException {
        if (count > 0 && size != wanted) {
            throw new MalformedBinaryException(
                    "is damaged: " + what + " of " + size + " bytes, those of 64-bit ELF have " + wanted);
        }
    }

    boolean isObject() {
        return type == 1;
    }

    boolean isProgram() {
        return type == 2;
    }
}
