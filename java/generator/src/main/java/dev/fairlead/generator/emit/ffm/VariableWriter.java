// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Shim;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the getters and setters of global variables. */
final class VariableWriter {
    private final Signatures signatures;
    private final Layouts layouts;
    private final Place place;
    private final LayoutExpressions expressions;
    private final Map<String, String> segments = new TreeMap<>();

    VariableWriter(Layouts layouts, Place place, Signatures signatures) {
        this.signatures = signatures;
        this.layouts = layouts;
        this.place = place;
        this.expressions = new LayoutExpressions(layouts, place);
    }

    void write(JavaWriter out, Declaration.Variable variable) {
        String cName = variable.symbol().name();
        String name = place.names().member(variable.symbol().key());
        String field = place.names().holderField(cName);
        String layout = expressions.of(variable.type());
        out.blank();
        new AccessWriter(layouts, out).write(accessed(variable, name));
        out.method(
                "public static " + expressions.javaType(variable.type()) + " " + name + "$layout()",
                "return " + layout + ";");
        if (variable.shim().isPresent()) {
            writeAsked(out, variable, name);
            return;
        }
        segments.put(field, "variable(\"" + ShimCalls.symbol(variable) + "\", " + layout + ")");
        out.method(
                "public static MemorySegment " + name + "$segment()",
                "return present(" + place.names().variablesClass() + "." + field + ", \"" + ShimCalls.symbol(variable)
                        + "\");");
    }

    /** The address is asked for each time: that of a thread-local variable is another one on each thread. */
    private void writeAsked(JavaWriter out, Declaration.Variable variable, String name) {
        boolean perThread = variable.shim().orElseThrow().reason() == Shim.Reason.THREAD_LOCAL;
        out.javadoc(
                perThread
                        ? List.of(
                                "{@return the variable of the calling thread: there as long as the thread, and not to be handed on}")
                        : List.of());
        Call call = signatures.call(ShimCalls.ADDRESS, "MemorySegment", signatures.address(variable));
        String segment = "sized(" + call.expression() + ", " + JavaLiterals.count(layouts.size(variable.type())) + ")";
        CallWriter.write(
                out,
                "public static MemorySegment " + name + "$segment()",
                "MemorySegment",
                new Call(segment, call.throwing()),
                place.shared());
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
                storage(variable)
                        + CDeclarations.of(variable.type(), variable.symbol().name()),
                variable.symbol().comment());
    }

    private static String storage(Declaration.Variable variable) {
        return variable.shim()
                .map(Shim::reason)
                .map(reason -> switch (reason) {
                    case THREAD_LOCAL -> "extern _Thread_local ";
                    case STATIC_VARIABLE -> "static ";
                    default -> "extern ";
                })
                .orElse("extern ");
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
