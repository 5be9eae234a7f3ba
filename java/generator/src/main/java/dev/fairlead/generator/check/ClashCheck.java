// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells where two things would get one name in Java. */
final class ClashCheck {
    /** What a static method must not hide (JLS 8.4.8.3). */
    private static final List<String> METHODS_OF_OBJECT = List.of(
            "hashCode()",
            "toString()",
            "getClass()",
            "notify()",
            "notifyAll()",
            "wait()",
            "wait(long)",
            "wait(long, int)",
            "clone()",
            "finalize()");

    private final DiagnosticCollector problems;
    private final Map<String, Map<String, String>> ownersByClass = new HashMap<>();

    ClashCheck(DiagnosticCollector problems) {
        this.problems = problems;
    }

    /** Takes the names of a function's methods. */
    void claim(String className, Symbol function, List<ApiMethod> methods) {
        for (ApiMethod method : methods) {
            claim(className, function, signature(method, false));
            if (method.arrays()) {
                claim(className, function, signature(method, true));
            }
            method.resultRecord().ifPresent(record -> claim(className, function, "class " + fold(record)));
        }
    }

    private void claim(String className, Symbol function, String signature) {
        String owner =
                ownersByClass.computeIfAbsent(className, ClashCheck::taken).putIfAbsent(signature, function.name());
        if (owner != null) {
            problems.error(
                    Problem.FL0109,
                    function.location(),
                    function.name().length(),
                    owner,
                    function.name(),
                    className + "." + signature);
        }
    }

    private static Map<String, String> taken(String className) {
        Map<String, String> taken = new HashMap<>();
        METHODS_OF_OBJECT.forEach(signature -> taken.put(signature, "Object." + signature));
        taken.put("class " + fold(className), className);
        return taken;
    }

    private static String signature(ApiMethod method, boolean ofArrays) {
        return method.name() + "(" + String.join(", ", method.parameterTypes(ofArrays)) + ")";
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
