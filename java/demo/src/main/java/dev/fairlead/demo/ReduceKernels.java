// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Reduce;
import dev.fairlead.kernels.cpp.Kernels;
import dev.fairlead.kernels.cpp.MeanVariance;
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
                number(
                        "sum",
                        size,
                        bridges(() -> Reduce.sum(x), () -> Kernels.sumDoubles(x)),
                        () -> PlainReduce.sum(x),
                        sum,
                        TOLERANCE * magnitude),
                number(
                        "dot",
                        2 * size,
                        bridges(() -> Reduce.dot(x, y), () -> Kernels.dotDoubles(x, y)),
                        () -> PlainReduce.dot(x, y),
                        dot,
                        TOLERANCE * products),
                number(
                        "norm2",
                        size,
                        bridges(() -> Reduce.norm2(x), () -> Kernels.norm2Doubles(x)),
                        () -> Math.sqrt(PlainReduce.dot(x, x)),
                        Math.sqrt(squares),
                        TOLERANCE * Math.sqrt(squares)),
                number(
                        "min",
                        size,
                        bridges(() -> Reduce.min(x), () -> Kernels.minDoubles(x)),
                        () -> PlainReduce.extreme(x, Math::min),
                        least,
                        0),
                number(
                        "max",
                        size,
                        bridges(() -> Reduce.max(x), () -> Kernels.maxDoubles(x)),
                        () -> PlainReduce.extreme(x, Math::max),
                        greatest,
                        0),
                new Kernel<>(
                        "mean, variance",
                        size,
                        bridges(() -> Reduce.meanVariance(x), () -> cppMeanVariance(x)),
                        () -> PlainReduce.meanVariance(x),
                        "plain Java, compensated",
                        (result, _) -> near(result.mean(), mean, TOLERANCE * magnitude / n)
                                && near(result.variance(), variance, TOLERANCE * variance),
                        result -> show(result.mean()) + ", " + show(result.variance())));
    }

    private static Kernel<Double, Double> number(
            String name,
            long bytes,
            List<Bridge<Double>> bridges,
            Supplier<Double> plain,
            double expected,
            double tolerance) {
        String oracle = tolerance == 0 ? "plain Java" : "plain Java, compensated";
        return new Kernel<>(
                name,
                bytes,
                bridges,
                plain,
                oracle,
                (result, _) -> near(result, expected, tolerance),
                ReduceKernels::show);
    }

    private static <R> List<Bridge<R>> bridges(Supplier<R> ffm, Supplier<R> javaCpp) {
        return List.of(Bridge.ffm(ffm), Bridge.javaCpp(javaCpp));
    }

    private static Reduce.MeanVariance cppMeanVariance(MemorySegment x) {
        try (MeanVariance found = Kernels.meanVarianceDoubles(x)) {
            return new Reduce.MeanVariance(found.mean(), found.variance());
        }
    }

    private static boolean near(double result, double expected, double tolerance) {
        return Double.compare(result, expected) == 0 || Math.abs(result - expected) <= tolerance;
    }

    private static String show(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }
}
