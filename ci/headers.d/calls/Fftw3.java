// SPDX-License-Identifier: Apache-2.0
import static bound.fftw3.fftw3_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;

/** A Fourier transform, against the sum that defines it. */
final class Fftw3 {
    private static final int N = 96;

    private Fftw3() {}

    public static void main(String[] arguments) {
        double[] samples = new Random(3).doubles(2 * N, -1, 1).toArray();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocate(2 * N * ValueLayout.JAVA_DOUBLE.byteSize(), 64);
            MemorySegment out = arena.allocate(2 * N * ValueLayout.JAVA_DOUBLE.byteSize(), 64);
            MemorySegment plan = fftw_plan_dft_1d(N, in, out, FFTW_FORWARD(), FFTW_ESTIMATE());
            MemorySegment.copy(samples, 0, in, ValueLayout.JAVA_DOUBLE, 0, 2 * N);
            fftw_execute(plan);
            fftw_destroy_plan(plan);
            for (int k = 0; k < N; k++) {
                double re = 0;
                double im = 0;
                for (int j = 0; j < N; j++) {
                    double angle = -2 * Math.PI * (j * k % N) / N;
                    re += samples[2 * j] * Math.cos(angle) - samples[2 * j + 1] * Math.sin(angle);
                    im += samples[2 * j] * Math.sin(angle) + samples[2 * j + 1] * Math.cos(angle);
                }
                Check.close(re, out.getAtIndex(ValueLayout.JAVA_DOUBLE, 2 * k), 1e-12, "re " + k);
                Check.close(im, out.getAtIndex(ValueLayout.JAVA_DOUBLE, 2 * k + 1), 1e-12, "im " + k);
            }
        }
        Check.report();
    }
}
