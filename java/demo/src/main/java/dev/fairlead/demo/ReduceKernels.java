// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Reduce;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The reductions on two arrays of doubles. Sums agree when they are within 1e-12 of the sum of the magnitudes. */
final class ReduceKernels {
    private static final double TOLERANCE = 1e-12;

    private ReduceKernels() {}

    static List<Kernel<?, ?>> on(MemorySegment x, MemorySegment y) {
        long n = PlainReduce.count(x);
        long size = x.byteSize();
        double sum = PlainReduce.compensated(n, i -> PlainReduce.at(x, i));
        double magnitude = PlainReduce.compensated(n, i -> Math.abs(PlainReduce.at(x, i)));
        double dot = PlainReduce.compensated(n, i -> PlainReduce.at(x, i) * PlainReduce.at(y, i));
        double products = PlainReduce.compensated(n, i -> Math.abs(PlainReduce.at(x, i) * PlainReduce.at(y, i)));
        double squares = PlainReduce.compensated(n, i -> PlainReduce.at(x, i) * PlainReduce.at(x, i));
        double mean = sum / n;
        double variance = PlainReduce.compensated(n, i -> Math.pow(PlainReduce.at(x, i) - mean, 2)) / n;
        double least = PlainReduce.extreme(x, Math::min);
        double greatest = PlainReduce.extreme(x, Math::max);
        return List.of(
                number("sum", size, () -> Reduce.sum(x), () -> PlainReduce.sum(x), sum, TOLERANCE * magnitude),
                number("dot", 2 * size, () -> Reduce.dot(x, y), () -> PlainReduce.dot(x, y), dot, TOLERANCE * products),
                number(
                        "norm2",
                        size,
                        () -> Reduce.norm2(x),
                        () -> Math.sqrt(PlainReduce.dot(x, x)),
                        Math.sqrt(squares),
                        TOLERANCE * Math.sqrt(squares)),
                number("min", size, () -> Reduce.min(x), () -> PlainReduce.extreme(x, Math::min), least, 0),
                number("max", size, () -> Reduce.max(x), () -> PlainReduce.extreme(x, Math::max), greatest, 0),
                new Kernel<>(
                        "mean, variance",
                        size,
                        List.of(Bridge.ffm(() -> Reduce.meanVariance(x))),
                        () -> PlainReduce.meanVariance(x),
                        "plain Java, compensated",
                        (result, _) -> near(result.mean(), mean, TOLERANCE * magnitude / n)
                                && near(result.variance(), variance, TOLERANCE * variance),
                        result -> show(result.mean()) + ", " + show(result.variance())));
    }

    private static Kernel<Double, Double> number(
            String name, long bytes, Supplier<Double> call, Supplier<Double> plain, double expected, double tolerance) {
        String oracle = tolerance == 0 ? "plain Java" : "plain Java, compensated";
        return new Kernel<>(
                name,
                bytes,
                List.of(Bridge.ffm(call)),
                plain,
                oracle,
                (result, _) -> near(result, expected, tolerance),
                ReduceKernels::show);
    }

    private static boolean near(double result, double expected, double tolerance) {
        return Double.compare(result, expected) == 0 || Math.abs(result - expected) <= tolerance;
    }

    private static String show(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }
}
