// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * One fault of a library.
 *
 * @param problem which of the catalogue
 * @param arguments what its message and hint leave open
 */
public record Finding(InspectProblem problem, List<String> arguments) {
    /** Keeps its own copy. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(InspectProblem problem, String... arguments) {
        return new Finding(problem, List.of(arguments));
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
