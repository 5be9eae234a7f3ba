// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WideNumbersTest {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(127);

    @Test
    void integersOf128BitsComeBackSignedAndUnsigned() {
        SplittableRandom random = new SplittableRandom(20261127);
        try (Arena arena = Arena.ofConfined()) {
            for (int i = 0; i < 10_000; i++) {
                BigInteger number = BigInteger.valueOf(random.nextLong())
                        .shiftLeft(random.nextInt(64))
                        .add(BigInteger.valueOf(random.nextInt()));
                assertEquals(number, Int128.toBigInteger(Int128.allocateFrom(arena, number)));
            }
            assertEquals(LIMIT.negate(), Int128.toBigInteger(Int128.allocateFrom(arena, LIMIT.negate())));
            MemorySegment most = Int128.allocateFrom(arena, LIMIT.shiftLeft(1).subtract(BigInteger.ONE));
            assertEquals(BigInteger.ONE.negate(), Int128.toBigInteger(most));
            assertEquals(LIMIT.shiftLeft(1).subtract(BigInteger.ONE), Int128.toUnsignedBigInteger(most));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        MemorySegment value = MemorySegment.ofArray(new byte[16]);
        assertThrows(ArithmeticException.class, () -> Int128.set(value, LIMIT.shiftLeft(1)));
        assertThrows(
                ArithmeticException.class,
                () -> Int128.set(value, LIMIT.negate().subtract(BigInteger.ONE)));
        MemorySegment half = value.asSlice(0, 8);
        assertThrows(IllegalArgumentException.class, () -> Int128.toBigInteger(half));
        assertThrows(IllegalArgumentException.class, () -> LongDouble.toDouble(value.asSlice(0, 10)));
    }

    @Test
    void aLongDoubleOfThisPlatformHoldsEveryDouble() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = LongDouble.allocateFrom(arena, -0.1);
            assertEquals(-0.1, LongDouble.toDouble(value));
            assertEquals(
                    new BigDecimal("-0.1000000000000000055511151231257827021181583404541015625"),
                    LongDouble.toBigDecimal(value).stripTrailingZeros());
            LongDouble.set(value, Double.NaN);
            assertThrows(ArithmeticException.class, () -> LongDouble.toBigDecimal(value));
        }
    }
}
