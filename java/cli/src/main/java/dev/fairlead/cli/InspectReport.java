// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.inspect.CheckResult;
import dev.fairlead.packager.inspect.CheckStatus;
import dev.fairlead.packager.inspect.Finding;
import dev.fairlead.packager.inspect.Inspection;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What an inspection says at its end, to people.
 *
 * @param inspections one a library
 * @param outputs the folders that are the output of builds, of which libraries/ alone was judged
 * @param strict whether what cannot be checked counts as a finding
 * @param verbose whether every check is told
 * @param color whether to write ANSI colours
 */
record InspectReport(List<Inspection> inspections, List<Path> outputs, boolean strict, boolean verbose, boolean color) {
    ExitCode exitCode() {
        boolean failed = count(CheckStatus.FAILED) > 0;
        return failed || (strict && count(CheckStatus.NOT_CHECKABLE) > 0)
                ? ExitCode.GENERATION_ERROR
                : ExitCode.SUCCESS;
    }

    long count(CheckStatus status) {
        return inspections.stream().mapToLong(it -> it.count(status)).sum();
    }

    void print(PrintStream out) {
        new InspectTable(inspections).print(out);
        FindingPrinter printer = new FindingPrinter(color);
        for (Inspection inspection : inspections) {
            printChecks(inspection, out);
        }
        for (Inspection inspection : inspections) {
            for (CheckResult result : inspection.results()) {
                for (Finding finding : result.findings()) {
                    out.println();
                    out.print(printer.print(finding, inspection.place(), result.check()));
                }
            }
        }
        out.println();
        outputs.forEach(it ->
                out.println(it + " is the output of a build: judged is what is shipped, libraries/, and nothing else"));
        out.println(total());
    }

    /** What could not be checked is never passed over. */
    private void printChecks(Inspection inspection, PrintStream out) {
        List<CheckResult> told = inspection.results().stream()
                .filter(it -> verbose || it.status() == CheckStatus.NOT_CHECKABLE)
                .toList();
        if (!told.isEmpty()) {
            out.println();
            out.println(inspection.place());
            told.forEach(it -> out.printf("  %-14s  %-16s  %s%n", it.status(), it.check(), it.reason()));
        }
    }

    private String total() {
        int libraries = inspections.size();
        return libraries + (libraries == 1 ? " library: " : " libraries: ")
                + count(CheckStatus.PASSED) + " checks passed, "
                + count(CheckStatus.FAILED) + " failed, "
                + count(CheckStatus.NOT_CHECKABLE) + " not checkable, "
                + count(CheckStatus.NOT_APPLICABLE) + " not applicable";
    }
}
