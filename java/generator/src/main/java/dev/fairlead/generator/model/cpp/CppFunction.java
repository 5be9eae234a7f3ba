// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model.cpp;

import dev.fairlead.generator.model.SourceLocation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function, a method, a constructor or a variable that a caller may use.
 *
 * @param owner the qualified name of its class, or of its namespace; empty at file level
 * @param name its name; of a constructor, that of its class
 * @param kind what it is
 * @param parameters the types of its parameters, as they are written
 * @param result the type of its result or value, as it is written; {@code void} of a constructor
 * @param templateParameters the names of its own template parameters; empty for a plain function
 * @param isVirtual whether it is virtual
 * @param isConst whether it is a const method
 * @param location where its name stands
 */
public record CppFunction(
        String owner,
        String name,
        Kind kind,
        List<String> parameters,
        String result,
        List<String> templateParameters,
        boolean isVirtual,
        boolean isConst,
        SourceLocation location) {
    /** Keeps its own copy. */
    public CppFunction {
        parameters = List.copyOf(parameters);
        templateParameters = List.copyOf(templateParameters);
    }

    /** What a function is. */
    public enum Kind {
        /** A function in a namespace. */
        FUNCTION,
        /** A static or another method of a class. */
        METHOD,
        /** A constructor. */
        CONSTRUCTOR,
        /** A variable or a member, which Java reads by a method without parameters. */
        VARIABLE
    }

    /** {@return whether it is a template itself} */
    public boolean isTemplate() {
        return !templateParameters.isEmpty();
    }

    /** {@return its qualified name} */
    public String qualifiedName() {
        return owner.isEmpty() ? name : owner + "::" + name;
    }

    /** {@return its qualified name with the types of its parameters} */
    public String signature() {
        return qualifiedName() + (kind == Kind.VARIABLE ? "" : "(" + String.join(", ", parameters) + ")");
    }

    /** {@return its result and its parameters} */
    public List<String> types() {
        return Stream.concat(Stream.of(result), parameters.stream()).toList();
    }
}
