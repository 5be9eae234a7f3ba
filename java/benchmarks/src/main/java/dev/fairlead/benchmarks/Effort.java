// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How much is measured. In each round every method runs in a virtual machine of its own; rounds take turns, so that a
 * machine that is slow for a while is slow for all of them.
 *
 * @param rounds how often
 * @param warmups iterations before the measurement
 * @param iterations iterations that count
 * @param length of an iteration
 */
record Effort(int rounds, int warmups, int iterations, TimeValue length) {
    static final Effort FULL = new Effort(3, 40, 40, TimeValue.milliseconds(50));
    static final Effort QUICK = new Effort(1, 10, 10, TimeValue.milliseconds(50));

    /** {@return what each method of a group took in one round, at each size} */
    List<Time> round(Group group) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(group.pattern())
                        .forks(1)
                        .warmupIterations(warmups)
                        .warmupTime(length)
                        .measurementIterations(iterations)
                        .measurementTime(length)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                        .build())
                .run();
        return results.stream().map(Effort::fastest).toList();
    }

    /** The fastest iteration: what else a machine does only ever adds to the time. */
    private static Time fastest(RunResult result) {
        double nanoseconds = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
        BenchmarkParams params = result.getParams();
        String name = params.getBenchmark();
        // What takes no input of a size is called once.
        long n = params.getParamsKeys().contains("n") ? Long.parseLong(params.getParam("n")) : 1;
        return new Time(name.substring(name.lastIndexOf('.') + 1), n, nanoseconds);
    }
}
