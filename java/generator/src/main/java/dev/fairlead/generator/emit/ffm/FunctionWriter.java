// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        String name = place.names().member(function.symbol().key());
        CType.FunctionType called = ShimCalls.called(function);
        String call = signatures.call(called);
        String symbol = ShimCalls.symbol(function);
        out.blank();
        Documentation.function(out, function, signature(function));
        writeCall(out, name, function, call);
        String present = "present(" + address(call, function) + ", \"" + symbol + "\")";
        boolean indirect = function.shim().filter(Shim::isIndirect).isPresent();
        if (indirect) {
            out.javadoc(List.of(
                    "{@return what the shim takes: pointers to what goes by value, first to the result's place}"));
        } else {
            // As a pointer to the function, the address of a shim of another type would be wrong.
            out.method("public static MemorySegment " + name + "$address()", "return " + present + ";");
        }
        out.method(
                "public static FunctionDescriptor " + name + "$descriptor()",
                "return " + signatures.descriptor(called, place) + ";");
        out.method(
                "public static MethodHandle " + name + "$handle()",
                "return " + call + "." + place.names().handleField() + ".bindTo("
                        + (indirect ? present : name + "$address()") + ");");
        if (Signatures.isShort(function)) {
            writeCritical(out, function);
        }
    }

    private Signature signature(Declaration.Function function) {
        return Signature.of(function.type(), layouts, place);
    }

    private void writeCritical(JavaWriter out, Declaration.Function function) {
        String name = place.names().member(function.symbol().key());
        out.javadoc(List.of(
                "Calls {@link #" + name + "(" + signature(function).parameterTypes()
                        + ")} in a way that takes heap segments too.",
                "The garbage collector waits for the call: it must be an extremely short one."));
        String critical = place.names().critical(function.symbol().key());
        writeCall(out, critical, function, signatures.criticalCall(ShimCalls.called(function)));
    }

    private String address(String call, Declaration.Function function) {
        return call + "." + place.names().holderField(function.symbol().name());
    }

    private void writeCall(JavaWriter out, String name, Declaration.Function function, String call) {
        Signature signature = signature(function);
        String head = "public static " + signature.result() + " " + name + "(" + signature.parameters() + ")";
        String target = call + ".call(\"" + ShimCalls.symbol(function) + "\", " + address(call, function);
        String returning = signature.result().equals("void") ? "" : "return ";
        Optional<Shim> indirect = function.shim().filter(Shim::isIndirect);
        if (indirect.isEmpty()) {
            out.method(head, returning + target + signature.arguments() + ");");
            return;
        }
        String arguments = arguments(function, indirect.get(), signature);
        if (!indirect.get().resultIndirect()) {
            String allocator = signature.recordResult() ? ", allocator" : "";
            out.method(head, returning + target + allocator + arguments + ");");
            return;
        }
        String result = NameScope.ofMembers().reserve(signature.names()).claim("result", List::of);
        out.open(head);
        out.line("MemorySegment " + result + " = allocator.allocate("
                + layouts.size(function.type().result()) + ", "
                + alignment(function.type().result()) + ");");
        out.line(target + ", " + result + arguments + ");");
        out.line("return " + result + ";").close();
    }

    private String arguments(Declaration.Function function, Shim shim, Signature signature) {
        return IntStream.range(0, signature.names().size())
                .mapToObj(i -> {
                    String name = signature.names().get(i);
                    TypeUse type = function.type().parameters().get(i).type();
                    return ", "
                            + (shim.indirect().contains(i) ? "passed(" + name + ", " + layouts.size(type) + ")" : name);
                })
                .collect(Collectors.joining());
    }

    private long alignment(TypeUse use) {
        return LayoutExpressions.alignment(layouts, use);
    }
}
