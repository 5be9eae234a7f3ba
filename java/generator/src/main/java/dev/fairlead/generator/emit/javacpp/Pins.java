// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells what a result may look into, and so has to keep reachable.
 *
 * @param plan the binding
 * @param className the class whose methods these are
 * @param crossings how their parameters cross
 */
record Pins(JavaCppPlan plan, String className, Crossings crossings) {
    /** {@return whether what a function of the headers returns may look into something} */
    boolean any(NativeMethod method) {
        return isObject(method)
                && plan.isFunction(className, method.cppName())
                && (!method.isStatic() || !given(method.parameters()).isEmpty());
    }

    /** {@return the call, made to keep what its result may look into: the object that was asked, and what was given} */
    String kept(String call, NativeMethod method) {
        List<String> pinned = new ArrayList<>();
        if (isObject(method)) {
            if (!method.isStatic()) {
                pinned.add("this");
            }
            pinned.addAll(given(method.declared()));
        }
        return pinned.isEmpty() ? call : "$keeping(" + call + ", " + String.join(", ", pinned) + ")";
    }

    /**
     * The memory that a call returns as a segment that keeps what it may look into.
     *
     * @param call the call
     * @param method what is called
     * @param shape the bytes of an element, and how many there are
     * @return the segment
     */
    String segment(String call, NativeMethod method, String shape) {
        List<String> arguments = new ArrayList<>(List.of(call, shape));
        if (!plan.isCopy(className, method.cppName())) {
            arguments.addAll(given(method.declared()));
        }
        return (method.isStatic() ? "$unowned(" : "$view(") + String.join(", ", arguments) + ")";
    }

    /** {@return what a constructor says to keep what it was given; empty when that is nothing to look into} */
    String keep(List<Parameter> parameters) {
        List<String> pinned = given(parameters);
        return pinned.isEmpty() ? "" : pinned.stream().collect(Collectors.joining(", ", "$keep(", ");"));
    }

    /** Memory and objects, but for those of which C++ gets a copy. */
    private List<String> given(List<Parameter> parameters) {
        return parameters.stream()
                .filter(it -> crossings.isSegment(it)
                        || (isClass(it.type()) && !it.annotations().contains("@ByVal")))
                .map(Parameter::name)
                .toList();
    }

    private boolean isClass(String type) {
        return crossings.classes().contains(type) && !plan.enumNames().contains(type);
    }

    private boolean isObject(NativeMethod method) {
        return isClass(method.type()) && !plan.isCopy(className, method.cppName());
    }
}
