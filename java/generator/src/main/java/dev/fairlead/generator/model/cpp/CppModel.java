// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model.cpp;

import java.util.List;
import java.util.Optional;

/**
 * What was read from the named C++ headers, public declarations alone.
 *
 * @param headers the headers as they were named
 * @param functions functions, methods and constructors, in source order
 * @param classes classes, structs and class templates
 * @param enums enumerations
 * @param unbound what else they declare
 */
public record CppModel(
        List<String> headers,
        List<CppFunction> functions,
        List<CppClass> classes,
        List<CppEnum> enums,
        List<CppUnbound> unbound) {
    /** Keeps its own copies. */
    public CppModel {
        headers = List.copyOf(headers);
        functions = List.copyOf(functions);
        classes = List.copyOf(classes);
        enums = List.copyOf(enums);
        unbound = List.copyOf(unbound);
    }

    /**
     * Looks a class up.
     *
     * @param name its qualified name, without template arguments
     * @return the class, or empty when the headers do not declare it
     */
    public Optional<CppClass> find(String name) {
        return classes.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /**
     * Whether a class or enum is declared in a class.
     *
     * @param name its qualified name
     * @return whether what is around it is a class
     */
    public boolean isNested(String name) {
        int end = name.lastIndexOf("::");
        return end > 0 && find(name.substring(0, end)).isPresent();
    }

    /**
     * Whether a class is another or derives from it, as far as the headers show.
     *
     * @param name the class
     * @param base the class it may derive from
     * @return whether it does
     */
    public boolean derives(String name, String base) {
        return name.equals(base)
                || find(name).stream().flatMap(it -> it.bases().stream()).anyMatch(it -> derives(it, base));
    }

    /**
     * How far a class is from the root of its hierarchy.
     *
     * @param name the class
     * @return 0 for one without bases in these headers
     */
    public int depth(String name) {
        return find(name).stream()
                .flatMap(it -> it.bases().stream())
                .mapToInt(base -> 1 + depth(base))
                .max()
                .orElse(0);
    }
}
