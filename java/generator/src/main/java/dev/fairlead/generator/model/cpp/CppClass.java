// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model.cpp;

import dev.fairlead.generator.model.SourceLocation;
import java.util.List;

/**
 * A class, a struct or a class template.
 *
 * @param name its qualified name
 * @param templateParameters the names of its template parameters; empty for a plain class
 * @param bases the qualified names of its public bases, without template arguments
 * @param baseTypes the same bases as they are written, with their arguments
 * @param isAbstract whether it has a pure virtual method
 * @param isPolymorphic whether it declares a virtual method of its own
 * @param isException whether it derives from std::exception
 * @param location where its name stands
 */
public record CppClass(
        String name,
        List<String> templateParameters,
        List<String> bases,
        List<String> baseTypes,
        boolean isAbstract,
        boolean isPolymorphic,
        boolean isException,
        SourceLocation location) {
    /** Keeps its own copies. */
    public CppClass {
        templateParameters = List.copyOf(templateParameters);
        bases = List.copyOf(bases);
        baseTypes = List.copyOf(baseTypes);
    }

    /** {@return whether it is a template} */
    public boolean isTemplate() {
        return !templateParameters.isEmpty();
    }

    /** {@return its name without namespaces} */
    public String simpleName() {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
