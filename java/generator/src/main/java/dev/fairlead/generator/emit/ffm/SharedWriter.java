// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.shim.ShimSource;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the class that all classes of the output share: C's layouts, the library, the linker. */
final class SharedWriter {
    private static final List<Scalar> SCALARS = List.of(
            Scalar.BOOL,
            Scalar.CHAR,
            Scalar.SHORT,
            Scalar.INT,
            Scalar.LONG,
            Scalar.LONG_LONG,
            Scalar.FLOAT,
            Scalar.DOUBLE);

    private final HeaderModel model;
    private final Layouts layouts;
    private final RawOptions options;
    private final RawNames names;
    private final SignatureWriter signatures;

    SharedWriter(HeaderModel model, Layouts layouts, RawOptions options, RawNames names, SignatureWriter signatures) {
        this.layouts = layouts;
        this.model = model;
        this.options = options;
        this.names = names;
        this.signatures = signatures;
    }

    void write(JavaWriter out) {
        PlatformWriter platform = new PlatformWriter(model, layouts);
        List<String> documentation = new ArrayList<>(
                List.of("What the classes generated with {@link " + options.headerClass() + "} share."));
        documentation.addAll(platform.documentation(out.javadocColumns()));
        out.javadoc(documentation);
        out.line("@SuppressWarnings(\"restricted\")");
        out.open("public class " + options.symbolsClass() + signatures.heritage(options.symbolsClass()));
        platform.writeConstants(out);
        SCALARS.forEach(scalar -> writeLayout(out, scalar));
        out.javadoc(List.of("The layout of pointers in C."));
        out.line("public static final AddressLayout C_POINTER = pointer();");
        out.blank().line(options.symbolsClass() + "() {}");
        platform.write(out, signatures.vary());
        writePointer(out);
        writeLinking(out);
        writeDescriptors(out);
        writeAccess(out);
        writeFailing(out);
        AddressWriter.write(out, signatures, names);
        writeMemory(out);
        if (model.declarations().stream().anyMatch(SharedWriter::isRecord)) {
            RecordLayoutWriter.writeShared(out);
        }
        if (model.declarations().stream().anyMatch(SharedWriter::hasBitFields)) {
            BitFieldWriter.writeShared(out);
        }
        if (model.declarations().stream().anyMatch(SharedWriter::isVariadic)) {
            VariadicWriter.writeShared(out, names.variadicClass());
        }
        signatures.write(out);
        ShimLibraryWriter.writeShared(out, model);
        Optional<ShimLibraryWriter> shim =
                ShimSource.of(model).map(source -> new ShimLibraryWriter(options, names, source.digest()));
        new LibraryWriter(options, names.libraryClass(), shim).write(out);
        out.close();
    }

    private static boolean isRecord(Declaration declaration) {
        return declaration instanceof Declaration.Composite record && record.complete();
    }

    private static boolean hasBitFields(Declaration declaration) {
        return declaration instanceof Declaration.Composite record
                && record.fields().stream().anyMatch(it -> it.bitWidth().isPresent());
    }

    private static boolean isVariadic(Declaration declaration) {
        return declaration instanceof Declaration.Function function
                && function.type().variadic();
    }

    private void writeLayout(JavaWriter out, Scalar scalar) {
        boolean alike = layouts.alike(it -> it.carriers().of(scalar));
        String type = alike ? layouts.carriers().of(scalar).layoutType() : "ValueLayout";
        out.javadoc(List.of("The layout of {@code " + scalar.cName() + "} in C."));
        out.line("public static final " + type + " " + Layouts.constantFor(scalar) + " = "
                + layouts.choose(
                        "", it -> "ValueLayout.JAVA_" + it.carriers().of(scalar).name()) + ";");
    }

    private static void writePointer(JavaWriter out) {
        out.blank()
                .javadoc(List.of(
                        "Where native access is denied the classes load all the same: the first call tells it."));
        out.open("private static AddressLayout pointer()");
        out.open("try");
        out.line("return ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, C_CHAR));");
        out.next("catch (IllegalCallerException e)");
        out.line("return ValueLayout.ADDRESS;").close().close();
    }

    private void writeAccess(JavaWriter out) {
        out.blank().javadoc(List.of("Tells how native access is allowed, when that is what went wrong."));
        out.open("static void requireAccess(Throwable thrown)");
        out.line("Module module = " + options.symbolsClass() + ".class.getModule();");
        out.line("boolean linking = thrown instanceof IllegalCallerException || thrown instanceof LinkageError;");
        out.open("if (linking && !module.isNativeAccessEnabled())");
        out.line("String name = module.isNamed() ? module.getName() : \"ALL-UNNAMED\";");
        out.line("throw new IllegalCallerException(\"native access is denied: start java with"
                + " --enable-native-access=\" + name, thrown);");
        out.close().close();
    }

