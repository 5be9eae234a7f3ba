// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.Library;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks and shows one table: what each takes, and how that compares with its group's baseline. */
public final class Report {
    private static final String USAGE = "usage: Report [--quick] [GROUP]...";

    private final PrintStream out;
    private final PrintStream progress;
    private final Effort effort;
    private final List<Group> groups;

    private Report(PrintStream out, PrintStream progress, Effort effort, List<Group> groups) {
        this.out = out;
        this.progress = progress;
        this.effort = effort;
        this.groups = groups;
    }

    /**
     * Runs the benchmarks. Exits with 0 when the table is complete, 1 for an unknown option or group, 4 when a benchmark
     * fails.
     *
     * @param arguments {@code --quick} for one short round instead of three, and names of groups; without any all run
     */
    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        Effort effort = given.remove("--quick") ? Effort.QUICK : Effort.FULL;
        List<Group> groups = Group.ALL.stream()
                .filter(group -> given.isEmpty() || given.contains(group.name()))
                .toList();
        given.removeAll(groups.stream().map(Group::name).toList());
        if (!given.isEmpty()) {
            System.err.println("error: unknown option or group '" + given.getFirst() + "'; " + USAGE);
            System.exit(1);
        }
        try {
            new Report(System.out, System.err, effort, groups).run();
        } catch (RunnerException e) {
            System.err.println("error: a benchmark failed: " + e);
            System.exit(4);
        }
    }

    private void run() throws RunnerException {
        Map<Group, List<Time>> times = new LinkedHashMap<>();
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Group group : groups) {
                progress.println("  round " + round + " of " + effort.rounds() + ": " + group.name());
                times.computeIfAbsent(group, it -> new ArrayList<>()).addAll(effort.round(group));
            }
        }
        List<Row> rows = new ArrayList<>();
        times.forEach((group, measured) -> rows.addAll(Row.of(group, Time.medians(measured))));
        out.printf(
                "%n  tier %s, %s %s, %d processors%n%n",
                Library.tierActive(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        Table.lines(rows).forEach(out::println);
        out.printf(
                "%n  ns/op       %s, the fastest of %d iterations of %s%n",
                effort.rounds() == 1 ? "one round" : "the median of " + effort.rounds() + " rounds",
                effort.iterations(),
                effort.length());
        out.println("  × baseline  to the first row of the same group and n; less is faster");
    }
}
