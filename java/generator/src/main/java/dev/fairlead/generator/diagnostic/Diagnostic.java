// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

import dev.fairlead.generator.model.SourceLocation;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * One problem at one place.
 *
 * @param severity how bad it is
 * @param problem which of the catalogue
 * @param location where
 * @param length how many characters of the source line it concerns, at least 1
 * @param arguments what the catalogue's message and hint leave open
 */
public record Diagnostic(
        Severity severity, Problem problem, SourceLocation location, int length, List<String> arguments) {
    /** Keeps its own copy of the arguments. */
    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    /**
     * An error.
     *
     * @param problem which of the catalogue
     * @param location where
     * @param length how many characters it concerns
     * @param arguments what message and hint leave open
     * @return the diagnostic
     */
    public static Diagnostic error(Problem problem, SourceLocation location, int length, String... arguments) {
        return new Diagnostic(Severity.ERROR, problem, location, Math.max(1, length), List.of(arguments));
    }

    /** {@return the message with its arguments in place} */
    public String message() {
        return format(problem.message());
    }

    /** {@return the hint with its arguments in place} */
    public String hint() {
        return format(problem.hint());
    }

    private String format(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }
}
