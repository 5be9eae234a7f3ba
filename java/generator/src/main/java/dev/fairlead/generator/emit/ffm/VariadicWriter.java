// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import java.util.List;

/** Writes the class of a variadic function: an object of it calls with further arguments of types once settled. */
final class VariadicWriter {
    private final Layouts layouts;
    private final Place place;
    private final Signatures signatures;

    VariadicWriter(Layouts layouts, Place place, Signatures signatures) {
        this.layouts = layouts;
        this.place = place;
        this.signatures = signatures;
    }

    void write(JavaWriter out, Declaration.Function function) {
        RawNames names = place.names();
        String symbol = ShimCalls.symbol(function);
        String name = names.member(function.symbol().key());
        Signature signature = Signature.of(function.type(), layouts, place);
        String shared = names.symbolsClass() + ".";
        // In the class, its own method descriptor() hides the shared class's.
        String descriptor = signatures.descriptor(function.type(), place.seeing(shared));
        out.blank();
        Documentation.variadic(out, function, signature);
        out.open("public static class " + name + " extends " + names.variadicClass());
        out.line("private " + name + "(MemoryLayout... layouts) { super(\"" + symbol + "\", " + descriptor
                + ", layouts); }");
        DeclarationKey key = function.symbol().key();
        String guard =
                new Presence(layouts.platforms(), shared, out).guard("$HERE", layouts.having(key), key.toString());
        out.guarded(guard, () -> writeMethods(out, function, signature, shared));
        out.close();
    }

    private void writeMethods(JavaWriter out, Declaration.Function function, Signature signature, String shared) {
        String symbol = ShimCalls.symbol(function);
        String name = place.names().member(function.symbol().key());
        String further = furtherName(signature.names());
        out.javadoc(
                List.of("{@return what calls with further arguments of these layouts, promoted as C promotes them}"));
        out.method(
                "public static " + name + " makeInvoker(MemoryLayout... layouts)", "return new " + name + "(layouts);");
        out.method(
                "public static MemorySegment address()",
                "return " + shared + "present(MemorySegment.NULL, \"" + symbol + "\");");
        String fixed = signature.parameters().isEmpty() ? "" : signature.parameters() + ", ";
        String call = "invoke(" + further + signature.arguments() + ")";
        Documentation.variadicCall(out, function, signature, further);
        out.method(
                "public " + signature.result() + " apply(" + fixed + "Object... " + further + ")",
                signature.returning() + call + ";");
    }

    private static String furtherName(List<String> names) {
        String name = "x" + names.size();
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** Writes the base class of them all. */
    static void writeShared(JavaWriter out, String name) {
        out.blank().javadoc(List.of("A variadic function whose further arguments have types that are settled."));
        out.open("public static class " + name);
        out.line("private final String name;");
        out.line("private final FunctionDescriptor descriptor;");
        out.line("private final MethodHandle handle;");
        out.line("private final MethodHandle spreader;");
        out.blank().open(name + "(String name, FunctionDescriptor fixed, MemoryLayout... further)");
        out.line("this.name = name;");
        out.line("this.descriptor = fixed.appendArgumentLayouts(further);");
        out.line("this.handle = link(name, descriptor, fixed.argumentLayouts().size());");
        out.line("this.spreader = handle.asSpreader(Object[].class, handle.type().parameterCount())"
                + ".asType(MethodType.methodType(Object.class, Object[].class));");
        out.close();
        out.blank().open("private static MethodHandle link(String name, FunctionDescriptor descriptor, int fixed)");
        out.open("try");
        out.line(
                "// A function without a prototype has no fixed parameters, and is called as one that is not variadic.");
        out.line("Linker.Option[] options = fixed == 0 ? new Linker.Option[0]"
                + " : new Linker.Option[] {Linker.Option.firstVariadicArg(fixed)};");
        out.line("return Linker.nativeLinker().downcallHandle(lookUp(name), descriptor, options);");
        out.next("catch (IllegalCallerException e)");
        out.line("throw failed(e);").close().close();
        out.blank().javadoc(List.of("{@return a handle that calls the function}"));
        out.method("public MethodHandle handle()", "return handle;");
        out.javadoc(List.of("{@return the layouts of the result and of all arguments}"));
        out.method("public FunctionDescriptor descriptor()", "return descriptor;");
        out.blank().open("Object invoke(Object[] further, Object... fixed)");
        out.open("if (fixed.length + further.length != handle.type().parameterCount())");
        out.line(
                "throw new IllegalArgumentException(name + \": the invoker was made for \""
                        + " + (handle.type().parameterCount() - fixed.length) + \" further arguments, not \" + further.length);");
        out.close();
        out.line("Object[] all = Arrays.copyOf(fixed, fixed.length + further.length);");
        out.line("System.arraycopy(further, 0, all, fixed.length, further.length);");
        out.line("try { return spreader.invokeExact(all); } catch (Throwable e) { throw failed(e); }");
        out.close().close();
    }
}
