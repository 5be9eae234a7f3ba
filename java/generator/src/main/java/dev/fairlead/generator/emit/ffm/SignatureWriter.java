// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.SignatureClass.Kind;
import java.util.List;

/**
 * Writes the classes of signatures. A handle is a constant of a class that is initialised on first use: it costs nothing
 * until then, and is folded into the calling code afterwards.
 */
final class SignatureWriter {
    private final Signatures signatures;
    private final RawNames names;

    SignatureWriter(Signatures signatures, RawNames names) {
        this.signatures = signatures;
        this.names = names;
    }

    void write(JavaWriter out) {
        for (SignatureClass each : signatures.classes()) {
            if (each.kind() == Kind.CALLBACK) {
                writeCallback(out, each);
            } else {
                writeCall(out, each);
            }
        }
    }

    private void writeCall(JavaWriter out, SignatureClass call) {
        Signature signature = call.signature();
        out.blank().open("static final class " + call.name());
        String option = call.kind() == Kind.CRITICAL_CALL ? ", Linker.Option.critical(true)" : "";
        String handle = names.handleField();
        String descriptor = call.code().map(code -> '"' + code + '"').orElse(call.descriptor());
        out.line("static final MethodHandle " + handle + " = downcall(" + descriptor + option + ");");
        call.addresses()
                .forEach((field, cName) ->
                        out.line("static final MemorySegment " + field + " = find(\"" + cName + "\");"));
        String parameters = signature.parameters().isEmpty() ? "" : ", " + signature.parameters();
        out.blank()
                .open("static " + signature.result() + " call(String name, MemorySegment address" + parameters + ")");
        out.line("try { " + signature.returning() + handle + ".invokeExact(address" + signature.arguments()
                + "); } catch (Throwable e) { throw failed(e, name); }");
        out.close().close();
    }

    private void writeCallback(JavaWriter out, SignatureClass callback) {
        Signature signature = callback.signature();
        out.blank().open("public static class " + callback.name());
        out.javadoc(List.of("What C calls. An exception thrown from it ends the JVM."));
        // An upcall that returns a record returns a segment: unlike a downcall it takes no allocator.
        out.line("public interface Function { " + signature.result() + " apply(" + signature.ownParameters() + "); }");
        out.line(callback.name() + "() {}");
        out.method("public static FunctionDescriptor descriptor()", "return " + descriptor(callback) + ";");
        out.javadoc(List.of("{@return a function pointer that calls {@code function} for as long as the arena lives}"));
        out.method(
                "public static MemorySegment allocate(Function function, Arena arena)",
                "return stub(Function.class, function, descriptor(), arena);");
        String parameters = signature.parameters().isEmpty() ? "" : ", " + signature.parameters();
        out.javadoc(List.of("Calls the function that a pointer points to."));
        out.method(
                "public static " + signature.result() + " invoke(MemorySegment function" + parameters + ")",
                (signature.result().equals("void") ? "" : "return ") + signatures.callOf(callback)
                        + ".call(null, function" + signature.arguments() + ");");
        out.close();
    }

    /** In here, the method without parameters hides the shared class's. */
    private String descriptor(SignatureClass callback) {
        String shared = callback.code().isPresent() ? names.symbolsClass() + "." : "";
        return shared + callback.descriptor();
    }
}
