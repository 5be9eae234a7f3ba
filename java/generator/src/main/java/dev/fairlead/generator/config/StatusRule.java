// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code [status]}: which functions return a status, and what its codes mean.
 *
 * @param match the functions; none when a header says it with FL_STATUS and the table only names the exception
 * @param ok the constant that means success; 0 when absent
 * @param message a function that returns the text of a code
 * @param names the constants that are codes; when absent those of the enums that the functions return
 * @param exception the name of the exception class
 * @param location where the table stands
 */
public record StatusRule(
        List<Located<Glob>> match,
        Optional<Located<String>> ok,
        Optional<Located<String>> message,
        Optional<Located<Glob>> names,
        Optional<Located<String>> exception,
        SourceLocation location) {
    /** Keeps its own copy of the globs. */
    public StatusRule {
        match = List.copyOf(match);
    }

    /**
     * Tests a function.
     *
     * @param function a function's C name
     * @return whether the table says that it returns a status
     */
    public boolean matches(String function) {
        return match.stream().anyMatch(glob -> glob.value().matches(function));
    }
}
