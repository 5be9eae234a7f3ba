// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of the report.
 *
 * @param group what the benchmark is compared with
 * @param benchmark the method
 * @param n the size of the input
 * @param nanoseconds of one call
 * @param ratio to the nanoseconds of the group's baseline at the same size
 */
record Row(String group, String benchmark, long n, double nanoseconds, double ratio) {
    /**
     * Divides by the baselines.
     *
     * @param group what was measured
     * @param times one for each method and size
     * @return the rows, by size, the baseline first and the others from the slowest to the fastest
     * @throws IllegalStateException if a size has no baseline
     */
    static List<Row> of(Group group, List<Time> times) {
        List<Row> rows = new ArrayList<>();
        for (Time time : times) {
            double baseline = times.stream()
                    .filter(it -> it.n() == time.n() && it.benchmark().equals(group.baseline()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(group.name() + " has no baseline for " + time.n()))
                    .nanoseconds();
            rows.add(new Row(
                    group.name(), time.benchmark(), time.n(), time.nanoseconds(), time.nanoseconds() / baseline));
        }
        rows.sort(Comparator.comparingLong(Row::n)
                .thenComparing(row -> !row.benchmark.equals(group.baseline()))
                .thenComparing(Comparator.comparingDouble(Row::nanoseconds).reversed()));
        return rows;
    }
}
