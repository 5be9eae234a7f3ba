// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Bytes of a value that are compared, at most eight of them. What belongs to no part is padding, as are six of the sixteen
 * bytes of a long double.
 *
 * @param offset where they begin
 * @param size how many
 * @param lowest bits that conversions would change: of a number with a fraction a NaN that says who it is, else the sign
 */
record Part(int offset, int size, long lowest) {
    /** Eight bytes of an integer. */
    static Part ofInteger(int offset) {
        return new Part(offset, Long.BYTES, Long.MIN_VALUE);
    }

    /** Two numbers of four bytes. */
    static Part ofFloats(int offset) {
        return new Part(offset, 2 * Float.BYTES, (Values.SIGNALLING_FLOAT << Float.SIZE) | Values.SIGNALLING_FLOAT);
    }

    /** A number of eight bytes. */
    static Part ofDouble(int offset) {
        return new Part(offset, Double.BYTES, Values.SIGNALLING_DOUBLE);
    }

    /** The low bits of a long double: its registers are loaded and stored without a look at them. */
    static Part ofFraction(int offset) {
        return new Part(offset, Long.BYTES, 0xa000_0000_dead_beefL);
    }

    /** Sign and exponent of a long double. */
    static Part ofExponent(int offset) {
        return new Part(offset, Short.BYTES, 0xffff);
    }

    long read(MemorySegment value) {
        long bits = 0;
        for (int i = size - 1; i >= 0; i--) {
            bits = (bits << Byte.SIZE) | Byte.toUnsignedLong(value.get(ValueLayout.JAVA_BYTE, offset + i));
        }
        return bits;
    }

    void write(MemorySegment value, long bits) {
        for (int i = 0; i < size; i++) {
            value.set(ValueLayout.JAVA_BYTE, offset + i, (byte) (bits >>> (i * Byte.SIZE)));
        }
    }
}
