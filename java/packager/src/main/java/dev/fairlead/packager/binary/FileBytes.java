// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/**
 * The bytes of a binary: a file, or the part of a file that is a binary of its own. Whatever its headers claim, a read
 * beyond the end is refused in words: no claim is added or multiplied in a way that could wrap around. Numbers are
 * little-endian unless a method says otherwise. The array is not copied, and must not change.
 */
public final class FileBytes {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int start;
    private final int size;

    private FileBytes(byte[] bytes, int start, int size) {
        this.bytes = bytes;
        this.start = start;
        this.size = size;
    }

    /**
     * All of a file.
     *
     * @param bytes its content
     * @return the bytes
     */
    public static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes, 0, bytes.length);
    }

    /** {@return how many bytes there are} */
    public long size() {
        return size;
    }

    /**
     * Copies a part.
     *
     * @param offset where it begins
     * @param length its bytes
     * @return the copy
     * @throws IndexOutOfBoundsException if it is not inside
     */
    public byte[] copy(long offset, long length) {
        java.util.Objects.checkFromIndexSize(offset, length, (long) size);
        return Arrays.copyOfRange(bytes, start + (int) offset, start + (int) (offset + length));
    }

    /**
     * A byte that is known to be inside.
     *
     * @param offset where
     * @return its value, 0 to 255
     * @throws IndexOutOfBoundsException if it is not inside
     */
    public int at(long offset) {
        return Byte.toUnsignedInt(bytes[start + (int) java.util.Objects.checkIndex(offset, (long) size)]);
    }

    int unsignedByte(long offset, String what) throws MalformedBinaryException {
        return Byte.toUnsignedInt(bytes[place(offset, 1, what)]);
    }

    int unsignedShort(long offset, String what) throws MalformedBinaryException {
        return Short.toUnsignedInt((short) SHORT.get(bytes, place(offset, 2, what)));
    }

    long unsignedInt(long offset, String what) throws MalformedBinaryException {
        return Integer.toUnsignedLong((int) INT.get(bytes, place(offset, 4, what)));
    }

    long unsignedIntBigEndian(long offset, String what) throws MalformedBinaryException {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) INT.get(bytes, place(offset, 4, what))));
    }

    /** A 64-bit number. One above 2^63 comes out negative, which {@link #require} takes for beyond every file's end. */
    long number(long offset, String what) throws MalformedBinaryException {
        return (long) LONG.get(bytes, place(offset, 8, what));
    }

    long numberBigEndian(long offset, String what) throws MalformedBinaryException {
        return Long.reverseBytes(number(offset, what));
    }

    /** A part that is a binary of its own. */
    FileBytes slice(long offset, long length, String what) throws MalformedBinaryException {
        require(offset, length, what);
        return new FileBytes(bytes, start + (int) offset, (int) length);
    }

    /** Refuses a file that ends before {@code what}, which has {@code length} bytes from {@code offset} on. */
    void require(long offset, long length, String what) throws MalformedBinaryException {
        if (offset < 0 || length < 0 || offset > size || length > size - offset) {
            throw new MalformedBinaryException("is truncated: " + what + " ends at " + end(offset, length)
                    + ", the file at " + grouped(BigInteger.valueOf(size)));
        }
    }

    /** Refuses a table of {@code count} entries that the file cannot hold. */
    void requireTable(long offset, long count, long entrySize, String what) throws MalformedBinaryException {
        require(offset, count < 0 || count > size / entrySize ? Long.MAX_VALUE : count * entrySize, what);
    }

    private int place(long offset, int length, String what) throws MalformedBinaryException {
        require(offset, length, what);
        return start + (int) offset;
    }

    private static String end(long offset, long length) {
        return grouped(unsigned(offset).add(unsigned(length)));
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    private static String grouped(BigInteger value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
    }
}
