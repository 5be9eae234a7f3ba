// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;

/**
 * A fact that a header's author wrote beside a declaration: one {@code fairlead:} annotation, taken apart.
 *
 * @param name what it says: {@code in}, {@code out}, {@code inout}, {@code length}, {@code image}, {@code volume},
 *     {@code nullable}, {@code status}, {@code short}
 * @param arguments what follows the equals sign, split at commas; empty without one
 */
public record Annotation(String name, List<String> arguments) {
    /** The prefix that tells our annotations from anyone else's. */
    public static final String PREFIX = "fairlead:";

    /** Keeps its own copy of the arguments. */
    public Annotation {
        arguments = List.copyOf(arguments);
    }

    /**
     * Takes the text of a clang annotation apart.
     *
     * @param text what stands in the attribute, with the prefix
     * @return the annotation
     */
    public static Annotation parse(String text) {
        String body = text.substring(PREFIX.length());
        int equals = body.indexOf('=');
        if (equals < 0) {
            return new Annotation(body.strip(), List.of());
        }
        List<String> arguments = List.of(body.substring(equals + 1).split(",", -1)).stream()
                .map(String::strip)
                .toList();
        return new Annotation(body.substring(0, equals).strip(), arguments);
    }
}
