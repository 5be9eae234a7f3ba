// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.check.Extent;
import dev.fairlead.generator.check.Role;
import dev.fairlead.generator.emit.JavaWriter;
import java.util.stream.Collectors;

/** Writes what is checked before a call, in the order of the parameters. */
final class ChecksWriter {
    private final Choices choices;
    private final ApiMethod method;

    ChecksWriter(Choices choices, ApiMethod method) {
        this.choices = choices;
        this.method = method;
    }

    void write(JavaWriter out) {
        method.memory().forEach(memory -> writePlace(out, memory));
        for (Role role : method.roles()) {
            if (role instanceof Role.Length length) {
                writeLength(out, length);
            }
        }
        for (Role.Memory memory : method.memory()) {
            switch (memory) {
                case Role.Grid grid -> writeChecked(out, grid, grid(grid));
                case Role.Buffer buffer
                when buffer.count() instanceof Extent.Constant(long count) ->
                    writeChecked(out, buffer, atLeast(buffer, count + "L"));
                case Role.Buffer _ -> {}
            }
        }
    }

    /** Where memory lies matters to a call that may take long; whether it may be written, to all. */
    private void writePlace(JavaWriter out, Role.Memory memory) {
        String name = memory.name();
        if (method.shortBytes().isEmpty()) {
            writeChecked(out, memory, "Segments.offHeap(" + name + ", \"" + name + "\");");
        }
        if (memory.direction().writes()) {
            writeChecked(out, memory, "Segments.writable(" + name + ", \"" + name + "\");");
        }
    }

    private void writeLength(JavaWriter out, Role.Length length) {
        Role.Buffer first = length.exact().getFirst();
        String count = elements(first);
        String known = first.nullable() ? first.name() + " == null ? 0 : " + count : count;
        out.line("long " + length.name() + " = " + known + ";");
        if (length.isLimited()) {
            out.line(
                    "Segments.atMost(\"" + first.name() + "\", " + length.name() + ", " + choices.limit(length) + ");");
        }
        for (Role.Buffer other : length.exact().subList(1, length.exact().size())) {
            String check = "Segments.same(\"" + first.name() + "\", " + length.name() + ", \"" + other.name() + "\", "
                    + elements(other) + ");";
            writeChecked(out, other, check);
        }
        length.atLeast().forEach(buffer -> writeChecked(out, buffer, atLeast(buffer, length.name())));
    }

    private String elements(Role.Buffer buffer) {
        String name = buffer.name();
        return "Segments.elements(" + name + ", \"" + name + "\", " + choices.size(buffer.element()) + ")";
    }

    private String atLeast(Role.Buffer buffer, String count) {
        String name = buffer.name();
        return "Segments.atLeast(" + name + ", \"" + name + "\", " + count + ", " + choices.size(buffer.element())
                + ");";
    }

    /** The check has the name of the shape: {@code Segments.image}, {@code Segments.volume}. */
    private String grid(Role.Grid grid) {
        String sides = grid.sides().stream().map(ChecksWriter::extent).collect(Collectors.joining(", "));
        return "Segments." + grid.shape().annotation() + "(" + grid.name() + ", \"" + grid.name() + "\", " + sides
                + ", " + choices.size(grid.element()) + ");";
    }

    private static String extent(Extent extent) {
        return switch (extent) {
            case Extent.Constant(long value) -> value + "L";
            case Extent.OfParameter(String name, boolean unsignedInt) ->
                unsignedInt ? "Integer.toUnsignedLong(" + name + ")" : name;
        };
    }

    private static void writeChecked(JavaWriter out, Role.Memory memory, String check) {
        if (memory.nullable()) {
            out.open("if (" + memory.name() + " != null)").line(check).close();
        } else {
            out.line(check);
        }
    }
}
