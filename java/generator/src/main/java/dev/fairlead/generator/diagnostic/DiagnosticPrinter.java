// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

import dev.fairlead.generator.model.SourceLocation;
import java.util.Optional;
import java.util.function.BiFunction;

/** Shows a diagnostic as a good compiler does: message, place, the source line with a mark under it, hint. */
public final class DiagnosticPrinter {
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String BLUE = "\u001b[1;34m";
    private static final String RESET = "\u001b[0m";

    private final boolean color;
    private final BiFunction<String, Integer, Optional<String>> sourceLine;

    /**
     * A printer.
     *
     * @param color whether to write ANSI colours
     * @param sourceLine finds a line's text by file and 1-based number; empty when it cannot be read
     */
    public DiagnosticPrinter(boolean color, BiFunction<String, Integer, Optional<String>> sourceLine) {
        this.color = color;
        this.sourceLine = sourceLine;
    }

    /**
     * Shows a diagnostic.
     *
     * @param diagnostic what to show
     * @return the lines, each ended by a newline
     */
    public String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String head = diagnostic.severity().word() + " " + diagnostic.problem().name();
        out.append(paint(diagnostic.severity() == Severity.ERROR ? RED : YELLOW, head))
                .append(paint(BOLD, ": " + diagnostic.message()))
                .append('\n');
        SourceLocation at = diagnostic.location();
        boolean told =
                at.file().isEmpty() || (at.line() == 0 && diagnostic.message().contains(at.file()));
        if (!told) {
            out.append(paint(BLUE, "  --> "))
                    .append(at.line() == 0 ? at.file() : at.toString())
                    .append('\n');
            sourceLine.apply(at.file(), at.line()).ifPresent(line -> appendSource(out, diagnostic, line));
        }
        if (!diagnostic.hint().isEmpty()) {
            out.append(paint(BLUE, "  hint: "))
                    .append(diagnostic.hint().replace("\n", "\n    "))
                    .append('\n');
        }
        return out.toString();
    }

    private void appendSource(StringBuilder out, Diagnostic diagnostic, String line) {
        String number = Integer.toString(diagnostic.location().line());
        String gutter = " ".repeat(Math.max(5, number.length()));
        int start = Math.clamp(diagnostic.location().column() - 1L, 0, line.length());
        int length = Math.clamp(line.length() - start, 1, diagnostic.length());
        String lead = line.substring(0, start).replaceAll("[^\t]", " ");
        out.append(paint(BLUE, gutter.substring(number.length()) + number + " | "))
                .append(line)
                .append('\n');
        out.append(paint(BLUE, gutter + " | "))
                .append(lead)
                .append(paint(RED, "^".repeat(length)))
                .append('\n');
    }

    private String paint(String style, String text) {
        return color ? style + text + RESET : text;
    }
}
