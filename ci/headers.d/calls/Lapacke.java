// SPDX-License-Identifier: Apache-2.0
import static bound.lapacke.lapacke_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Linear equations: what LAPACK solves is put into them by Java; a matrix of complex numbers passed by value. */
final class Lapacke {
    private static final int N = 24;
    private static final long STACK = 8L << 20;

    private Lapacke() {}

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        // OpenBLAS, when it works on several cores, needs more stack than the 1 MiB that Java gives a thread.
        FutureTask<Void> solve = new FutureTask<>(Lapacke::solve, null);
        new Thread(null, solve, "solve", STACK).start();
        solve.get();
        fill();
        Check.report();
    }

    private static void fill() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment matrix = arena.allocate(ValueLayout.JAVA_DOUBLE, 2 * N * N);
            MemorySegment other = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 0.25, -3);
            MemorySegment diagonal = lapack_make_complex_double(arena, 7, 0.5);
            int status = LAPACKE_zlaset(LAPACK_ROW_MAJOR(), (byte) 'A', N, N, other, diagonal, matrix, N);
            Check.equal(0, status, "LAPACKE_zlaset");
            double[] expected = new double[2 * N * N];
            for (int i = 0; i < N * N; i++) {
                boolean on = i % (N + 1) == 0;
                expected[2 * i] = on ? 7 : 0.25;
                expected[2 * i + 1] = on ? 0.5 : -3;
            }
            Check.equal(expected, matrix.toArray(ValueLayout.JAVA_DOUBLE), "the matrix");
        }
    }

    private static void solve() {
        Random random = new Random(7);
        double[] a = random.doubles(N * N, -1, 1).toArray();
        for (int i = 0; i < N; i++) {
            a[i * N + i] += N; // far from singular
        }
        double[] b = random.doubles(N, -1, 1).toArray();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, b);
            int status = LAPACKE_dgesv(
                    LAPACK_ROW_MAJOR(),
                    N,
                    1,
                    arena.allocateFrom(ValueLayout.JAVA_DOUBLE, a),
                    N,
                    arena.allocate(ValueLayout.JAVA_INT, N),
                    x,
                    1);
            Check.equal(0, status, "LAPACKE_dgesv");
            for (int i = 0; i < N; i++) {
                double sum = 0;
                for (int j = 0; j < N; j++) {
                    sum += a[i * N + j] * x.getAtIndex(ValueLayout.JAVA_DOUBLE, j);
                }
                Check.close(b[i], sum, 1e-13, "equation " + i);
            }
            Check.equal(-1, LAPACKE_dgesv(0, N, 1, x, N, x, x, 1), "a layout that does not exist is parameter 1");
        }
    }
}
