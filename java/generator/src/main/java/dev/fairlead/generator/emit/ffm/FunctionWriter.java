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
        String address = signatures.address(function);
        out.blank();
        DeclarationKey key = function.symbol().key();
        String guard = new Presence(layouts.platforms(), place.shared(), out)
                .guard(name + "$HERE", layouts.having(key), key.toString());
        out.guarded(guard, () -> write(out, function, name, called, address));
    }

    private void write(
            JavaWriter out, Declaration.Function function, String name, CType.FunctionType called, String address) {
        Documentation.function(out, function, signature(function));
        writeCall(out, name, function, signatures::call);
        if (function.shim().filter(Shim::isIndirect).isPresent()) {
            out.javadoc(List.of(
                    "{@return what the shim takes: pointers to what goes by value, first to the result's place}"));
        } else {
            // As a pointer to the function, the address of a shim of another type would be wrong.
            out.method("public static MemorySegment " + name + "$address()", "return " + address + ";");
        }
        out.method(
                "public static FunctionDescriptor " + name + "$descriptor()",
                "return " + signatures.descriptor(called, place) + ";");
        out.method(
                "public static MethodHandle " + name + "$handle()",
                "return " + signatures.handle(called) + ".bindTo(" + address + ");");
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
        writeCall(out, place.names().critical(function.symbol().key()), function, signatures::criticalCall);
    }

    /** How a function is called. */
    private interface Way {
        Call call(CType.FunctionType type, String result, String arguments);
    }

    private void writeCall(JavaWriter out, String name, Declaration.Function function, Way way) {
        Signature signature = signature(function);
        String head = "public static " + signature.result() + " " + name + "(" + signature.parameters() + ")";
        CType.FunctionType called = ShimCalls.called(function);
        String own = ownArguments(function, signature);
        String address = signatures.address(function);
        if (function.shim().filter(Shim::resultIndirect).isEmpty()) {
            String allocator = signature.recordResult() ? ", allocator" : "";
            Call call = way.call(called, signature.result(), address + allocator + own);
            CallWriter.write(out, head, signature.result(), call, place.shared());
            return;
        }
        String result = NameScope.ofMembers().reserve(signature.names()).claim("result", List::of);
        Call call = way.call(called, "void", address + ", " + result + own);
        List<String> statements = List.of(
                "MemorySegment " + result + " = allocator.allocate("
                        + JavaLiterals.count(layouts.size(function.type().result())) + ", "
                        + LayoutExpressions.alignment(layouts, function.type().result()) + ");",
                call.expression() + ";",
                "return " + result + ";");
        CallWriter.write(out, head, statements, call.throwing(), place.shared());
    }

    /** What does not fit where the integer is narrower is refused with the name of the parameter. */
    private String narrowed(Declaration.Function function, TypeUse type, String name) {
        String cast = layouts.carriers().of(type) == Carrier.LONG
                ? ""
                : "(" + layouts.carriers().of(type).javaName() + ") ";
        String what = function.symbol().name() + ": " + name;
        return cast + place.shared() + "narrowed(" + name + ", " + place.shared() + layouts.widthName(type) + ", "
                + JavaLiterals.string(what) + ")";
    }

    private String ownArguments(Declaration.Function function, Signature signature) {
        return IntStream.range(0, signature.names().size())
                .mapToObj(i -> {
                    String name = signature.names().get(i);
                    TypeUse type = function.type().parameters().get(i).type();
                    boolean passed = function.shim()
                            .filter(shim -> shim.indirect().contains(i))
                            .isPresent();
                    if (layouts.varies(type)) {
                        return ", " + narrowed(function, type, name);
                    }
                    return ", "
                            + (passed ? "passed(" + name + ", " + JavaLiterals.count(layouts.size(type)) + ")" : name);
                })
                .collect(Collectors.joining());
    }
}
