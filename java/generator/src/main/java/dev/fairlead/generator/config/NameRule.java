// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code [[name]]}: how C names become Java names.
 *
 * @param match a regular expression for the whole C name
 * @param java what replaces it; {@code $1} stands for the first group
 * @param location where the rule stands
 */
public record NameRule(Pattern match, String java, SourceLocation location) {
    /**
     * Renames.
     *
     * @param cName a C name
     * @return the new name, still in C's spelling (snake_case); empty when the rule does not speak of it
     */
    public Optional<String> apply(String cName) {
        Matcher matcher = match.matcher(cName);
        return matcher.matches() ? Optional.of(matcher.replaceAll(java)) : Optional.empty();
    }
}
