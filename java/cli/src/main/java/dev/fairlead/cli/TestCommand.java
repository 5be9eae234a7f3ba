// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** All the tests of the checkout. */
@Command(
        name = "test",
        description = {
            "Run all the tests of this checkout: ctest (every kernel in every tier), the launcher's, and JUnit",
            "(runtime, generator with its golden pairs, bindings on the built library). Ends with their counts.",
            "What each tool said is kept under .fairlead/logs. Formatter and lint are ci/lint."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    /** How ctest begins each line that a test says. */
    private static final String RATIO_LINE = "\\d+: ";

    private final Console console;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        Checkout checkout = Checkout.ofProcess();
        String cmake = Checkout.tool("FAIRLEAD_CMAKE", "cmake");
        step(checkout, "native-configure", cmake, "--preset", "default");
        step(checkout, "native-build", cmake, "--build", "--preset", "default");
        List<String> ctest = step(checkout, "ctest", ctest(cmake), "--preset", "default", "--output-on-failure");
        List<String> ratios =
                step(checkout, "tier-ratios", ctest(cmake), "--preset", "default", "--verbose", "-R", "ratios");
        List<String> launcher = step(checkout, "launcher", "sh", "ci/test-launcher");
        List<String> junit = maven(checkout);
        print(ratios.stream()
                .dropWhile(line -> !line.matches(RATIO_LINE + "kernel .*"))
                .takeWhile(line -> line.matches(RATIO_LINE + ".*"))
                .map(line -> line.replaceFirst(RATIO_LINE, "  ")));
        print(launcher.stream()
                .filter(line -> line.matches("\\d+ passed, \\d+ failed.*"))
                .map(l -> "launcher: " + l));
        print(ctest.stream().filter(line -> line.matches(".*tests passed.*|.*tests failed.*")));
        printJunit(junit);
        return ExitCode.SUCCESS.code();
    }

    private List<String> maven(Checkout checkout) throws IOException, CommandFailure {
        return run(
                checkout,
                "maven-verify",
                new MavenProgress(console::progress),
                Checkout.tool("FAIRLEAD_MVN", "mvn"),
                "-B",
                "-ntp",
                "-Dstyle.color=never",
                "-Dlint.skip=true",
                "verify");
    }

    private List<String> step(Checkout checkout, String name, String... command) throws IOException, CommandFailure {
        return run(checkout, name, line -> console.progress(name + ": " + line), command);
    }

    private List<String> run(Checkout checkout, String name, Consumer<String> listener, String... command)
            throws IOException, CommandFailure {
        console.progress(name);
        long start = System.nanoTime();
        List<String> said = new Tool(checkout.root(), checkout.log(name), listener).run(command);
        console.line(String.format(Locale.ROOT, "  %-18s %6.1f s", name, (System.nanoTime() - start) / 1e9));
        return said;
    }

    private void print(java.util.stream.Stream<String> lines) {
        lines.forEach(console.out()::println);
    }

    private void printJunit(List<String> said) {
        List<String> counts = new ArrayList<>();
        for (String line : said) {
            if (line.matches(".*Tests run: \\d+, Failures: \\d+, Errors: \\d+, Skipped: \\d+$")) {
                counts.add(line);
            }
        }
        counts.forEach(console.out()::println);
        console.out().println(SurefireTotal.of(counts));
    }

    /** ctest lies beside cmake. */
    private static String ctest(String cmake) {
        Path path = Path.of(cmake);
        return path.getParent() == null ? "ctest" : path.resolveSibling("ctest").toString();
    }
}
