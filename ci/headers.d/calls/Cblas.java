// SPDX-License-Identifier: Apache-2.0
import static bound.cblas.cblas_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;

/** A product of matrices, and complex numbers by value, against loops in Java. */
final class Cblas {
    private static final int M = 37;
    private static final int N = 23;
    private static final int K = 41;

    private Cblas() {}

    public static void main(String[] arguments) {
        Random random = new Random(42);
        double[] a = random.doubles(M * K, -1, 1).toArray();
        double[] b = random.doubles(N * K, -1, 1).toArray();
        double[] c = random.doubles(M * N, -1, 1).toArray();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment product = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, c);
            cblas_dgemm(
                    CblasRowMajor(),
                    CblasNoTrans(),
                    CblasTrans(),
                    M,
                    N,
                    K,
                    2.5,
                    arena.allocateFrom(ValueLayout.JAVA_DOUBLE, a),
                    K,
                    arena.allocateFrom(ValueLayout.JAVA_DOUBLE, b),
                    K,
                    -0.5,
                    product,
                    N);
            for (int i = 0; i < M; i++) {
                for (int j = 0; j < N; j++) {
                    double sum = 0;
                    for (int k = 0; k < K; k++) {
                        sum += a[i * K + k] * b[j * K + k];
                    }
                    // K products of at most 1, rounded in another order.
                    Check.close(
                            2.5 * sum - 0.5 * c[i * N + j],
                            product.getAtIndex(ValueLayout.JAVA_DOUBLE, i * N + j),
                            2.5 * K * K * Math.ulp(1.0),
                            "c[" + i + "][" + j + "]");
                }
            }
        }
        products(random);
        Check.report();
    }

    /** Scalar products of complex vectors, whose result is a complex number by value. */
    private static void products(Random random) {
        for (int n : new int[] {0, 1, 2, 37, 1000}) {
            double[] x = random.doubles(2L * n, -1, 1).toArray();
            double[] y = random.doubles(2L * n, -1, 1).toArray();
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, x);
                MemorySegment b = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, y);
                product(x, y, 1, cblas_zdotu(arena, n, a, 1, b, 1), "cblas_zdotu of " + n);
                product(x, y, -1, cblas_zdotc(arena, n, a, 1, b, 1), "cblas_zdotc of " + n);
                MemorySegment sum = arena.allocate(2L * Double.BYTES, Double.BYTES);
                cblas_zdotu_sub(n, a, 1, b, 1, sum);
                product(x, y, 1, sum, "cblas_zdotu_sub of " + n);

                // Small integers: a float has every sum of their products exactly.
                MemorySegment c = floats(arena, x);
                MemorySegment d = floats(arena, y);
                MemorySegment u = cblas_cdotu(arena, n, c, 1, d, 1);
                MemorySegment v = cblas_cdotc(arena, n, c, 1, d, 1);
                Check.equal(product(integers(x), integers(y), 1), pair(u), "cblas_cdotu of " + n);
                Check.equal(product(integers(x), integers(y), -1), pair(v), "cblas_cdotc of " + n);
            }
        }
    }

    private static void product(double[] x, double[] y, int sign, MemorySegment actual, String what) {
        double[] expected = product(x, y, sign);
        for (int part = 0; part < 2; part++) {
            double tolerance = (double) x.length * x.length * Math.ulp(1.0);
            Check.close(expected[part], actual.getAtIndex(ValueLayout.JAVA_DOUBLE, part), tolerance, what);
        }
    }

    /** The sum of all x times y; of the conjugate of x where the sign is -1. */
    private static double[] product(double[] x, double[] y, int sign) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < x.length; i += 2) {
            real += x[i] * y[i] - sign * x[i + 1] * y[i + 1];
            imaginary += x[i] * y[i + 1] + sign * x[i + 1] * y[i];
        }
        return new double[] {real, imaginary};
    }

    private static double[] integers(double[] numbers) {
        return Arrays.stream(numbers).map(it -> Math.rint(it * 10)).toArray();
    }

    private static MemorySegment floats(Arena arena, double[] numbers) {
        MemorySegment floats = arena.allocate(ValueLayout.JAVA_FLOAT, numbers.length);
        double[] integers = integers(numbers);
        for (int i = 0; i < integers.length; i++) {
            floats.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) integers[i]);
        }
        return floats;
    }

    private static double[] pair(MemorySegment complex) {
        return new double[] {
            complex.getAtIndex(ValueLayout.JAVA_FLOAT, 0), complex.getAtIndex(ValueLayout.JAVA_FLOAT, 1)
        };
    }
}
