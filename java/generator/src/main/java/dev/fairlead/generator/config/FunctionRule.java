// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One {@code [[function]]}: what a header leaves out about its functions.
 *
 * @param match which functions
 * @param java the method's name
 * @param skip whether they stay out of the api layer
 * @param annotations what annotations on the function would say: {@code short}, {@code returns}
 * @param parameters what is said of parameters
 * @param location where the rule stands
 */
public record FunctionRule(
        Located<Glob> match,
        Optional<Located<String>> java,
        boolean skip,
        List<Annotation> annotations,
        List<ParameterRule> parameters,
        SourceLocation location) {
    /** Keeps its own copies. */
    public FunctionRule {
        annotations = List.copyOf(annotations);
        parameters = List.copyOf(parameters);
    }

    /**
     * What is said of one parameter.
     *
     * @param key the parameter's name, or its 1-based number
     * @param annotations what annotations on the parameter would say
     * @param location where it stands
     */
    public record ParameterRule(String key, List<Annotation> annotations, SourceLocation location) {
        /** Keeps its own copy of the annotations. */
        public ParameterRule {
            annotations = List.copyOf(annotations);
        }

        /**
         * Tests a parameter.
         *
         * @param name its name in the header; may be empty
         * @param index its 0-based place
         * @return whether the rule speaks of it
         */
        public boolean matches(String name, int index) {
            return key.equals(name) || key.equals(Integer.toString(index + 1));
        }
    }
}
