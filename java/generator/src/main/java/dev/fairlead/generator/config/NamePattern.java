// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a filter asks for: a name, a {@link Glob} (with {@code *} or {@code ?}), or a regular expression between slashes
 * that a whole name must match ({@code /sqlite3_(open|close).*_v2/}).
 *
 * @param text as it was given
 * @param glob set for a glob
 * @param regex set for a regular expression
 */
public record NamePattern(String text, Optional<Glob> glob, Optional<Pattern> regex) {
    /**
     * Reads a pattern.
     *
     * @param text a name, a glob or a regular expression between slashes
     * @return the pattern
     * @throws IllegalArgumentException when it is an expression that makes no sense, with what is wrong with it
     */
    public static NamePattern of(String text) {
        if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
            try {
                Pattern regex = Pattern.compile(text.substring(1, text.length() - 1));
                return new NamePattern(text, Optional.empty(), Optional.of(regex));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no regular expression: " + e.getDescription() + " at character "
                                + (e.getIndex() + 2),
                        e);
            }
        }
        boolean isGlob = text.contains("*") || text.contains("?");
        return new NamePattern(text, isGlob ? Optional.of(new Glob(text)) : Optional.empty(), Optional.empty());
    }

    /** {@return whether it is a name and nothing else} */
    public boolean isName() {
        return glob.isEmpty() && regex.isEmpty();
    }

    /**
     * Tests a name.
     *
     * @param name a C name
     * @return whether it is asked for
     */
    public boolean matches(String name) {
        return glob.map(it -> it.matches(name))
                .or(() -> regex.map(it -> it.matcher(name).matches()))
                .orElseGet(() -> text.equals(name));
    }
}
