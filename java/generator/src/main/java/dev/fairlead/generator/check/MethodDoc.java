// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.List;

/**
 * What the Javadoc of a method says; plain text throughout, for the emitter to escape.
 *
 * @param text the description; paragraphs are separated by empty lines
 * @param parameters what is said of parameters, in their order
 * @param result what is said of the results, in their order: of the only one, or of each component
 * @param failures which exceptions may come, and when
 * @param arrayFailures the same for the overload that takes arrays
 */
public record MethodDoc(
        String text, List<Entry> parameters, List<Entry> result, List<Entry> failures, List<Entry> arrayFailures) {
    /** Keeps its own copies. */
    public MethodDoc {
        parameters = List.copyOf(parameters);
        result = List.copyOf(result);
        failures = List.copyOf(failures);
        arrayFailures = List.copyOf(arrayFailures);
    }

    /**
     * What is said of one thing.
     *
     * @param name a parameter, a component, or an exception's class
     * @param text what is said of it
     */
    public record Entry(String name, String text) {}
}
