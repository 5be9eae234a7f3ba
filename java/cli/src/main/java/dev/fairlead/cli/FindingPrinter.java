// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.inspect.Finding;

/**
 * Shows a finding as the generator's diagnostics are shown: message, place, hint.
 *
 * @param color whether to write ANSI colours
 */
record FindingPrinter(boolean color) {
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String BLUE = "\u001b[1;34m";
    private static final String RESET = "\u001b[0m";

    String print(Finding finding, String place, String check) {
        return paint(RED, "error " + finding.problem().name())
                + paint(BOLD, ": " + finding.message()) + "\n"
                + paint(BLUE, "  --> ") + place + " (" + check + ")\n"
                + paint(BLUE, "  hint: ") + finding.hint() + "\n";
    }

    /** A message of the catalogue without what a finding brings. */
    static String generalized(String pattern) {
        return pattern.replaceAll("\\{\\d}", "…").replace("''", "'");
    }

    private String paint(String style, String text) {
        return color ? style + text + RESET : text;
    }
}
