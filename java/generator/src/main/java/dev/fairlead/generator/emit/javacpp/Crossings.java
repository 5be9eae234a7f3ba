// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells how the parts of methods cross, and how users write them.
 *
 * @param classes the names of all generated classes and enums
 */
record Crossings(Set<String> classes) {
    Crossings {
        classes = Set.copyOf(classes);
    }

    Crossing ofResult(NativeMethod method) {
        return Crossing.of(method.annotations(), method.type(), classes);
    }

    Crossing of(Parameter parameter) {
        return Crossing.of(parameter.annotations(), parameter.type(), classes);
    }

    boolean isSegment(Parameter parameter) {
        return of(parameter) instanceof Crossing.Segment;
    }

    /** {@return whether none of the parameters is refused} */
    boolean cross(List<Parameter> parameters) {
        return parameters.stream().map(this::of).noneMatch(Crossing.Refused.class::isInstance);
    }

    boolean hasSegments(NativeMethod method) {
        return ofResult(method) instanceof Crossing.Segment
                || method.parameters().stream().anyMatch(this::isSegment);
    }

    /** {@return a method's name with the types that users see} */
    String signature(String name, List<Parameter> parameters) {
        return name + parameters.stream().map(this::type).collect(Collectors.joining(",", "(", ")"));
    }

    String signature(NativeMethod method) {
        return signature(method.name(), method.parameters());
    }

    /** {@return parameters as users see them} */
    String declared(List<Parameter> parameters) {
        return parameters.stream().map(it -> type(it) + " " + it.name()).collect(Collectors.joining(", "));
    }

    private String type(Parameter parameter) {
        return isSegment(parameter) ? "MemorySegment" : parameter.type();
    }

    /** {@return what a wrapper hands to the native method} */
    String arguments(List<Parameter> parameters) {
        return parameters.stream().map(this::argument).collect(Collectors.joining(", "));
    }

    private String argument(Parameter parameter) {
        if (of(parameter) instanceof Crossing.Segment(var number, var isReadOnly, var isOne)) {
            String access = isReadOnly || isVector(parameter) ? "READ" : "WRITE";
            return "SegmentPointers." + number.java().toLowerCase(Locale.ROOT) + "s(" + parameter.name()
                    + ", \"" + parameter.name() + "\", Access." + access + ", "
                    + (isOne ? "1" : "SegmentPointers.ALL") + ")";
        }
        return parameter.name();
    }

    /** A vector is copied on its way in. */
    private static boolean isVector(Parameter parameter) {
        return parameter.annotations().stream().anyMatch(it -> it.contains(CrossingTypes.VECTOR_ADAPTER));
    }
}
