// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the methods of one class so that no two have one signature, and each fits to the superclass. */
final class PublicNames {
    private final Crossings crossings;
    private final Map<String, String> inherited;
    private final Map<String, Integer> hidden = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /**
     * Names of one class.
     *
     * @param crossings how parameters cross
     * @param inherited the types of the results of the superclass's methods, by signature
     */
    PublicNames(Crossings crossings, Map<String, String> inherited) {
        this.crossings = crossings;
        this.inherited = inherited;
    }

    /** Methods that differ in the type of a pointer alone are told apart by their names. */
    void count(List<NativeMethod> methods) {
        Set<String> seen = new HashSet<>();
        methods.stream()
                .filter(crossings::hasSegments)
                .map(crossings::signature)
                .filter(signature -> !seen.add(signature))
                .forEach(shared::add);
    }

    /** {@return the name that users call a method by} */
    String of(NativeMethod method, String type) {
        String name = distinct(method);
        // Java does not let a method return a reference where the superclass's returns the number itself.
        String ofSuperclass = inherited.getOrDefault(crossings.signature(name, method.parameters()), type);
        return ofSuperclass.equals(type) ? name : name + "Reference";
    }

    private String distinct(NativeMethod method) {
        if (!shared.contains(crossings.signature(method))) {
            return method.name();
        }
        return method.parameters().stream()
                .map(crossings::of)
                .filter(Crossing.Segment.class::isInstance)
                .map(Crossing.Segment.class::cast)
                .findFirst()
                .map(segment -> method.name() + segment.number().java() + "s")
                .orElse(method.name());
    }

    /** {@return a name for a private native method, that no other has} */
    String hidden(String name) {
        return name + "$" + hidden.merge(name, 1, Integer::sum);
    }
}
