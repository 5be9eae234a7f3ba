// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * C's {@code __int128} in memory, which generated code hands around as a segment of its bytes: two's complement, the low half
 * first, as on all platforms that Fairlead knows. Any thread may call these methods, on memory that it may access.
 */
public final class Int128 {
    private static final long SIZE = 16;
    private static final ValueLayout.OfLong HALF = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Int128() {}

    /**
     * Reads one as signed.
     *
     * @param value its segment: 16 bytes, at any alignment
     * @return the number, from −2¹²⁷ to 2¹²⁷ − 1
     * @throws IllegalArgumentException if the segment has another size
     */
    public static BigInteger toBigInteger(MemorySegment value) {
        byte[] bytes = sized(value).toArray(ValueLayout.JAVA_BYTE);
        for (int i = 0; i < bytes.length / 2; i++) {
            byte low = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = low;
        }
        return new BigInteger(bytes);
    }

    /**
     * Reads one as unsigned.
     *
     * @param value its segment: 16 bytes, at any alignment
     * @return the number, from 0 to 2¹²⁸ − 1
     * @throws IllegalArgumentException if the segment has another size
     */
    public static BigInteger toUnsignedBigInteger(MemorySegment value) {
        BigInteger signed = toBigInteger(value);
        return signed.signum() < 0 ? signed.add(BigInteger.ONE.shiftLeft(128)) : signed;
    }

    /**
     * Writes one.
     *
     * @param value its segment: 16 bytes, at any alignment
     * @param number the number, from −2¹²⁷ to 2¹²⁸ − 1; from 2¹²⁷ on it is an unsigned one
     * @throws ArithmeticException if it is outside of that
     * @throws IllegalArgumentException if the segment has another size
     */
    public static void set(MemorySegment value, BigInteger number) {
        boolean fits = number.signum() < 0 ? number.bitLength() < 128 : number.bitLength() <= 128;
        if (!fits) {
            throw new ArithmeticException(number + " does not fit into 128 bits");
        }
        sized(value).set(HALF, 0, number.longValue());
        value.set(HALF, Long.BYTES, number.shiftRight(Long.SIZE).longValue());
    }

    /**
     * Allocates one.
     *
     * @param allocator where
     * @param number the number, as {@link #set} takes it
     * @return its segment, for as long as the allocator says
     */
    public static MemorySegment allocateFrom(SegmentAllocator allocator, BigInteger number) {
        MemorySegment value = allocator.allocate(SIZE, SIZE);
        set(value, number);
        return value;
    }

    private static MemorySegment sized(MemorySegment value) {
        if (value.byteSize() != SIZE) {
            throw new IllegalArgumentException("an __int128 has 16 bytes, not " + value.byteSize());
        }
        return value;
    }
}
