// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.TypeUse;
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
        DeclarationKey key = variable.symbol().key();
        out.blank();
        String guard = new Presence(layouts.platforms(), place.shared(), out)
                .guard(name + "$HERE", layouts.having(key), key.toString());
        out.guarded(guard, () -> writeMethods(out, variable, name, field));
    }

    private void writeMethods(JavaWriter out, Declaration.Variable variable, String name, String field) {
        DeclarationKey key = variable.symbol().key();
        String layout = layouts.choose(
                place.shared(), it -> it.lacks(key) ? "null" : new LayoutExpressions(it, place).of(variable.type()));
        String element = new Figures(layouts, place.shared(), out)
                .of("long", name + "$ELEMENT_SIZE", it -> sizeOfElement(it, variable) + "L");
        writeAccess(out, variable, name);
        out.method(
                "public static " + expressions.javaType(variable.type()) + " " + name + "$layout()",
                "return " + layout + ";");
        if (variable.shim().isPresent()) {
            writeAsked(out, variable, name, element);
            return;
        }
        boolean open = isOpen(variable);
        if (open) {
            out.javadoc(List.of("{@return its first elements; whether there are as many, C does not tell}"));
        }
        String held = open ? "MemoryLayout.sequenceLayout(Long.MAX_VALUE, C_CHAR)" : layout;
        segments.put(field, "variable(\"" + ShimCalls.symbol(variable) + "\", " + held + ")");
        out.method(
                segmentHead(variable, name),
                "return present(" + place.names().variablesClass() + "." + field + ", \"" + ShimCalls.symbol(variable)
                        + "\")" + (open ? ".asSlice(0, " + sizeOf(element) + ")" : "") + ";");
    }

    /** How long {@code extern int table[]} is, the library alone knows: whoever reads it has to. */
    private void writeAccess(JavaWriter out, Declaration.Variable variable, String name) {
        AccessWriter writer = new AccessWriter(layouts, place.shared(), out);
        if (!isOpen(variable)) {
            writer.write(accessed(out, variable, name, name + "$segment()"));
            return;
        }
        String most = new Figures(layouts, place.shared(), out)
                .of("long", name + "$MOST", it -> Long.MAX_VALUE / Math.max(1, sizeOfElement(it, variable)) + "L");
        writer.writeOpen(accessed(out, variable, name, name + "$segment(" + most + ")"), name + "$segment()");
        out.javadoc(
                List.of("{@return where it begins, as a segment without a length: C does not tell how long it is}"));
        out.method("public static MemorySegment " + name + "$segment()", "return " + name + "$segment(0);");
    }

    private static boolean isOpen(Declaration.Variable variable) {
        return ArrayShape.of(variable.type()).isFlexible();
    }

    private String segmentHead(Declaration.Variable variable, String name) {
        return "public static MemorySegment " + name + "$segment(" + (isOpen(variable) ? "long count)" : ")");
    }

    private static String sizeOf(String element) {
        return "Math.multiplyExact(count, " + element + ")";
    }

    private static long sizeOfElement(Layouts layouts, Declaration.Variable variable) {
        return isOpen(variable) && variable.type().canonical() instanceof CType.Array array
                ? layouts.size(array.element())
                : 0;
    }

    /** The address is asked for each time: that of a thread-local variable is another one on each thread. */
    private void writeAsked(JavaWriter out, Declaration.Variable variable, String name, String element) {
        boolean perThread = variable.shim().orElseThrow().reason() == Shim.Reason.THREAD_LOCAL;
        out.javadoc(
                perThread
                        ? List.of(
                                "{@return the variable of the calling thread: there as long as the thread, and not to be handed on}")
                        : List.of());
        Call call = signatures.call(ShimCalls.ADDRESS, "MemorySegment", signatures.address(variable));
        String size = isOpen(variable) ? sizeOf(element) : JavaLiterals.count(layouts.size(variable.type()));
        String segment = "sized(" + call.expression() + ", " + size + ")";
        CallWriter.write(
                out, segmentHead(variable, name), "MemorySegment", new Call(segment, call.throwing()), place.shared());
    }

    private Accessed accessed(JavaWriter out, Declaration.Variable variable, String name, String segment) {
        return new Accessed(
                name,
                variable.type(),
                List.of(),
                segment,
                "0",
                elementLayout(out, variable, name),
                variable.symbol().key().toString(),
                storage(variable)
                        + CDeclarations.of(variable.type(), variable.symbol().name()),
                variable.symbol().comment());
    }

    /** The layout that a value, or an array's element, is read by; what varies in width is read by its width. */
    private String elementLayout(JavaWriter out, Declaration.Variable variable, String name) {
        TypeUse element = ArrayShape.of(variable.type()).element();
        if (layouts.varies(element) || layouts.carriers().of(element) == Carrier.RECORD) {
            return "";
        }
        return new Figures(layouts, place.shared(), out)
                .of(
                        expressions.javaType(element),
                        name + "$LAYOUT",
                        it -> new LayoutExpressions(it, place).ofElement(variable.type()));
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
