// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Native calls beside the Java that does the same, and how their results are judged. Plain Java runs once for all
 * bridges.
 *
 * @param name what is computed
 * @param bytes how many bytes one call reads; 0 when it reads too little for its time to say anything
 * @param bridges the native calls, each a row of the table
 * @param plainJava the same in plain Java, timed for the ratio
 * @param oracle the independent source that the result is compared with
 * @param agrees whether a native result is right, given that of plain Java
 * @param show a result in a few characters
 * @param <R> what the kernel returns
 * @param <P> what plain Java returns
 */
public record Kernel<R, P>(
        String name,
        long bytes,
        List<Bridge<R>> bridges,
        Supplier<P> plainJava,
        String oracle,
        BiPredicate<R, P> agrees,
        Function<R, String> show) {

    /** Keeps its own copy of the bridges. */
    public Kernel {
        bridges = List.copyOf(bridges);
    }

    /**
     * Runs plain Java, then each bridge, and judges what comes out of it.
     *
     * @return rows of the table, one a bridge
     */
    public List<Row> measure() {
        Stopwatch.Timed<P> java = Stopwatch.bestOfJava(plainJava);
        return bridges.stream().map(bridge -> row(bridge, java)).toList();
    }

    private Row row(Bridge<R> bridge, Stopwatch.Timed<P> java) {
        Stopwatch.Timed<R> called = Stopwatch.best(bridge.call());
        R result = called.result();
        return new Row(
                name,
                bridge.name(),
                show.apply(result),
                oracle,
                bytes == 0 ? Double.NaN : bytes / (double) called.nanoseconds(),
                bytes == 0 ? Double.NaN : java.nanoseconds() / (double) called.nanoseconds(),
                agrees.test(result, java.result()));
    }
}
