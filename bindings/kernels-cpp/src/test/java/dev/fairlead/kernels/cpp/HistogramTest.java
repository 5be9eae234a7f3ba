// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.kernels.KernelException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from counts, against plain Java over the values themselves. */
class HistogramTest {
    @Test
    void meanAndPercentilesAreThoseOfTheSortedValues() {
        int[] values = values(new Random(3), 5_000);
        try (Histogram histogram = of(values)) {
            int[] sorted = values.clone();
            Arrays.sort(sorted);
            assertEquals(values.length, histogram.total());
            assertEquals(Arrays.stream(values).average().orElseThrow(), histogram.mean(), 1e-9);
            assertEquals(sorted[0], histogram.percentile(0));
            for (int percent = 1; percent <= 100; percent++) {
                int rank = (int) Math.ceil(percent * sorted.length / 100.0);
                assertEquals(sorted[rank - 1], histogram.percentile(percent), percent + " %");
            }
        }
    }

    @Test
    void otsuMakesTheVarianceBetweenTheClassesGreatest() {
        int[] values = values(new Random(4), 3_000);
        try (Histogram histogram = of(values)) {
            long threshold = histogram.otsuThreshold();
            double greatest = IntStream.range(0, 256)
                    .mapToDouble(it -> between(values, it))
                    .max()
                    .orElseThrow();
            assertEquals(greatest, between(values, (int) threshold), 1e-9 * greatest);
        }
    }

    @Test
    void countsAreThoseOfTheSegmentThatItWasMadeOf() {
        try (Arena arena = Arena.ofConfined();
                Histogram histogram = new Histogram(arena.allocateFrom(ValueLayout.JAVA_LONG, 1, 0, 7));
                Histogram other = new Histogram(arena.allocateFrom(ValueLayout.JAVA_LONG, 1, 1, 1))) {
            assertEquals(3, histogram.size());
            assertEquals(7, histogram.at(2));
            assertEquals(7, histogram.get(2));
            assertEquals(8, histogram.total());
            assertTrue(!histogram.equals(other));
            histogram.addPut(other);
            assertEquals(8, histogram.bins().getAtIndex(ValueLayout.JAVA_LONG, 2));
            assertEquals(11, histogram.total());
        }
    }

    @Test
    void whatHasNoResultIsRefused() {
        try (Arena arena = Arena.ofConfined();
                Histogram empty = new Histogram(arena.allocate(ValueLayout.JAVA_LONG, 4))) {
            assertEquals(
                    "FL_EMPTY_INPUT (3): the histogram counts no value, in fl::Histogram::mean",
                    assertThrows(KernelException.class, empty::mean).getMessage());
            assertEquals(
                    "fl::Histogram::percentile: 101.000000 is not in 0 to 100",
                    assertThrows(IllegalArgumentException.class, () -> empty.percentile(101))
                            .getMessage());
            assertEquals(
                    "fl::Histogram: 4 bins and 1",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> empty.addPut(new Histogram(arena.allocate(ValueLayout.JAVA_LONG, 1))))
                            .getMessage());
        }
    }

    private static Histogram of(int[] values) {
        long[] counts = new long[256];
        Arrays.stream(values).forEach(it -> counts[it]++);
        try (Arena arena = Arena.ofConfined()) {
            return new Histogram(arena.allocateFrom(ValueLayout.JAVA_LONG, counts));
        }
    }

    /** Two heaps of values. */
    private static int[] values(Random random, int count) {
        return IntStream.range(0, count)
                .map(it -> (int) Math.clamp(random.nextGaussian(it % 3 == 0 ? 180 : 60, 20), 0, 255))
                .toArray();
    }

    private static double between(int[] values, int threshold) {
        double[] below = Arrays.stream(values)
                .filter(it -> it <= threshold)
                .asDoubleStream()
                .toArray();
        double[] above = Arrays.stream(values)
                .filter(it -> it > threshold)
                .asDoubleStream()
                .toArray();
        if (below.length == 0 || above.length == 0) {
            return 0;
        }
        double distance = Arrays.stream(below).average().orElseThrow()
                - Arrays.stream(above).average().orElseThrow();
        return distance * distance * below.length / values.length * above.length / values.length;
    }
}
