// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A native call beside the Java that does the same, and how its result is judged.
 *
 * @param name what is computed
 * @param bridge how Java reaches the native code
 * @param bytes how many bytes one call reads; 0 when it reads too little for its time to say anything
 * @param nativeCall the native call
 * @param plainJava the same in plain Java, timed for the ratio
 * @param oracle the independent source that the result is compared with
 * @param agrees whether a native result is right
 * @param show a result in a few characters
 * @param <R> what the kernel returns
 */
public record Kernel<R>(
        String name,
        String bridge,
        long bytes,
        Supplier<R> nativeCall,
        Supplier<?> plainJava,
        String oracle,
        Predicate<R> agrees,
        Function<R, String> show) {

    /**
     * Runs both sides and judges the native one.
     *
     * @return a row of the table
     */
    public Row measure() {
        Stopwatch.Timed<R> fairlead = Stopwatch.best(nativeCall);
        Stopwatch.Timed<?> java = Stopwatch.best(plainJava);
        R result = fairlead.result();
        return new Row(
                name,
                bridge,
                show.apply(result),
                oracle,
                bytes == 0 ? Double.NaN : bytes / (double) fairlead.nanoseconds(),
                bytes == 0 ? Double.NaN : java.nanoseconds() / (double) fairlead.nanoseconds(),
                agrees.test(result));
    }
}
