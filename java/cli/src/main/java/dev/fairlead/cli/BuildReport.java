// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildFailure;
import dev.fairlead.packager.build.BuildResult;
import dev.fairlead.packager.build.BuiltLibrary;
import dev.fairlead.packager.inspect.CheckResult;
import dev.fairlead.packager.inspect.CheckStatus;
import dev.fairlead.packager.inspect.Facts;
import dev.fairlead.packager.inspect.Finding;
import dev.fairlead.packager.inspect.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came out of builds, for people: first what failed, in the words of who failed, then a line a library.
 *
 * @param results one a platform
 * @param color whether to write ANSI colours
 */
record BuildReport(List<BuildResult> results, boolean color) {
    private static final List<String> HEAD = List.of(
            "platform", "library", "bytes", "oldest system", "exports", "signed", "inspected", "toolchain", "seconds");

    ExitCode exitCode() {
        if (results.stream().anyMatch(result -> result.failure().isPresent())) {
            return ExitCode.RUNTIME_ERROR;
        }
        return libraries().anyMatch(library -> !library.inspection().findings().isEmpty())
                ? ExitCode.GENERATION_ERROR
                : ExitCode.SUCCESS;
    }

    private Stream<BuiltLibrary> libraries() {
        return results.stream().flatMap(result -> result.libraries().stream());
    }

    void print(Console console) {
        results.forEach(result -> result.failure().ifPresent(failure -> print(console, result, failure)));
        libraries().forEach(library -> print(console, library.inspection()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (BuildResult result : results) {
            result.libraries().forEach(library -> rows.add(row(result, library)));
            if (result.failure().isPresent()) {
                rows.add(row(result, "BUILD FAILED", "-", "-", "-", "-", "-"));
            }
        }
        Columns.print(console.out(), rows);
        if (libraries().findAny().isPresent()) {
            console.message("inspected, not run: fairlead build --matrix names machines that run them");
        }
    }

    /** The compiler's own words first, then what failed and where all of it stands. */
    private static void print(Console console, BuildResult result, BuildFailure failure) {
        failure.said().forEach(console::message);
        console.error(failure.summary() + "\nall that was said: " + result.log());
    }

    private void print(Console console, Inspection inspection) {
        FindingPrinter printer = new FindingPrinter(color);
        for (CheckResult result : inspection.results()) {
            for (Finding finding : result.findings()) {
                console.message(printer.print(finding, inspection.place(), result.check()));
            }
            if (result.status() == CheckStatus.NOT_CHECKABLE) {
                console.message(
                        "not checkable: " + result.check() + " of " + inspection.place() + ": " + result.reason());
            }
        }
    }

    private static List<String> row(BuildResult result, BuiltLibrary library) {
        Inspection inspection = library.inspection();
        String name = String.valueOf(library.file().getFileName());
        if (inspection.facts().isEmpty()) {
            return row(result, name, "?", "?", "?", "?", InspectTable.checks(inspection));
        }
        Facts facts = inspection.facts().get();
        return row(
                result,
                name,
                InspectTable.grouped(facts.size()),
                facts.system().orElse("any"),
                Integer.toString(facts.exports().size()),
                facts.signature().orElse("-"),
                InspectTable.checks(inspection));
    }

    private static List<String> row(BuildResult result, String... cells) {
        List<String> row = new ArrayList<>();
        row.add(result.platform().id());
        row.addAll(List.of(cells));
        row.add(result.toolchain().description());
        row.add(String.format(Locale.ROOT, "%.1f", result.took().toMillis() / 1000.0));
        return row;
    }
}
