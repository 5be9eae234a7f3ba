// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LongDoubleFormatTest {
    private static final long SEED = 20261127;
    private static final double[] EDGES = {
        0.0,
        1,
        0.1,
        Math.PI,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    @ParameterizedTest
    @EnumSource
    void everyDoubleComesBack(LongDoubleFormat format) {
        for (double edge : EDGES) {
            comesBack(format, edge);
            comesBack(format, -edge);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            comesBack(format, Double.longBitsToDouble(random.nextLong()));
        }
    }

    private static void comesBack(LongDoubleFormat format, double number) {
        MemorySegment value = MemorySegment.ofArray(new byte[(int) format.size()]);
        format.encode(number, value);
        BinaryNumber read = format.decode(value);
        assertEquals(
                Double.doubleToLongBits(number), Double.doubleToLongBits(read.toDouble()), () -> format + " " + number);
        if (Double.isFinite(number)) {
            assertEquals(0, new BigDecimal(number).compareTo(read.toBigDecimal()), () -> format + " " + number);
        } else {
            assertThrows(ArithmeticException.class, read::toBigDecimal);
        }
    }

    /** The bits as they stand in the manuals; the last column was computed apart, by division of integers. */
    @ParameterizedTest
    @CsvSource({
        "X87, 8000000000000000, 3fff, 1",
        "X87, aaaaaaaaaaaaaaab, 3ffd, 0.333333333333333333342368351437379203616728773340582847595214843750",
        "X87, c90fdaa22168c235, c000, -3.14159265358979323851280895940618620443274267017841339111328125",
        "BINARY128, 0000000000000000, 3fff000000000000, 1",
        "BINARY128, 5555555555555555, 3ffd555555555555, "
                + "0.333333333333333333333333333333333317283917130106367891200184",
    })
    void numbersThatAreNoDoublesAreRead(LongDoubleFormat format, String low, String high, BigDecimal expected) {
        MemorySegment value = segment(Long.parseUnsignedLong(low, 16), Long.parseUnsignedLong(high, 16));
        BigDecimal read = format.decode(value).toBigDecimal();
        BigDecimal rounded = read.round(new MathContext(expected.precision(), RoundingMode.HALF_EVEN));
        assertEquals(0, expected.compareTo(rounded), read::toPlainString);
        assertEquals(expected.doubleValue(), format.decode(value).toDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "8000000000000000, 7fff, Infinity",
        "8000000000000000, ffff, -Infinity",
        "c000000000000000, 7fff, NaN",
        "8000000000000000, 7ffe, Infinity",
        "8000000000000000, 0001, 0.0",
        "0000000000000001, 8000, -0.0",
        "4000000000000000, 3fff, NaN",
    })
    void whatIsBeyondDoublesIsRoundedOrSaid(String low, String high, double expected) {
        MemorySegment value = segment(Long.parseUnsignedLong(low, 16), Long.parseUnsignedLong(high, 16));
        assertEquals(expected, LongDoubleFormat.X87.decode(value).toDouble());
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "401, 1.0000000000000002", "bff, 1.0000000000000002", "c00, 1.0000000000000004"})
    void tiesAreRoundedToEven(String lastBits, double expected) {
        MemorySegment value = segment(Long.MIN_VALUE | Long.parseLong(lastBits, 16), 0x3FFF);
        assertEquals(expected, LongDoubleFormat.X87.decode(value).toDouble());
    }

    @ParameterizedTest
    @EnumSource
    void theSignificandIsExact(LongDoubleFormat format) {
        MemorySegment value = MemorySegment.ofArray(new byte[(int) format.size()]);
        format.encode(-0x1.0p-1074, value);
        BigDecimal smallest = new BigDecimal(BigInteger.ONE).divide(new BigDecimal(BigInteger.TWO.pow(1074)));
        assertEquals(0, smallest.negate().compareTo(format.decode(value).toBigDecimal()));
    }

    private static MemorySegment segment(long low, long high) {
        MemorySegment value = MemorySegment.ofArray(new byte[16]);
        value.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, low);
        value.set(ValueLayout.JAVA_LONG_UNALIGNED, 8, high);
        return value;
    }
}
