// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.util.function.Supplier;

/** Times a call: the best of several, so that a compiler's warm-up and a busy neighbour count least. */
public final class Stopwatch {
    private static final int MOST_RUNS = 10_000;
    private static final int LEAST_RUNS = 3;
    private static final long NATIVE_NANOSECONDS = 150_000_000;
    private static final long JAVA_NANOSECONDS = 600_000_000;

    private Stopwatch() {}

    /**
     * A result and how long it took.
     *
     * @param result what the call returned, the last time
     * @param nanoseconds the shortest run, at least 1
     * @param <R> what the call returns
     */
    public record Timed<R>(R result, long nanoseconds) {}

    /**
     * Runs a native call at least three times, and on for up to 0.15 s.
     *
     * @param call what to time
     * @param <R> what it returns
     * @return the last result and the shortest time
     */
    public static <R> Timed<R> best(Supplier<R> call) {
        return best(call, NATIVE_NANOSECONDS);
    }

    /**
     * Runs plain Java at least three times, and on for up to 0.6 s: it is compiled only while it runs.
     *
     * @param call what to time
     * @param <R> what it returns
     * @return the last result and the shortest time
     */
    public static <R> Timed<R> bestOfJava(Supplier<R> call) {
        return best(call, JAVA_NANOSECONDS);
    }

    private static <R> Timed<R> best(Supplier<R> call, long budget) {
        long begin = System.nanoTime();
        long best = Long.MAX_VALUE;
        int runs = 0;
        while (true) {
            long start = System.nanoTime();
            R result = call.get();
            long end = System.nanoTime();
            best = Math.min(best, end - start);
            runs++;
            if (runs == MOST_RUNS || (runs >= LEAST_RUNS && end - begin > budget)) {
                return new Timed<>(result, Math.max(1, best));
            }
        }
    }
}
