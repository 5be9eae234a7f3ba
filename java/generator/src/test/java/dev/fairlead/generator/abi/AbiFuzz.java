// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Functions of a seed, batch by batch, with progress and a closing summary. {@code ci/abi-fuzz} starts it. */
final class AbiFuzz {
    /** So many take a second or two to compile, and the time is spent on calls, not on starting compilers. */
    private static final int BATCH = 500;

    private final Options options;
    private final PrintStream out;

    /**
     * What to do.
     *
     * @param seed what everything is drawn from
     * @param first the number of the first function
     * @param count how many functions
     */
    record Options(long seed, int first, int count) {}

    AbiFuzz(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** {@return functions of a seed} */
    static List<Type.Function> functions(Options options) {
        return IntStream.range(options.first(), options.first() + options.count())
                .mapToObj(number -> Draw.function(options.seed(), number))
                .toList();
    }

    /** {@return the command that does the same again for one function} */
    static String command(long seed, int number, int count) {
        return "ci/abi-fuzz --seed " + seed + " --first " + number + " --count " + count;
    }

    /** {@return the smallest of some findings, made smaller still, and how to repeat each of them} */
    static String report(List<Finding> found, Run run) throws IOException, InterruptedException {
        Finding lightest = found.stream().min(Finding.BY_WEIGHT).orElseThrow();
        StringBuilder text = new StringBuilder(lightest.function().name() + " of seed " + run.seed()
                + " is not bound as C has it. Made as small as it fails still:\n");
        text.append(Shrinker.shrink(lightest, run).text());
        int number = lightest.function().number();
        for (Finding each : found) {
            int its = each.function().number();
            text.append(its == number ? "The whole: " : "Another: ").append(command(run.seed(), its, 1));
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return a report for each batch that something was found in} */
    List<String> run(Run run) throws IOException, InterruptedException {
        List<String> reports = new ArrayList<>();
        int wrong = 0;
        List<Type.Function> functions = functions(options);
        for (int start = 0; start < functions.size(); start += BATCH) {
            List<Type.Function> batch = functions.subList(start, Math.min(start + BATCH, functions.size()));
            int first = batch.getFirst().number();
            // Said before it starts: should the JVM die of it, this is what did it.
            out.printf("%6d of %d: %s%n", start, functions.size(), command(options.seed(), first, batch.size()));
            List<Finding> found = run.of(batch);
            wrong += found.size();
            if (!found.isEmpty()) {
                reports.add(report(found, run));
                out.println(reports.getLast());
            }
        }
        out.print(Histogram.of(functions).text());
        out.printf(
                "%d functions, %d calls each, seed %d: %d bound wrongly%n",
                functions.size(), Values.ROUNDS, options.seed(), wrong);
        return reports;
    }

    /** Takes seed, first number, count, and the folder to build in; ends with 1 when it found something. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = new Options(
                Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Run run = new Run(options.seed(), Path.of(arguments[3]), Plant.NOTHING);
        System.exit(new AbiFuzz(options, System.out).run(run).isEmpty() ? 0 : 1);
    }
}
