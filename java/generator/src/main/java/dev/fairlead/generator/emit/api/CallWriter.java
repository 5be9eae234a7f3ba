// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.check.JavaScalar;
import dev.fairlead.generator.check.Returned;
import dev.fairlead.generator.check.Role;
import dev.fairlead.generator.check.Value;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the call of the raw layer. A call that is said to be short has three forms: an ordinary one for native
 * segments, a critical one that borrows small heap segments, and one with copies of larger ones.
 */
final class CallWriter {
    private final RawNames raw;
    private final Choices choices;
    private final ApiMethod method;

    CallWriter(RawNames raw, Choices choices, ApiMethod method) {
        this.raw = raw;
        this.choices = choices;
        this.method = method;
    }

    void write(JavaWriter out) {
        String plain = expression();
        if (!hasForms()) {
            writeOnly(out, plain);
            return;
        }
        String assignment = switch (method.returned()) {
            case Returned.Nothing _ -> "";
            case Returned.Status _ -> "status = ";
            case Returned.Result _ -> "returned = ";
        };
        if (!assignment.isEmpty()) {
            out.line(variable() + ";");
        }
        out.open("if (" + joined(CallWriter::isNative, " && ") + ")").line(assignment + plain + ";");
        out.next("else if (" + joined(CallWriter::byteSize, " + ") + " <= "
                + method.shortBytes().getAsLong() + "L)");
        out.line(assignment + call(raw.critical(method.function()), CallWriter::lent) + ";");
        out.next("else");
        out.open("try (HeapCopies copies = HeapCopies.open())");
        out.line(assignment + call(raw.member(method.function()), CallWriter::copied) + ";");
        out.close().close();
        if (method.returned() instanceof Returned.Status status) {
            out.line(checked("status", status));
        }
    }

    private boolean hasForms() {
        return method.shortBytes().isPresent() && !method.memory().isEmpty();
    }

    /** {@return whether the call can stand where its result is wanted, without a variable} */
    boolean isExpression() {
        return !hasForms()
                && method.returned() instanceof Returned.Result
                && method.results().size() == 1;
    }

    /** {@return the call, where it {@link #isExpression()}} */
    String expression() {
        return call(raw.member(method.function()), CallWriter::lent);
    }

    private void writeOnly(JavaWriter out, String call) {
        out.line(
                switch (method.returned()) {
                    case Returned.Nothing _ -> call + ";";
                    case Returned.Status status -> checked(call, status);
                    case Returned.Result _ -> variable() + " = " + call + ";";
                });
    }

    private String variable() {
        return switch (method.returned()) {
            case Returned.Nothing _ -> "";
            case Returned.Status _ -> "int status";
            case Returned.Result(Value.Text _) -> "MemorySegment returned";
            case Returned.Result(Value value) -> value.javaName() + " returned";
        };
    }

    private String checked(String answer, Returned.Status status) {
        String code = answer + choices.mask(status).map(it -> " & " + it).orElse("");
        return status.family().exceptionName() + ".check(" + code + ", \"" + method.cName() + "\");";
    }

    private String call(String name, Function<Role.Memory, String> lend) {
        return raw.headerClass() + "." + name + "("
                + method.roles().stream().map(role -> argument(role, lend)).collect(Collectors.joining(", ")) + ")";
    }

    private static String argument(Role role, Function<Role.Memory, String> lend) {
        return switch (role) {
            case Role.Plain plain -> plain.name();
            case Role.Length length ->
                length.type() == JavaScalar.LONG
                        ? length.name()
                        : "(" + length.type().javaName() + ") " + length.name();
            case Role.Text text -> text(text);
            case Role.Out out -> out.name();
            case Role.Memory memory -> lend.apply(memory);
        };
    }

    private static String text(Role.Text text) {
        String call = "CStrings.write(frame, \"" + text.name() + "\", " + text.name() + ")";
        return text.nullable() ? text.name() + " == null ? MemorySegment.NULL : " + call : call;
    }

    private static String lent(Role.Memory memory) {
        return memory.nullable() ? "Segments.orNull(" + memory.name() + ")" : memory.name();
    }

    private static String copied(Role.Memory memory) {
        String copy = memory.direction().writes() ? "copies.writeBack(" : "copies.of(";
        return copy + lent(memory) + ")";
    }

    private static String isNative(Role.Memory memory) {
        String name = memory.name();
        return memory.nullable() ? "(" + name + " == null || " + name + ".isNative())" : name + ".isNative()";
    }

    private static String byteSize(Role.Memory memory) {
        return lent(memory) + ".byteSize()";
    }

    private String joined(Function<Role.Memory, String> part, String separator) {
        List<Role.Memory> memory = method.memory();
        return memory.stream().map(part).collect(Collectors.joining(separator));
    }
}
