// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import dev.fairlead.generator.model.cpp.CppFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * How C++ calls what Java overrides: by the types that the header has, and with memory as segments that end with the call.
 *
 * @param plan the binding
 * @param className the class whose methods are virtual
 * @param crossings how parameters cross
 */
record Callbacks(JavaCppPlan plan, String className, Crossings crossings) {
    /** {@return the method with the very types of C++ in its parameters: with others it would override nothing} */
    NativeMethod exact(NativeMethod method) {
        List<CppFunction> declared = plan.expected().stream()
                .filter(it -> it.javaClass().equals(className))
                .map(JavaCppPlan.Expected::function)
                .filter(it -> it.isVirtual()
                        && it.name().equals(method.cppName())
                        && it.parameters().size() == method.parameters().size())
                .toList();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            int number = i;
            List<TypeText> types = declared.stream()
                    .map(it -> TypeText.parse(it.parameters().get(number)))
                    .toList();
            boolean isOneForm = types.stream()
                            .map(it -> it.isConst() + it.suffix())
                            .distinct()
                            .count()
                    == 1;
            Parameter written = method.parameters().get(i);
            parameters.add(isOneForm ? exact(written, types.getFirst()) : written);
        }
        return new NativeMethod(method.annotations(), method.modifiers(), method.type(), method.name(), parameters);
    }

    private static Parameter exact(Parameter parameter, TypeText type) {
        for (String annotation : parameter.annotations()) {
            Matcher adapter = Crossing.ADAPTER.matcher(annotation);
            if (adapter.matches()) {
                String element = adapter.group("element");
                String constant = adapter.group("const") == null ? "" : adapter.group("const");
                String container = annotation.contains(CrossingTypes.VECTOR_ADAPTER) ? "std::vector<" : "std::span<";
                String cpp = (type.isConst() ? "const " : "") + container + constant + element + ">" + type.suffix();
                return cast(parameter, "{\"" + element + "*\", \"" + cpp + "\"}");
            }
        }
        // The Parser has a number for a reference to a constant one.
        boolean isConstant = type.isConst() && type.suffix().equals("&") && Numbers.isNumber(type);
        return isConstant ? cast(parameter, "\"" + type.text() + "\"") : parameter;
    }

    private static Parameter cast(Parameter parameter, String types) {
        List<String> annotations = new ArrayList<>(parameter.annotations());
        annotations.removeIf(it -> it.startsWith("@Cast("));
        annotations.add("@Cast(" + types + ")");
        return new Parameter(annotations, parameter.type(), parameter.name());
    }

    /**
     * The method that C++ calls, where that is not the one that Java overrides.
     *
     * @param called its name
     * @param method the method as the Parser wrote it
     * @param name what users call it
     * @return the method
     */
    String called(String called, NativeMethod method, String name) {
        String parameters = method.parameters().stream()
                .map(it -> it.type() + " " + it.name())
                .collect(Collectors.joining(", "));
        String arguments = method.parameters().stream().map(this::argument).collect(Collectors.joining(", "));
        String result = method.type().equals("void") ? "" : "return ";
        return "private " + method.type() + " " + called + "(" + parameters + ") {\n"
                + "    try (java.lang.foreign.Arena $call = java.lang.foreign.Arena.ofConfined()) {\n        "
                + result + name + "(" + arguments + ");\n    }\n}";
    }

    private String argument(Parameter parameter) {
        return crossings.of(parameter) instanceof Crossing.Segment(var number, var isReadOnly, var isOne)
                ? "$lent(" + parameter.name() + ", " + number.size() + ", " + (isOne ? 1 : -1) + ", $call)"
                        + (isReadOnly ? ".asReadOnly()" : "")
                : parameter.name();
    }
}
