// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;

/** Writes the class of a function type: what Java implements, how C gets a pointer to it, how Java calls one. */
final class CallbackWriter {
    private final Layouts layouts;

    CallbackWriter(Layouts layouts) {
        this.layouts = layouts;
    }

    void write(JavaWriter out, GeneratedClass.OfCallback callback, Place place, boolean nested) {
        Signature signature = Signature.of(callback.type(), layouts, place);
        Documentation.declaration(out, callback.comment(), List.of(callback.prototype() + ";"));
        out.open("public " + (nested ? "static " : "") + "class " + callback.name());
        out.line("private static final FunctionDescriptor $DESC = " + signature.descriptor() + ";");
        out.line("private static final MethodHandle UP$MH = " + place.shared() + "upcall(Function.class, $DESC);");
        out.blank().line(callback.name() + "() {}");
        writeFunction(out, signature);
        writePointer(out, place);
        writeInvoke(out, signature, place);
        out.close();
    }

    /** An upcall that returns a record returns a segment: unlike a downcall it takes no allocator. */
    private static void writeFunction(JavaWriter out, Signature signature) {
        out.blank().javadoc(List.of("What C calls. An exception thrown from it ends the JVM."));
        out.line("@FunctionalInterface");
        out.open("public interface Function");
        out.javadoc(List.of("Called by C."));
        out.line(signature.result() + " apply(" + signature.ownParameters() + ");");
        out.close();
    }

    private static void writePointer(JavaWriter out, Place place) {
        out.blank().javadoc(List.of("{@return the layouts of the result and the parameters}"));
        out.method("public static FunctionDescriptor descriptor()", "return $DESC;");
        out.javadoc(List.of("{@return a function pointer that calls {@code function} for as long as the arena lives}"));
        out.method(
                "public static MemorySegment allocate(Function function, Arena arena)",
                "return " + place.shared() + "stub(UP$MH.bindTo(function), $DESC, arena);");
    }

    private static void writeInvoke(JavaWriter out, Signature signature, Place place) {
        String parameters = signature.parameters().isEmpty() ? "" : ", " + signature.parameters();
        out.javadoc(List.of("Calls the function that a pointer points to."));
        out.open("public static " + signature.result() + " invoke(MemorySegment function" + parameters + ")");
        out.open("try");
        out.line(signature.returning() + "Invoker.HANDLE.invokeExact(function" + signature.arguments() + ");");
        out.next("catch (Throwable e)");
        out.line("throw " + place.shared() + "thrown(e);");
        out.close().close();
        out.blank().open("private static final class Invoker");
        out.line("static final MethodHandle HANDLE = " + place.shared() + "downcall($DESC);");
        out.close();
    }
}
