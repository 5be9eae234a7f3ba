// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The bytes of a file. Whatever its headers claim, a read beyond its end is a refusal: no claim is added or multiplied
 * in a way that could wrap around.
 *
 * @param bytes the whole file, or the part of it that is a library of its own
 * @param order the byte order of numbers in it
 */
record BinaryContent(MemorySegment bytes, ByteOrder order) {
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    static BinaryContent littleEndian(MemorySegment bytes) {
        return new BinaryContent(bytes, ByteOrder.LITTLE_ENDIAN);
    }

    long size() {
        return bytes.byteSize();
    }

    int unsignedByte(long offset, String what) throws BinaryRefusedException {
        return Byte.toUnsignedInt(bytes.get(BYTE, inside(offset, 1, what)));
    }

    int unsignedShort(long offset, String what) throws BinaryRefusedException {
        return Short.toUnsignedInt(
                bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), inside(offset, 2, what)));
    }

    long unsignedInt(long offset, String what) throws BinaryRefusedException {
        return Integer.toUnsignedLong(
                bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), inside(offset, 4, what)));
    }

    /** A 64-bit number. One above 2^63 comes out negative, which {@link #require} takes for beyond every file's end. */
    long number(long offset, String what) throws BinaryRefusedException {
        return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), inside(offset, 8, what));
    }

    /** Refuses a file that ends before {@code what}, which has {@code length} bytes from {@code offset} on. */
    void require(long offset, long length, String what) throws BinaryRefusedException {
        if (offset < 0 || length < 0 || offset > size() || length > size() - offset) {
            throw BinaryRefusedException.damaged("is truncated: " + what + " ends at byte " + end(offset, length)
                    + ", the file has " + size() + " bytes");
        }
    }

    private long inside(long offset, long length, String what) throws BinaryRefusedException {
        require(offset, length, what);
        return offset;
    }

    private static String end(long offset, long length) {
        return new java.math.BigInteger(Long.toUnsignedString(offset))
                .add(new java.math.BigInteger(Long.toUnsignedString(length)))
                .toString();
    }
}
