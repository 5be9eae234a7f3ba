// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * A number of variable length, seven bits a byte (DWARF, "Variable Length Data").
 *
 * @param value the number
 * @param end where in the file it ends
 */
record Leb128(long value, long end) {
    private static final int LONGEST = 10;

    static Leb128 read(FileBytes bytes, long offset, String what) throws MalformedBinaryException {
        long value = 0;
        for (int i = 0; i < LONGEST; i++) {
            int part = bytes.unsignedByte(offset + i, what);
            value |= (long) (part & 0x7F) << (7 * i);
            if ((part & 0x80) == 0) {
                return new Leb128(value, offset + i + 1);
            }
        }
        throw new MalformedBinaryException("is damaged: a number in " + what + " has more than 64 bits");
    }
}
