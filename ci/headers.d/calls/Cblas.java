// SPDX-License-Identifier: Apache-2.0
import static bound.cblas.cblas_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;

/** A product of matrices, against three loops in Java. */
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
        Check.report();
    }
}
