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
 * @param isNoexcept whether it is declared to throw nothing, under no condition
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
        boolean isNoexcept,
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
        /** A function that its class declares as a friend, and nothing around the class: arguments alone find it. */
        FRIEND,
        /** A constructor. */
        CONSTRUCTOR,
        /** A variable or a member, which Java reads by a method without parameters. */
        VARIABLE
    }

    /** {@return whether it is a template itself} */
    public boolean isTemplate() {
        return !templateParameters.isEmpty();
    }

    /** {@return whether it converts its object to another type} */
    public boolean isConversion() {
        return name.startsWith("operator ") && parameters.isEmpty();
    }

    /** {@return the same function by another name} */
    public CppFunction named(String other) {
        return new CppFunction(
                owner, other, kind, parameters, result, templateParameters, isVirtual, isConst, isNoexcept, location);
    }

    /** {@return the constructor of a class that inherits it, where that says so} */
    public CppFunction inheritedBy(CppClass heir, SourceLocation place) {
        return new CppFunction(
                heir.name(),
                heir.simpleName(),
                kind,
                parameters,
                result,
                templateParameters,
                false,
                false,
                isNoexcept,
                place);
    }

    /** {@return how many arguments Java hands to it; the first one of a friend is the object that is asked} */
    public int argumentCount() {
        return parameters.size() - (kind == Kind.FRIEND && !parameters.isEmpty() ? 1 : 0);
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
