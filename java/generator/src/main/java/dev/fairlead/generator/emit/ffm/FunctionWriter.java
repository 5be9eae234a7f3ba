// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import java.util.List;

/** Writes the methods of a function: the call, its handle, its address and its descriptor. */
final class FunctionWriter {
    private final Layouts layouts;
    private final Place place;
    private final SignatureHolders holders;

    FunctionWriter(Layouts layouts, Place place, SignatureHolders holders) {
        this.layouts = layouts;
        this.place = place;
        this.holders = holders;
    }

    void write(JavaWriter out, Declaration.Function function) {
        String cName = function.symbol().name();
        String name = place.names().member(function.symbol().key());
        Signature signature = Signature.of(function.type(), layouts, place);
        String holder = holders.holderOf(cName, function.type(), signature, false);
        out.blank();
        Documentation.function(out, function, signature);
        writeCall(out, name, cName, signature, holder);
        String member = holder + "." + place.names().holderField(cName);
        out.javadoc(List.of("{@return the address of {@code " + cName + "}}"));
        out.method(
                "public static MemorySegment " + name + "$address()",
                "return present(" + member + ", \"" + cName + "\");");
        out.javadoc(List.of("{@return the layouts of the result and the parameters of {@code " + cName + "}}"));
        out.method(
                "public static FunctionDescriptor " + name + "$descriptor()",
                "return " + holder + "." + place.names().descriptorField() + ";");
        out.javadoc(List.of("{@return a handle that calls {@code " + cName + "}}"));
        out.method(
                "public static MethodHandle " + name + "$handle()",
                "return " + holder + "." + place.names().handleField() + ".bindTo(" + name + "$address());");
        if (isShort(function)) {
            writeCritical(out, function, signature);
        }
    }

    private void writeCritical(JavaWriter out, Declaration.Function function, Signature signature) {
        String cName = function.symbol().name();
        String name = place.names().member(function.symbol().key());
        out.javadoc(List.of(
                "Calls {@link #" + name + "(" + signature.parameterTypes()
                        + ")} in a way that takes heap segments too.",
                "The garbage collector waits for the call: it must be an extremely short one."));
        String holder = holders.holderOf(cName, function.type(), signature, true);
        writeCall(out, place.names().critical(function.symbol().key()), cName, signature, holder);
    }

    private void writeCall(JavaWriter out, String name, String cName, Signature signature, String holder) {
        String address = holder + "." + place.names().holderField(cName);
        out.open("public static " + signature.result() + " " + name + "(" + signature.parameters() + ")");
        out.open("try");
        out.line(signature.returning() + holder + "." + place.names().handleField() + ".invokeExact(" + address
                + signature.arguments() + ");");
        out.next("catch (Throwable e)");
        out.line("throw failed(e, \"" + cName + "\");");
        out.close().close();
    }

    private static boolean isShort(Declaration.Function function) {
        return function.symbol().annotations().stream()
                .anyMatch(annotation -> annotation.name().equals("short"));
    }
}
