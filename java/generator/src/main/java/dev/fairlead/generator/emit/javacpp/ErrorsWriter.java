// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig.Thrown;
import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.model.cpp.CppFunction;
import java.util.ArrayList;
import java.util.List;

/** Writes the class that makes Java exceptions of C++ ones. */
final class ErrorsWriter {
    private ErrorsWriter() {}

    static JavaFile write(JavaCppPlan plan) {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < plan.config().exceptions().size(); i++) {
            Thrown thrown = plan.config().exceptions().get(i).value();
            cases.append("            case ")
                    .append(i)
                    .append(" -> ")
                    .append(made(plan, thrown))
                    .append(";\n");
        }
        String text = """
            %s
            package %s;

            import dev.fairlead.javacpp.CppException;

            /** Makes Java exceptions of C++ ones. Called by native code alone. */
            final class %s {
                private %3$s() {}

                @SuppressWarnings("unused")
                static Throwable of(int index, String type, String message, Object[] facts) {
                    return switch (index) {
            %s            default -> CppException.standard(index, type, message);
                    };
                }
            }
            """.formatted(
                GeneratedMark.line(PresetsWriter.headerNames(plan)), plan.packageName(), plan.errorsClass(), cases);
        return new JavaFile(plan.packageName(), plan.errorsClass(), text);
    }

    private static String made(JavaCppPlan plan, Thrown thrown) {
        int method = thrown.java().indexOf("::");
        String call = method < 0 ? "new " + thrown.java() : thrown.java().replace("::", ".");
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < thrown.getters().size(); i++) {
            arguments.add(argument(plan, thrown, i));
        }
        return call + "(" + (arguments.isEmpty() ? "message" : String.join(", ", arguments)) + ")";
    }

    private static String argument(JavaCppPlan plan, Thrown thrown, int index) {
        String getter = thrown.getters().get(index);
        if (getter.equals("what")) {
            return "message";
        }
        String result = plan.model().functions().stream()
                .filter(it -> it.name().equals(getter)
                        && it.parameters().isEmpty()
                        && plan.model().derives(thrown.cpp(), it.owner()))
                .map(CppFunction::result)
                .findFirst()
                .orElse("int");
        TypeText type = TypeText.parse(result);
        String fact = "facts[" + index + "]";
        return switch (type.name()) {
            case "std::string", "char" -> "(String) " + fact;
            case "float" -> "((Double) " + fact + ").floatValue()";
            case "double" -> "(Double) " + fact;
            case "bool" -> "(Long) " + fact + " != 0";
            case "long", "unsigned long" -> "(Long) " + fact;
            default ->
                Numbers.of(type.name()).filter(it -> it.size() == Long.BYTES).isPresent()
                        ? "(Long) " + fact
                        : "((Long) " + fact + ").intValue()";
        };
    }
}
