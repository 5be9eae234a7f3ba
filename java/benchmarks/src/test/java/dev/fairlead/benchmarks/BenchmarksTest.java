// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs once, and its class finds that all methods compute the same. No time is judged. */
class BenchmarksTest {
    @ParameterizedTest
    @MethodSource("groups")
    void everyMethodOfAGroupRuns(Group group) throws RunnerException {
        var options = new OptionsBuilder()
                .include(group.pattern())
                .forks(0)
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Set<String> run = new Runner(options)
                .run().stream()
                        .map(it -> it.getParams().getBenchmark())
                        .map(it -> it.substring(it.lastIndexOf('.') + 1))
                        .collect(Collectors.toSet());
        assertEquals(methods(group), run);
        assertTrue(run.contains(group.baseline()), run::toString);
    }

    @Test
    void everyBenchmarkIsInTheReport() {
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        long known = BenchmarkList.defaultList().getAll(silent, List.of()).size();
        assertEquals(
                known, Group.ALL.stream().mapToLong(it -> methods(it).size()).sum());
    }

    static List<Group> groups() {
        return Group.ALL;
    }

    private static Set<String> methods(Group group) {
        return Arrays.stream(group.type().getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(Benchmark.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
