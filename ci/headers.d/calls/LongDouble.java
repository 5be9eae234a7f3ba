// SPDX-License-Identifier: Apache-2.0
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;

/**
 * A long double as x86 has it, in 16 bytes: 64 bits of significand with the one before the point written, 15 of
 * exponent, a sign.
 *
 * @param significand unsigned, in units of the last place
 * @param exponent such that the value is significand × 2^exponent
 */
record LongDouble(boolean negative, BigInteger significand, int exponent) {
    /** More digits than any long double tells apart. */
    static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

    private static final int BITS = 64;
    private static final int BIAS = 16383 + BITS - 1;
    private static final int SIGN = 0x8000;

    static LongDouble of(MemorySegment segment) {
        Check.ok(System.getProperty("os.arch").equals("amd64"), "only x86 has this long double");
        long bits = segment.get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
        int top = Short.toUnsignedInt(segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, Long.BYTES));
        int biased = top & ~SIGN;
        Check.ok(bits < 0 && biased < SIGN - 1 || bits == 0 && biased == 0, "a number, and normalized");
        BigInteger significand = new BigInteger(Long.toUnsignedString(bits));
        return new LongDouble((top & SIGN) != 0, significand, Math.max(biased, 1) - BIAS);
    }

    /** One of full precision, of a magnitude between 2^low and 2^high. */
    static LongDouble random(Random random, int low, int high) {
        BigInteger significand = new BigInteger(BITS, random).setBit(BITS - 1);
        return new LongDouble(random.nextBoolean(), significand, random.nextInt(low, high) - BITS + 1);
    }

    MemorySegment to(SegmentAllocator allocator) {
        MemorySegment segment = allocator.allocate(16, 16);
        segment.set(ValueLayout.JAVA_LONG, 0, significand.longValue());
        segment.set(ValueLayout.JAVA_SHORT, Long.BYTES, (short) (exponent + BIAS | (negative ? SIGN : 0)));
        return segment;
    }

    /** The exact value. */
    BigDecimal value() {
        BigDecimal magnitude = new BigDecimal(significand).multiply(ulp());
        return negative ? magnitude.negate() : magnitude;
    }

    /** The exact value of a unit in the last place. */
    private BigDecimal ulp() {
        BigDecimal power = BigDecimal.TWO.pow(Math.abs(exponent));
        return exponent < 0 ? BigDecimal.ONE.divide(power) : power;
    }

    static void exactly(BigDecimal expected, MemorySegment actual, String what) {
        Check.equal(0, expected.compareTo(of(actual).value()), what + ", expected " + expected);
    }

    /** A result that is at most so many units in the last place away; half a one is as near as any is. */
    static void near(BigDecimal expected, MemorySegment actual, double ulps, String what) {
        LongDouble result = of(actual);
        BigDecimal distance = expected.subtract(result.value()).abs();
        boolean near = distance.compareTo(result.ulp().multiply(BigDecimal.valueOf(ulps))) <= 0;
        Check.equal(true, near, what + ": " + result.value() + " instead of " + expected);
    }
}
