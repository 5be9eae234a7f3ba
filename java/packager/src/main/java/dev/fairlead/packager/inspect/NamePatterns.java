// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names and globs: {@code *} stands for any characters, {@code ?} for one.
 *
 * @param patterns names and globs
 */
public record NamePatterns(List<String> patterns) {
    /** No name at all. */
    public static final NamePatterns NONE = new NamePatterns(List.of());

    /** Keeps its own copy. */
    public NamePatterns {
        patterns = List.copyOf(patterns);
    }

    /**
     * Tells whether a name is among them.
     *
     * @param name a name
     * @return whether a pattern stands for it
     */
    public boolean matches(String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    /**
     * Finds what stands for nothing.
     *
     * @param names what there is
     * @return the patterns that none of the names fits
     */
    public List<String> unmatched(Collection<String> names) {
        return patterns.stream()
                .filter(pattern -> names.stream().noneMatch(name -> matches(pattern, name)))
                .toList();
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equals(name);
        }
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return name.matches(regex);
    }
}
