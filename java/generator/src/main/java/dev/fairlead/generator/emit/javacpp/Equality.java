// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.ClassRewriter.Rewritten;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes Java's {@code equals(Object)} say what {@code ==} of C++ says: in a class that compares with objects of its
 * own, by a method, a friend or a function beside it. In all others it tells whether both are at one address.
 *
 * @param functions the class of the functions
 * @param classes all rewritten classes by name
 * @param superclasses the superclass of each class that has one of these
 */
record Equality(String functions, Map<String, Rewritten> classes, Map<String, String> superclasses) {
    Equality {
        classes = Map.copyOf(classes);
        superclasses = Map.copyOf(superclasses);
    }

    /** {@return the class with what makes it comparable} */
    String complete(String name, String text) {
        if (!isComparedByMethod(name) && !isComparedByFunction(name)) {
            return text;
        }
        StringBuilder members = new StringBuilder();
        if (!isComparedByMethod(name)) {
            members.append(byFunction(name));
        }
        members.append(equalsObject(name));
        // What equals an object of the superclass has its hash code.
        if (ancestors(name).noneMatch(it -> isComparedByMethod(it) || isComparedByFunction(it))) {
            members.append(hashCodeOf(name));
        }
        return text.substring(0, text.lastIndexOf('}')) + members + "}\n";
    }

    private boolean isComparedByMethod(String name) {
        return has(name, "equals(" + name + ")");
    }

    private boolean isComparedByFunction(String name) {
        return has(functions, "equals(" + name + "," + name + ")");
    }

    /** The methods of a superclass are among those of a class, but compare with the superclass. */
    private boolean has(String className, String signature) {
        return Optional.ofNullable(classes.get(className)).stream()
                .anyMatch(it -> "boolean".equals(it.methods().results().get(signature)));
    }

    private Stream<String> ancestors(String name) {
        return Stream.iterate(superclasses.get(name), it -> it != null, it -> superclasses.get(it));
    }

    private String byFunction(String name) {
        return """

                    /** Whether both are equal, by the operator {@code ==} that stands beside the C++ class. */
                    public boolean equals(%1$s other) {
                        return isNull() || other == null || other.isNull()
                                ? super.equals((Object) other)
                                : %2$s.equals(this, other);
                    }
                """.formatted(name, functions);
    }

    private static String equalsObject(String name) {
        return """

                    /** Whether both are equal, by {@code ==} of C++; an object of another class never is. */
                    @Override
                    public boolean equals(Object other) {
                        return other instanceof %1$s that && !isNull() && !that.isNull()
                                ? equals(that)
                                : super.equals(other);
                    }
                """.formatted(name);
    }

    private static String hashCodeOf(String name) {
        return """

                    /** One for all objects of this class: C++ has no hash code that goes with {@code ==}. */
                    @Override
                    public int hashCode() {
                        return %1$s.class.hashCode();
                    }
                """.formatted(name);
    }
}
