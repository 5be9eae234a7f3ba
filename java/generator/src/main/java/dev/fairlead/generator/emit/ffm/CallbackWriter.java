// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import java.util.List;

/** Writes the class of a function type: what Java implements, how C gets a pointer to it, how Java calls one. */
final class CallbackWriter {
    private final Signatures signatures;

    CallbackWriter(Signatures signatures) {
        this.signatures = signatures;
    }

    /** What others can do too it inherits from the class of their signature. */
    void write(JavaWriter out, GeneratedClass.OfCallback callback, Place place, boolean nested) {
        Documentation.small(out, callback.prototype(), callback.comment());
        String head = "public " + (nested ? "static " : "") + "class " + callback.name();
        if (signatures.isLone(callback.type())) {
            writeWhole(out, head, callback.name(), callback.type(), place);
        } else {
            out.open(head + " extends " + place.names().symbolsClass() + "." + signatures.callback(callback.type()));
            out.line(callback.name() + "() {}").close();
        }
    }

    /**
     * Writes a class with all that a function type can do.
     *
     * @param out where to write
     * @param head the class's modifiers and name
     * @param name its name
     * @param type the function type
     * @param place where it is written; it names members of the shared class with that class, which its own hide
     */
    void writeWhole(JavaWriter out, String head, String name, CType.FunctionType type, Place place) {
        Signature signature = signatures.signature(type, place);
        String handle = place.names().handleField();
        out.open(head);
        out.javadoc(List.of("What C calls. An exception thrown from it ends the JVM."));
        out.open("public interface Function");
        out.javadoc(List.of("Calls what a pointer points to, its first parameter; linked on first use."));
        out.line("MethodHandle " + handle + " = " + signatures.link(type, place) + ";");
        // An upcall that returns a record returns a segment: unlike a downcall it takes no allocator.
        out.line(signature.result() + " apply(" + signature.ownParameters() + ");")
                .close();
        out.line(name + "() {}");
        out.method(
                "public static FunctionDescriptor descriptor()", "return " + signatures.descriptor(type, place) + ";");
        out.javadoc(List.of("{@return a function pointer that calls {@code function} for as long as the arena lives}"));
        out.method(
                "public static MemorySegment allocate(Function function, Arena arena)",
                "return " + signatures.stub(type, place) + ";");
        String parameters = signature.parameters().isEmpty() ? "" : ", " + signature.parameters();
        out.javadoc(List.of("Calls the function that a pointer points to."));
        String invoke = "public static " + signature.result() + " invoke(MemorySegment function" + parameters + ")";
        String result = signature.result();
        Call call = Call.ofHandle(result, "Function." + handle, "function" + signature.arguments());
        CallWriter.write(out, invoke, result, call, place.shared());
        out.close();
    }
}
