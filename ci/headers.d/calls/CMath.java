// SPDX-License-Identifier: Apache-2.0
import static bound.math.math_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions against StrictMath, and those of long double against BigDecimal: the same bits where IEEE 754 says so,
 * three units in the last place elsewhere.
 */
final class CMath {
    private CMath() {}

    public static void main(String[] arguments) {
        for (double x : new Random(5).doubles(200, -20, 20).toArray()) {
            Check.equal(StrictMath.floor(x), floor(x), "floor " + x);
            Check.equal(StrictMath.rint(x), rint(x), "rint " + x);
            Check.equal(StrictMath.sqrt(x), sqrt(x), "sqrt " + x);
            Check.equal(StrictMath.IEEEremainder(x, 3.7), remainder(x, 3.7), "remainder " + x);
            Check.equal(StrictMath.fma(x, x, -1.1), fma(x, x, -1.1), "fma " + x);
            Check.equal(StrictMath.nextAfter(x, 100), nextafter(x, 100), "nextafter " + x);
            Check.equal(StrictMath.scalb(x, 5), ldexp(x, 5), "ldexp " + x);
            Check.equal(x % 3.7, fmod(x, 3.7), "fmod " + x);
            Check.equal((float) StrictMath.ceil((float) x), ceilf((float) x), "ceilf " + x);
            near(StrictMath::sin, sin(x), x, "sin");
            near(StrictMath::cos, cos(x), x, "cos");
            near(StrictMath::atan, atan(x), x, "atan");
            near(StrictMath::exp, exp(x), x, "exp");
            near(StrictMath::cbrt, cbrt(x), x, "cbrt");
            near(StrictMath::tanh, tanh(x), x, "tanh");
            near(it -> StrictMath.log(Math.abs(it)), log(Math.abs(x)), x, "log");
            near(it -> StrictMath.pow(Math.abs(it), 2.3), pow(Math.abs(x), 2.3), x, "pow");
        }
        Check.equal(Math.PI, M_PI(), "M_PI");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment exponent = arena.allocate(ValueLayout.JAVA_INT);
            Check.equal(0.8, frexp(0.8 * 1024, exponent), "frexp");
            Check.equal(10, exponent.get(ValueLayout.JAVA_INT, 0), "its exponent");
            Random random = new Random(6);
            for (int i = 0; i < 100; i++) {
                longDoubles(arena, LongDouble.random(random, -3, 5), LongDouble.random(random, -3, 5));
            }
        }
        Check.report();
    }

    private static void longDoubles(Arena arena, LongDouble first, LongDouble second) {
        MemorySegment x = first.to(arena);
        MemorySegment y = second.to(arena);
        BigDecimal exactX = first.value();
        BigDecimal exactY = second.value();
        String at = " of " + exactX;
        LongDouble.exactly(exactX.abs(), fabsl(arena, x), "fabsl" + at);
        LongDouble.exactly(exactX.setScale(0, RoundingMode.FLOOR), floorl(arena, x), "floorl" + at);
        LongDouble.exactly(exactX.remainder(exactY), fmodl(arena, x, y), "fmodl" + at);
        LongDouble.exactly(exactX.multiply(BigDecimal.TWO.pow(9)), ldexpl(arena, x, 9), "ldexpl" + at);
        Check.equal(exactX.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), lrintl(x), "lrintl" + at);
        MemorySegment whole = arena.allocate(16, 16);
        LongDouble.exactly(exactX.remainder(BigDecimal.ONE), modfl(arena, x, whole), "modfl" + at);
        LongDouble.exactly(exactX.setScale(0, RoundingMode.DOWN), whole, "what modfl points to" + at);

        LongDouble.near(exactX.multiply(exactY).add(exactX), fmal(arena, x, y, x), 0.5, "fmal" + at);
        BigDecimal root = exactX.abs().sqrt(LongDouble.DIGITS);
        LongDouble.near(root, sqrtl(arena, fabsl(arena, x)), 0.5, "sqrtl" + at);
        LongDouble.near(series(BigDecimal.ONE, exactX, 1, 1), expl(arena, x), 3, "expl" + at);
        LongDouble.near(series(exactX, exactX.pow(2).negate(), 2, 2), sinl(arena, x), 3, "sinl" + at);
        LongDouble.near(series(BigDecimal.ONE, exactX.pow(2).negate(), 1, 2), cosl(arena, x), 3, "cosl" + at);
    }

    /**
     * The sum of terms, of which each is the one before times the factor, divided by the next counts: by one or two of
     * them.
     */
    private static BigDecimal series(BigDecimal first, BigDecimal factor, int count, int counts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = first;
        int next = count;
        while (term.abs().compareTo(BigDecimal.ONE.movePointLeft(50)) > 0) {
            sum = sum.add(term);
            term = term.multiply(factor);
            for (int i = 0; i < counts; i++) {
                term = term.divide(BigDecimal.valueOf(next++), LongDouble.DIGITS);
            }
        }
        return sum;
    }

    private static void near(DoubleUnaryOperator expected, double actual, double x, String what) {
        double value = expected.applyAsDouble(x);
        // StrictMath is within one unit of the exact result, glibc within two.
        Check.close(value, actual, 3 * Math.ulp(value), what + " " + x);
    }
}
