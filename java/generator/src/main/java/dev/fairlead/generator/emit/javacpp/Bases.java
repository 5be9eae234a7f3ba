// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.model.cpp.CppClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which bases of classes are classes in Java.
 *
 * @param scope what names stand for
 * @param config what the toml says
 */
record Bases(CppScope scope, CppConfig config) {
    /**
     * A base.
     *
     * @param type the base with its arguments, with full names
     * @param java its class in Java; empty when it has none
     */
    record Base(TypeText type, Optional<String> java) {}

    /**
     * The public bases of a class.
     *
     * @param type the class
     * @param arguments what stands for its template parameters
     * @return its bases, in order
     */
    List<Base> of(CppClass type, Map<String, TypeText> arguments) {
        List<Base> bases = new ArrayList<>();
        for (int i = 0; i < type.bases().size(); i++) {
            TypeText written = scope.resolve(type.baseTypes().get(i), type.name(), arguments);
            // What clang found is surer than what the name may stand for; a parameter of the class is no declaration.
            TypeText resolved = arguments.containsKey(type.bases().get(i))
                    ? written
                    : written.named(type.bases().get(i));
            boolean isSkipped =
                    config.skip().stream().anyMatch(glob -> glob.value().matches(resolved.name()));
            bases.add(new Base(resolved, isSkipped ? Optional.empty() : scope.javaName(resolved)));
        }
        return bases;
    }
}
