// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import java.util.List;

/** Writes the methods of a function: the call, its handle, its address and its descriptor. */
final class FunctionWriter {
    private final Layouts layouts;
    private final Place place;
    private final Signatures signatures;

    FunctionWriter(Layouts layouts, Place place, Signatures signatures) {
        this.layouts = layouts;
        this.place = place;
        this.signatures = signatures;
    }

    void write(JavaWriter out, Declaration.Function function) {
        String cName = function.symbol().name();
        String name = place.names().member(function.symbol().key());
        Signature signature = Signature.of(function.type(), layouts, place);
        String call = signatures.call(function.type());
        out.blank();
        Documentation.function(out, function, signature);
        writeCall(out, name, cName, signature, call);
        String address = call + "." + place.names().holderField(cName);
        out.method(
                "public static MemorySegment " + name + "$address()",
                "return present(" + address + ", \"" + cName + "\");");
        out.method(
                "public static FunctionDescriptor " + name + "$descriptor()",
                "return " + signatures.descriptor(function.type(), place) + ";");
        out.method(
                "public static MethodHandle " + name + "$handle()",
                "return " + call + "." + place.names().handleField() + ".bindTo(" + name + "$address());");
        if (Signatures.isShort(function)) {
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
        String critical = place.names().critical(function.symbol().key());
        writeCall(out, critical, cName, signature, signatures.criticalCall(function.type()));
    }

    private void writeCall(JavaWriter out, String name, String cName, Signature signature, String call) {
        String address = call + "." + place.names().holderField(cName);
        String returning = signature.result().equals("void") ? "" : "return ";
        out.method(
                "public static " + signature.result() + " " + name + "(" + signature.parameters() + ")",
                returning + call + ".call(\"" + cName + "\", " + address + signature.arguments() + ");");
    }
}