    private static void writeLinking(JavaWriter out) {
        out.blank().open("static MethodHandle downcall(String code)");
        out.line("return downcall(descriptor(code));").close();
        out.blank().open("static MethodHandle downcall(String code, Linker.Option... options)");
        out.line("return downcall(descriptor(code), options);").close();
        out.blank().open("static MethodHandle downcall(FunctionDescriptor descriptor, Linker.Option... options)");
        out.open("try");
        out.line("return Linker.nativeLinker().downcallHandle(descriptor, options);");
        out.next("catch (IllegalCallerException e)");
        out.line("return throwing(descriptor, e);").close().close();
        writeThrowing(out);
        out.blank()
                .open("static <T> MemorySegment stub(Class<T> type, T function, FunctionDescriptor descriptor,"
                        + " Arena arena)");
        out.open("try");
        out.line(
                "MethodHandle target = MethodHandles.lookup().findVirtual(type, \"apply\", descriptor.toMethodType());");
        out.line("return Linker.nativeLinker().upcallStub(target.bindTo(function), descriptor, arena);");
        out.next("catch (IllegalCallerException e)");
        out.line("throw failed(e);");
        out.next("catch (ReflectiveOperationException e)");
        out.line("throw new AssertionError(e);").close().close();
    }

    /** A class that cannot be initialised would say why once, and not what to do. */
    private static void writeThrowing(JavaWriter out) {
        out.blank()
                .javadoc(List.of(
                        "A handle that throws when it is called: the classes load where native access is denied."));
        out.open("private static MethodHandle throwing(FunctionDescriptor descriptor, RuntimeException thrown)");
        out.line("MethodType type = descriptor.toMethodType();");
        out.line("boolean allocates = descriptor.returnLayout().filter(GroupLayout.class::isInstance).isPresent();");
        out.line(
                "MethodType called = allocates ? type.insertParameterTypes(0, MemorySegment.class, SegmentAllocator.class)"
                        + " : type.insertParameterTypes(0, MemorySegment.class);");
        out.line("MethodHandle thrower = MethodHandles.throwException(type.returnType(), RuntimeException.class);");
        out.line("return MethodHandles.dropArguments(thrower.bindTo(thrown), 0, called.parameterList());")
                .close();
    }

    private static void writeDescriptors(JavaWriter out) {
        out.blank().javadoc(List.of("A descriptor from a letter for the result, and one for each parameter."));
        out.open("static FunctionDescriptor descriptor(String code)");
        out.line("MemoryLayout[] parameters = new MemoryLayout[code.length() - 1];");
        out.open("for (int i = 0; i < parameters.length; i++)");
        out.line("parameters[i] = layout(code.charAt(i + 1));").close();
        out.line("return code.charAt(0) == '" + SignatureNames.VOID + "' ? FunctionDescriptor.ofVoid(parameters)"
                + " : FunctionDescriptor.of(layout(code.charAt(0)), parameters);");
        out.close();
        out.blank().open("private static MemoryLayout layout(char letter)");
        out.open("return switch (letter)");
        SignatureNames.LETTERS.forEach((constant, letter) -> out.line("case '" + letter + "' -> " + constant + ";"));
        out.line("default -> throw new AssertionError(letter);");
        out.close(";").close();
    }

    private static void writeFailing(JavaWriter out) {
        out.blank()
                .javadoc(List.of(
                        "The address of a symbol, or NULL: what is missing fails when it is used, not before."));
        out.open("static MemorySegment find(String name)");
        out.open("try");
        out.line("return lookUp(name);");
        out.next("catch (RuntimeException | LinkageError e)");
        out.line("return MemorySegment.NULL;").close().close();
        out.blank().open("static MemorySegment present(MemorySegment address, String name)");
        out.line("return address.address() == 0 ? lookUp(name) : address;").close();
        out.blank().javadoc(List.of("What a call threw: nothing checked ever comes out of a handle."));
        out.open("static RuntimeException failed(Throwable thrown)");
        out.line("requireAccess(thrown);");
        out.open("if (thrown instanceof Error error)").line("throw error;").close();
        out.line(
                "return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);");
        out.close();
    }

    private static void writeMemory(JavaWriter out) {
        out.blank().open("static MemorySegment text(String value)");
        out.line("return Arena.global().allocateFrom(value);").close();
        out.blank().open("static MemorySegment variable(String name, MemoryLayout layout)");
        out.line("MemorySegment address = find(name);");
        out.line("return address.address() == 0 ? address : address.reinterpret(layout.byteSize());")
                .close();
        String cleanup = "Consumer<MemorySegment> cleanup";
        out.blank()
                .open("static MemorySegment reinterpret(MemorySegment segment, long size, Arena arena, " + cleanup
                        + ")");
        out.open("try");
        out.line("return segment.reinterpret(size, arena, cleanup);");
        out.next("catch (IllegalCallerException e)");
        out.line("throw failed(e);").close().close();
    }
}
