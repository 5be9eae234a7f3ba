// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a method took.
 *
 * @param benchmark the method
 * @param n the size of the input
 * @param nanoseconds of one call
 */
record Time(String benchmark, long n, double nanoseconds) {
    /** {@return the median of each method and size; virtual machines compile the same method more and less well} */
    static List<Time> medians(List<Time> rounds) {
        Map<Time, List<Double>> same = new LinkedHashMap<>();
        for (Time time : rounds) {
            Time key = new Time(time.benchmark, time.n, 0);
            same.computeIfAbsent(key, it -> new ArrayList<>()).add(time.nanoseconds);
        }
        return same.entrySet().stream()
                .map(it -> new Time(it.getKey().benchmark, it.getKey().n, median(it.getValue())))
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
