// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the getters and setters of global variables. */
final class VariableWriter {
    private final Layouts layouts;
    private final Place place;
    private final LayoutExpressions expressions;
    private final Map<String, String> segments = new TreeMap<>();

    VariableWriter(Layouts layouts, Place place) {
        this.layouts = layouts;
        this.place = place;
        this.expressions = new LayoutExpressions(layouts, place);
    }

    void write(JavaWriter out, Declaration.Variable variable) {
        String cName = variable.symbol().name();
        String name = place.names().member(variable.symbol().key());
        String field = place.names().holderField(cName);
        String layout = expressions.of(variable.type());
        segments.put(field, "variable(\"" + cName + "\", " + layout + ")");
        out.blank();
        new AccessWriter(layouts, out).write(accessed(variable, name));
        out.method(
                "public static " + expressions.javaType(variable.type()) + " " + name + "$layout()",
                "return " + layout + ";");
        out.method(
                "public static MemorySegment " + name + "$segment()",
                "return present(" + place.names().variablesClass() + "." + field + ", \"" + cName + "\");");
    }

    private Accessed accessed(Declaration.Variable variable, String name) {
        ArrayShape shape = ArrayShape.of(variable.type());
        return new Accessed(
                name,
                variable.type(),
                List.of(),
                name + "$segment()",
                0,
                expressions.of(shape.element()),
                "extern " + CDeclarations.of(variable.type(), variable.symbol().name()),
                variable.symbol().comment());
    }

    /** Writes the class that holds the segments of the variables written so far. */
    void writeSegments(JavaWriter out) {
        if (segments.isEmpty()) {
            return;
        }
        out.blank().open("private static final class " + place.names().variablesClass());
        segments.forEach((field, segment) -> out.line("static final MemorySegment " + field + " = " + segment + ";"));
        out.close();
    }
}
