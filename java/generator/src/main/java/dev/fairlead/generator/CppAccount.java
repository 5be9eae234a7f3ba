// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.JavaCppResult.LeftOut;
import dev.fairlead.generator.emit.javacpp.Bound;
import dev.fairlead.generator.emit.javacpp.JavaCppEmitter;
import dev.fairlead.generator.emit.javacpp.JavaCppPlan;
import dev.fairlead.generator.emit.javacpp.JavaCppPlan.Expected;
import dev.fairlead.generator.emit.javacpp.NativeId;
import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppFunction.Kind;
import dev.fairlead.generator.model.cpp.CppUnbound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what was expected against what users have. */
final class CppAccount {
    private static final String ONE_SIGNATURE =
            "in Java it has the signature of another overload, or JavaCPP's Parser passed it over";

    private final Map<Bound, Integer> bound = new HashMap<>();
    private final Map<NativeId, String> refused;

    private CppAccount(List<Bound> bound, Map<NativeId, String> refused) {
        bound.forEach(it -> this.bound.merge(it, 1, Integer::sum));
        this.refused = refused;
    }

    /** {@return what Java does not have, in source order} */
    static List<LeftOut> leftOut(
            JavaCppPlan plan, JavaCppEmitter.Classes classes, Map<NativeId, String> refused, Set<Bound> notOverridden) {
        CppAccount account = new CppAccount(classes.bound(), refused);
        List<LeftOut> leftOut = new ArrayList<>();
        for (Expected expected : plan.expected()) {
            account.missing(expected)
                    .or(() -> notOverridable(classes, expected))
                    .or(() -> notOverridden(notOverridden, expected))
                    .ifPresent(reason -> leftOut.add(new LeftOut(
                            expected.function().signature(),
                            expected.javaClass(),
                            expected.function().location(),
                            reason)));
        }
        for (CppUnbound declared : plan.unbound()) {
            leftOut.add(new LeftOut(
                    declared.qualifiedName(), plan.javaClass(declared), declared.location(), declared.reason()));
        }
        return inSourceOrder(leftOut);
    }

    private static List<LeftOut> inSourceOrder(List<LeftOut> leftOut) {
        List<String> files =
                leftOut.stream().map(it -> it.location().file()).distinct().toList();
        return leftOut.stream()
                .sorted(Comparator.comparingInt(
                                (LeftOut it) -> files.indexOf(it.location().file()))
                        .thenComparingInt(it -> it.location().line())
                        .thenComparingInt(it -> it.location().column()))
                .toList();
    }

    private static Optional<String> notOverridable(JavaCppEmitter.Classes classes, Expected expected) {
        CppFunction function = expected.function();
        Bound method = new Bound(
                expected.javaClass(), function.name(), function.parameters().size());
        return Optional.ofNullable(classes.notOverridable().get(method))
                .map(reason -> "Java can call it and not override it: " + reason);
    }

    private static Optional<String> notOverridden(Set<Bound> methods, Expected expected) {
        CppFunction function = expected.function();
        boolean isOne = function.isVirtual()
                && methods.contains(new Bound(
                        expected.javaClass(),
                        function.name(),
                        function.parameters().size()));
        return isOne
                ? Optional.of(
                        "Java can call it and not override it, nor extend the class where it is pure: JavaCPP does"
                                + " not have the very types of its parameters")
                : Optional.empty();
    }

    private Optional<String> missing(Expected expected) {
        if (expected.obstacle().isPresent()) {
            return expected.obstacle();
        }
        CppFunction function = expected.function();
        String name = function.kind() == Kind.CONSTRUCTOR ? Bound.CONSTRUCTOR : function.name();
        Bound wanted =
                new Bound(expected.javaClass(), name, function.parameters().size());
        int left = bound.getOrDefault(wanted, 0);
        bound.put(wanted, left - 1);
        return left > 0 ? Optional.empty() : Optional.of(reason(expected));
    }

    private String reason(Expected expected) {
        return refused.entrySet().stream()
                .filter(it -> it.getKey().className().equals(expected.javaClass())
                        && matches(it.getKey().method(), expected.function()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ONE_SIGNATURE);
    }

    private static boolean matches(String method, CppFunction function) {
        String plain = method.replaceFirst("\\$\\d+$", "");
        return function.kind() == Kind.CONSTRUCTOR
                ? plain.equals("allocate")
                : plain.replace("_", "").equalsIgnoreCase(function.name().replace("_", ""));
    }
}
