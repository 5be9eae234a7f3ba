// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.Numbers.NumberType;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a parameter or a result of a native method crosses, as its annotations and type in Java show. */
sealed interface Crossing {
    /** As it is: a number, a String, an enum, an object of a generated class. */
    record AsIs() implements Crossing {}

    /**
     * As a segment of numbers.
     *
     * @param number the numbers
     * @param isReadOnly whether C++ does not let them be changed
     * @param isOne whether it is one number, by reference
     */
    record Segment(NumberType number, boolean isReadOnly, boolean isOne) implements Crossing {}

    /**
     * Not at all.
     *
     * @param reason why
     */
    record Refused(String reason) implements Crossing {}

    /** Numbers and the like. */
    Set<String> PLAIN = Set.of("void", "boolean", "byte", "char", "short", "int", "long", "float", "double", "String");

    /** The adapters of a span and of a vector, with their element. */
    Pattern ADAPTER = Pattern.compile("@Adapter\\(\"(?:" + CrossingTypes.SPAN_ADAPTER + "|"
            + CrossingTypes.VECTOR_ADAPTER + ")<(?<const>const )?(?<element>.*)>\"\\)");

    /**
     * Tells.
     *
     * @param annotations those of the parameter or the result
     * @param type its type in Java
     * @param classes the generated classes and enums
     */
    static Crossing of(List<String> annotations, String type, Set<String> classes) {
        // An enum that is nested in another class has that in its name.
        if (PLAIN.contains(type) || classes.contains(type.substring(type.lastIndexOf('.') + 1))) {
            return new AsIs();
        }
        return Numbers.ofPointer(type)
                .map(number -> numbers(annotations, number))
                .orElseGet(() -> new Refused("JavaCPP has " + type + " for it, which says too little"));
    }

    private static Crossing numbers(List<String> annotations, NumberType number) {
        boolean isConst = annotations.contains("@Const");
        for (String annotation : annotations) {
            Matcher adapter = ADAPTER.matcher(annotation);
            if (adapter.matches()) {
                return new Segment(number, isConst || adapter.group("const") != null, false);
            }
        }
        return annotations.contains("@ByRef")
                ? new Segment(number, isConst, true)
                : new Refused("it points to numbers, and nothing says how many");
    }
}
