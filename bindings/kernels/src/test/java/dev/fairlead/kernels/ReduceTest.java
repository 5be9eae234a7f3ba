// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reductions against plain Java: sums bit for bit, what has a square root or a quotient within its error bound. */
class ReduceTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void sumsHaveTheBitsOfThePromisedAssociation() {
        Seeded.check(it -> {
            double[] x = doubles(it.random(), it.size());
            float[] f = floats(it.random(), it.size());
            assertEquals(Association.sum(x.length, i -> x[i]), Reduce.sum(x));
            assertEquals(Association.sum(f.length, i -> f[i]), Reduce.sumFloats(f));
        });
    }

    @Test
    void dotProductsHaveTheBitsOfThePromisedAssociation() {
        Seeded.check(it -> {
            double[] x = doubles(it.random(), it.size());
            double[] y = doubles(it.random(), it.size());
            float[] f = floats(it.random(), it.size());
            float[] g = floats(it.random(), it.size());
            assertEquals(Association.sum(x.length, i -> x[i] * y[i]), Reduce.dot(x, y));
            assertEquals(Association.sum(f.length, i -> (double) f[i] * g[i]), Reduce.dotFloats(f, g));
        });
    }

    @Test
    void normsAreTheRootOfTheSumOfSquares() {
        Seeded.check(it -> {
            double[] x = doubles(it.random(), it.size());
            float[] f = floats(it.random(), it.size());
            double expected = Math.sqrt(Association.sum(x.length, i -> x[i] * x[i]));
            assertEquals(expected, Reduce.norm2(x), TOLERANCE * expected);
            double expectedFloats = Math.sqrt(Association.sum(f.length, i -> (double) f[i] * f[i]));
            assertEquals(expectedFloats, Reduce.norm2Floats(f), TOLERANCE * expectedFloats);
        });
    }

    @Test
    void normsNeitherOverflowNorUnderflow() {
        assertEquals(5e300, Reduce.norm2(new double[] {3e300, -4e300}), 5e285);
        assertEquals(5e-310, Reduce.norm2(new double[] {3e-310, 4e-310}), 2 * Double.MIN_VALUE);
        assertEquals(Double.MIN_VALUE, Reduce.norm2(new double[] {Double.MIN_VALUE}));
        assertEquals(5e37, Reduce.norm2Floats(new float[] {3e37f, 4e37f}), 1e31);
    }

    @Test
    void extremaAreThoseOfMathMinAndMax() {
        Seeded.check(it -> {
            double[] x = special(it.random(), doubles(it.random(), it.size() + 1));
            double least = Arrays.stream(x).reduce(Double.POSITIVE_INFINITY, Math::min);
            double greatest = Arrays.stream(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
            assertEquals(least, Reduce.min(x));
            assertEquals(greatest, Reduce.max(x));
        });
    }

    @Test
    void extremaOfFloatsAreThoseOfMathMinAndMax() {
        Seeded.check(it -> {
            float[] x = floats(it.random(), it.size() + 1);
            x[it.random().nextInt(x.length)] = it.random().nextBoolean() ? -0.0f : Float.NaN;
            float least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (float value : x) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
            assertEquals(least, Reduce.minFloats(x));
            assertEquals(greatest, Reduce.maxFloats(x));
        });
    }

    @Test
    void negativeZeroIsLessThanPositiveZero() {
        assertEquals(-0.0, Reduce.min(new double[] {0.0, -0.0}));
        assertEquals(-0.0, Reduce.min(new double[] {-0.0, 0.0}));
        assertEquals(0.0, Reduce.max(new double[] {-0.0, 0.0}));
        assertEquals(0.0, Reduce.max(new double[] {0.0, -0.0}));
        assertEquals(-0.0f, Reduce.minFloats(new float[] {0.0f, -0.0f}));
        assertEquals(0.0f, Reduce.maxFloats(new float[] {-0.0f, 0.0f}));
    }

    @Test
    void meanAndVarianceAgreeWithTwoPassesInPlainJava() {
        Seeded.check(it -> {
            double[] x = doubles(it.random(), it.size() + 1);
            double mean = Association.sum(x.length, i -> x[i]) / x.length;
            double variance = Association.sum(x.length, i -> (x[i] - mean) * (x[i] - mean)) / x.length;
            double magnitude = Association.sum(x.length, i -> Math.abs(x[i])) / x.length;
            Reduce.MeanVariance result = Reduce.meanVariance(x);
            assertEquals(mean, result.mean(), TOLERANCE * magnitude);
            assertEquals(variance, result.variance(), 1e-9 * (variance + magnitude * magnitude * TOLERANCE));
            assertTrue(result.variance() >= 0);
        });
    }

    @Test
    void meanAndVarianceOfFloatsAreThoseOfTheSameDoubles() {
        Seeded.check(it -> {
            float[] x = floats(it.random(), it.size() + 1);
            double[] widened = new double[x.length];
            Arrays.setAll(widened, i -> x[i]);
            Reduce.MeanVariance expected = Reduce.meanVariance(widened);
            Reduce.MeanVarianceFloats result = Reduce.meanVarianceFloats(x);
            assertEquals(expected.mean(), result.mean(), TOLERANCE * (1 + Math.abs(expected.mean())));
            assertEquals(expected.variance(), result.variance(), 1e-9 * (1 + expected.variance()));
        });
    }

    @Test
    void nanGoesThrough() {
        double[] x = {1, Double.NaN, 2};
        assertEquals(Double.NaN, Reduce.sum(x));
        assertEquals(Double.NaN, Reduce.dot(x, x));
        assertEquals(Double.NaN, Reduce.norm2(x));
        assertEquals(Double.NaN, Reduce.min(x));
        assertEquals(Double.NaN, Reduce.max(x));
        assertEquals(new Reduce.MeanVariance(Double.NaN, Double.NaN), Reduce.meanVariance(x));
    }

    @Test
    void emptyInputHasASumAndNoExtremum() {
        double[] none = {};
        assertEquals(0.0, Reduce.sum(none));
        assertEquals(0.0, Reduce.dot(none, none));
        assertEquals(0.0, Reduce.norm2(none));
        KernelException thrown = assertThrows(KernelException.class, () -> Reduce.min(none));
        assertEquals(
                "FL_EMPTY_INPUT (3): The input is empty, and this function has no result for an empty input,"
                        + " in fl_min_f64",
                thrown.getMessage());
        assertThrows(KernelException.class, () -> Reduce.max(none));
        assertThrows(KernelException.class, () -> Reduce.meanVariance(none));
    }

    @Test
    void aMisalignedSegmentIsReadAsItLies() {
        double[] x = doubles(new Random(7), 1001);
        try (Arena arena = Arena.ofConfined()) {
            var bytes = arena.allocate(x.length * 8L + 1);
            for (int i = 0; i < x.length; i++) {
                bytes.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, 1 + 8L * i, x[i]);
            }
            assertEquals(Reduce.sum(x), Reduce.sum(bytes.asSlice(1)));
        }
    }

    private static double[] doubles(Random random, int n) {
        return random.doubles(n, -1e6, 1e6).toArray();
    }

    private static float[] floats(Random random, int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat(-1e6f, 1e6f);
        }
        return x;
    }

    private static double[] special(Random random, double[] x) {
        double[] values = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        for (int i = random.nextInt(3); i > 0; i--) {
            x[random.nextInt(x.length)] = values[random.nextInt(values.length)];
        }
        return x;
    }
}
