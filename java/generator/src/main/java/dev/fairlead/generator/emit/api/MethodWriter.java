// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.check.JavaScalar;
import dev.fairlead.generator.check.Returned;
import dev.fairlead.generator.check.Role;
import dev.fairlead.generator.check.Value;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a method: checks, the call, the results; and its overload that takes arrays. */
final class MethodWriter {
    private final Choices choices;
    private final ApiMethod method;
    private final CallWriter call;

    MethodWriter(RawNames raw, Choices choices, ApiMethod method) {
        this.choices = choices;
        this.method = method;
        this.call = new CallWriter(raw, choices, method);
    }

    void write(JavaWriter out) {
        out.blank();
        new MethodJavadoc(method).writeMethod(out, false);
        out.open(head(false));
        new ChecksWriter(choices, method).write(out);
        boolean hasFrame = method.roles().stream().anyMatch(it -> it instanceof Role.Out || it instanceof Role.Text);
        if (hasFrame) {
            out.open("try (CallFrame frame = CallFrame.open())");
            method.roles().forEach(role -> writeAllocation(out, role));
        }
        if (!call.isExpression()) {
            call.write(out);
        }
        writeReturn(out);
        if (hasFrame) {
            out.close();
        }
        out.close();
        if (method.arrays()) {
            writeArrays(out);
        }
    }

    private void writeArrays(JavaWriter out) {
        out.blank();
        new MethodJavadoc(method).writeMethod(out, true);
        out.open(head(true));
        List<String> arguments = new ArrayList<>();
        for (Role role : method.roles()) {
            switch (role) {
                case Role.Memory memory
                when memory.nullable() ->
                    arguments.add(memory.name() + " == null ? null : MemorySegment.ofArray(" + memory.name() + ")");
                case Role.Memory memory -> arguments.add("MemorySegment.ofArray(" + memory.name() + ")");
                case Role.Plain _, Role.Text _ -> arguments.add(role.name());
                case Role.Length _, Role.Out _ -> {}
            }
        }
        String returning = method.resultType().equals("void") ? "" : "return ";
        out.line(returning + method.name() + "(" + String.join(", ", arguments) + ");");
        out.close();
    }

    private String head(boolean ofArrays) {
        List<String> types = method.parameterTypes(ofArrays);
        List<String> names = method.roles().stream()
                .filter(role -> !(role instanceof Role.Length || role instanceof Role.Out))
                .map(Role::name)
                .toList();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            parameters.add(types.get(i) + " " + names.get(i));
        }
        return "public static " + method.resultType() + " " + method.name() + "(" + String.join(", ", parameters) + ")";
    }

    private static void writeAllocation(JavaWriter out, Role role) {
        if (role instanceof Role.Out(String name, Value value)) {
            String size = switch (value) {
                case Value.Primitive number ->
                    number.type().size() + ", " + number.type().size();
                case Value.Varying number ->
                    number.type().size() + ", " + number.type().size();
                case Value.Text _ -> "8, 8";
                case Value.Array array ->
                    array.length() * array.type().size() + ", " + array.type().size();
            };
            out.line("MemorySegment " + name + " = frame.allocate(" + size + ");");
        }
    }

    private void writeReturn(JavaWriter out) {
        String values = method.results().stream().map(this::expression).collect(Collectors.joining(", "));
        if (method.resultRecord().isPresent()) {
            out.line("return new " + method.resultRecord().get() + "(" + values + ");");
        } else if (!values.isEmpty()) {
            out.line("return " + values + ";");
        }
    }

    private String expression(ApiMethod.Result result) {
        boolean isDirect =
                method.returned() instanceof Returned.Result && result.name().equals("returned");
        String returned = call.isExpression() ? call.expression() : "returned";
        return switch (result.value()) {
            case Value.Primitive _ when isDirect -> returned;
            case Value.Text _ when isDirect -> "CStrings.read(" + returned + ")";
            case Value.Primitive number -> result.name() + ".get(ValueLayout.JAVA_" + number.type() + ", 0)";
            case Value.Varying number ->
                cast(number.type()) + "CIntegers.read(" + result.name() + ", " + choices.width(number) + ")";
            case Value.Text _ -> "CStrings.read(" + result.name() + ".get(ValueLayout.ADDRESS, 0))";
            case Value.Array array -> result.name() + ".toArray(ValueLayout.JAVA_" + array.type() + ")";
        };
    }

    private static String cast(JavaScalar type) {
        return type == JavaScalar.LONG ? "" : "(" + type.javaName() + ") ";
    }
}
