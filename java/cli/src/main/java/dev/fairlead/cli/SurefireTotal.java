// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sum of Surefire's count lines.
 *
 * @param run how many tests ran
 * @param failures how many failed
 * @param errors how many ended in an error
 * @param skipped how many were skipped
 */
record SurefireTotal(int run, int failures, int errors, int skipped) {
    private static final Pattern LINE =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

    static SurefireTotal of(List<String> lines) {
        SurefireTotal total = new SurefireTotal(0, 0, 0, 0);
        for (String line : lines) {
            Matcher counts = LINE.matcher(line);
            if (counts.find()) {
                total = new SurefireTotal(
                        total.run + Integer.parseInt(counts.group(1)),
                        total.failures + Integer.parseInt(counts.group(2)),
                        total.errors + Integer.parseInt(counts.group(3)),
                        total.skipped + Integer.parseInt(counts.group(4)));
            }
        }
        return total;
    }

    /** {@return the line as Surefire writes it} */
    @Override
    public String toString() {
        return "Tests run: " + run + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: " + skipped;
    }
}
