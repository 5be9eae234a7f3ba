// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;

/** What the benchmarks read, and the loops that one would write in Java. */
final class Numbers {
    private static final long SEED = 25;

    private Numbers() {}

    /** {@return small whole numbers: every order of adding them gives the same sum} */
    static double[] whole(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 1000;
        }
        return x;
    }

    /** {@return random bytes, the same in every run} */
    static byte[] bytes(int n) {
        byte[] bytes = new byte[n];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    static double sum(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum;
    }

    static double sum(MemorySegment x) {
        double sum = 0;
        long n = x.byteSize() / Double.BYTES;
        for (long i = 0; i < n; i++) {
            sum += x.getAtIndex(ValueLayout.JAVA_DOUBLE, i);
        }
        return sum;
    }

    /** Refuses to measure methods that do not compute the same. */
    static void same(double expected, double... results) {
        for (double result : results) {
            if (result != expected) {
                throw new IllegalStateException("expected " + expected + ", and a method computes " + result);
            }
        }
    }
}
