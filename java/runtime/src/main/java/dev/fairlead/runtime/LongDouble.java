// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.internal.LongDoubleFormat;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.math.BigDecimal;

/**
 * C's {@code long double} in memory, which generated code hands around as a segment of its bytes. Its format is the
 * platform's: x87's 80 bits in 16 bytes on x86-64, IEEE 754 binary128 on 64-bit Arm and RISC-V under Linux, a double of 8
 * bytes on macOS for Arm and with Microsoft's compilers. Any thread may call these methods, on memory that it may access.
 */
public final class LongDouble {
    private LongDouble() {}

    /**
     * Reads one, rounded to the nearest double, ties to even; what is too large becomes infinite.
     *
     * @param value the segment of a long double: 8 or 16 bytes, at any alignment
     * @return the number, an infinity or a NaN
     * @throws IllegalArgumentException if the segment has another size
     */
    public static double toDouble(MemorySegment value) {
        return LongDoubleFormat.of(value).decode(value).toDouble();
    }

    /**
     * Reads one exactly.
     *
     * @param value the segment of a long double: 8 or 16 bytes, at any alignment
     * @return the number; both zeros are 0
     * @throws ArithmeticException if it is infinite or a NaN
     * @throws IllegalArgumentException if the segment has another size
     */
    public static BigDecimal toBigDecimal(MemorySegment value) {
        return LongDoubleFormat.of(value).decode(value).toBigDecimal();
    }

    /**
     * Writes one; every double is a long double.
     *
     * @param value the segment of a long double: 8 or 16 bytes, at any alignment
     * @param number the number; of a NaN, only that it is one is kept
     * @throws IllegalArgumentException if the segment has another size
     */
    public static void set(MemorySegment value, double number) {
        LongDoubleFormat.of(value).encode(number, value);
    }

    /**
     * Allocates one.
     *
     * @param allocator where
     * @param number the number
     * @return its segment, for as long as the allocator says
     */
    public static MemorySegment allocateFrom(SegmentAllocator allocator, double number) {
        long size = LongDoubleFormat.ofPlatform().size();
        MemorySegment value = allocator.allocate(size, size);
        set(value, number);
        return value;
    }
}
