// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import java.util.regex.Pattern;

/**
 * A pattern for C names, as a shell has them: {@code *} stands for any characters, {@code ?} for one.
 *
 * @param text the pattern
 */
public record Glob(String text) {
    /**
     * Tests a name.
     *
     * @param name a C name
     * @return whether the whole name fits the pattern
     */
    public boolean matches(String name) {
        StringBuilder regex = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return name.matches(regex.toString());
    }
}
