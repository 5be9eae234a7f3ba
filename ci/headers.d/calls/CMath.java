// SPDX-License-Identifier: Apache-2.0
import static bound.math.math_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Functions against StrictMath: the same bits where IEEE 754 says so, three units in the last place elsewhere. */
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
        }
        Check.report();
    }

    private static void near(DoubleUnaryOperator expected, double actual, double x, String what) {
        double value = expected.applyAsDouble(x);
        // StrictMath is within one unit of the exact result, glibc within two.
        Check.close(value, actual, 3 * Math.ulp(value), what + " " + x);
    }
}
