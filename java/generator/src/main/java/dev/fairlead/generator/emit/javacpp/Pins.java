// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells what an object may look into, and so has to keep reachable.
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
            pinned.addAll(given(method.parameters()));
        }
        return pinned.isEmpty()
                ? call
                : pinned.stream().distinct().collect(Collectors.joining(", ", "$keeping(" + call + ", ", ")"));
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
