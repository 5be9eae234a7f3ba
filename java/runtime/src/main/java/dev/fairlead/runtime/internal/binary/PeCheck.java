// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

/**
 * The headers of a Windows DLL and the parts of the file that its sections are made of.
 *
 * @param file the file
 */
record PeCheck(BinaryContent file) {
    private static final String DOS_HEADER = "the DOS header";
    private static final String HEADER = "the PE header";
    private static final long SIGNATURE = 0x0000_4550;
    private static final int COFF_SIZE = 24;
    private static final int LIBRARY = 0x2000;
    private static final int PE32_PLUS = 0x20B;
    private static final int SECTION_SIZE = 40;

    void check(Machine machine) throws BinaryRefusedException {
        file.require(0, 64, DOS_HEADER);
        long at = file.unsignedInt(0x3C, DOS_HEADER);
        if (file.unsignedInt(at, HEADER) != SIGNATURE) {
            throw BinaryRefusedException.damaged("is damaged: there is no PE header at byte " + at);
        }
        file.require(at, COFF_SIZE, HEADER);
        machine.check(BinaryFormat.PE, file.unsignedShort(at + 4, HEADER));
        checkKind(at);
        checkSections(at);
    }

    private void checkKind(long at) throws BinaryRefusedException {
        if ((file.unsignedShort(at + 22, HEADER) & LIBRARY) == 0) {
            throw BinaryRefusedException.foreign("is a program, not a DLL");
        }
        int magic = file.unsignedShort(at + COFF_SIZE, HEADER);
        if (magic != PE32_PLUS) {
            throw BinaryRefusedException.foreign(
                    "is not a 64-bit DLL (PE magic " + Integer.toHexString(magic) + "), and this JVM is 64-bit");
        }
        file.require(0, file.unsignedInt(at + COFF_SIZE + 60, HEADER), "the part that holds the headers");
    }

    private void checkSections(long at) throws BinaryRefusedException {
        int count = file.unsignedShort(at + 6, HEADER);
        long table = at + COFF_SIZE + file.unsignedShort(at + 20, HEADER);
        if (count == 0) {
            throw BinaryRefusedException.damaged("has no sections");
        }
        file.require(table, (long) count * SECTION_SIZE, "the table of sections");
        for (int i = 0; i < count; i++) {
            String what = "section " + i;
            long section = table + (long) i * SECTION_SIZE;
            file.require(file.unsignedInt(section + 20, what), file.unsignedInt(section + 16, what), what);
        }
    }
}
