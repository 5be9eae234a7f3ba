// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import dev.fairlead.generator.model.HeaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what tells, when the classes are initialised, which platform this is, and what is chosen by it. It needs nothing but
 * java.base, and starts no program.
 */
final class PlatformWriter {
    /** The constant that is the platform's name. */
    private static final String PLATFORM = "$PLATFORM";

    private final HeaderModel model;
    private final Layouts layouts;

    PlatformWriter(HeaderModel model, Layouts layouts) {
        this.model = model;
        this.layouts = layouts;
    }

    /** {@return what the documentation says of the platforms; nothing where there is one only} */
    List<String> documentation(int columns) {
        if (!layouts.platforms().areSeveral()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String names = String.join(", ", layouts.platforms().names());
        lines.addAll(JavadocText.wrapped(
                "<p>For " + names + ". What differs among them is chosen when these classes are initialised.",
                columns));
        model.unreadByReason()
                .forEach((reason, unread) -> lines.addAll(
                        JavadocText.paragraphs("Not for " + String.join(", ", unread) + ": " + reason, columns).stream()
                                .map(line -> line.startsWith("Not for") ? "<p>" + line : line)
                                .toList()));
        return lines;
    }

    /** Writes the constants, before all that is chosen by them. */
    void writeConstants(JavaWriter out) {
        if (!layouts.platforms().areSeveral()) {
            return;
        }
        out.javadoc(List.of("The platform that this is."));
        out.line("static final String " + PLATFORM + " = platform();");
        layouts.widthNames().forEach((widths, name) -> {
            List<String> texts = widths.stream().map(String::valueOf).toList();
            out.javadoc(List.of(
                    "How many bytes of C an integer is here; less than 0 where it has no sign and Java has it wider."));
            out.line("static final int " + name + " = " + layouts.platforms().choose("", texts) + ";");
        });
    }

    /**
     * Writes what looks for the platform, and what goes by it.
     *
     * @param out where to
     * @param signaturesVary whether a signature is chosen; it may have nothing whose width anybody asks for by name, as a
     *     function that only returns a long
     */
    void write(JavaWriter out, boolean signaturesVary) {
        if (!layouts.platforms().areSeveral()) {
            return;
        }
        writePlatform(out);
        out.blank()
                .javadoc(List.of(
                        "Whether this is one of some platforms, or a platform of one of some systems.",
                        "",
                        "@param platforms names of platforms, as {@code linux-x86_64}, or of systems, as {@code windows}",
                        "@return whether one of them is this"));
        out.open("public static boolean is(String... platforms)");
        out.line("List<String> all = List.of(platforms);");
        out.line("return all.contains(" + PLATFORM + ") || all.contains(" + PLATFORM + ".substring(0, " + PLATFORM
                + ".indexOf('-')));");
        out.close();
        out.blank().open("static void require(boolean there, String what, String platforms)");
        out.open("if (!there)");
        out.line("throw new UnsupportedOperationException(what + \" is not there on \" + " + PLATFORM
                + " + \", but on \" + platforms);");
        out.close().close();
        if (signaturesVary || !layouts.widthNames().isEmpty()) {
            writeIntegers(out);
            writeSignatures(out);
        }
    }

    private void writePlatform(JavaWriter out) {
        String names =
                layouts.platforms().names().stream().map(JavaLiterals::string).collect(Collectors.joining(", "));
        out.blank().open("private static String platform()");
        out.line("String name = System.getProperty(\"os.name\").toLowerCase(java.util.Locale.ROOT);");
        out.line("String system = name.startsWith(\"mac\") ? \"macosx\" : name.startsWith(\"windows\") ? \"windows\""
                + " : name;");
        out.line("String machine = System.getProperty(\"os.arch\").toLowerCase(java.util.Locale.ROOT);");
        out.line("String processor = machine.equals(\"amd64\") ? \"x86_64\" : machine.equals(\"arm64\") ? \"aarch64\""
                + " : machine;");
        out.line(
                "String platform = system + \"-\" + processor + (system.equals(\"linux\") && hasMusl() ? \"-musl\" : \"\");");
        out.line("List<String> known = List.of(" + names + ");");
        out.open("if (!known.contains(platform))");
        out.line("throw new UnsupportedOperationException(\"these classes are for \" + String.join(\", \", known)"
                + " + \", and this is \" + platform" + unread() + ");");
        out.close();
        out.line("return platform;").close();
        out.blank().javadoc(List.of("The loader of musl is mapped into every process that it started."));
        out.open("private static boolean hasMusl()");
        out.line("java.nio.file.Path maps = java.nio.file.Path.of(\"/proc/self/maps\");");
        out.open("try (var lines = java.nio.file.Files.lines(maps, java.nio.charset.StandardCharsets.ISO_8859_1))");
        out.line("return lines.anyMatch(line -> line.contains(\"/ld-musl-\"));");
        out.next("catch (java.io.IOException | java.io.UncheckedIOException e)");
        out.line("return false;").close().close();
    }

    /** What could not be read is told where it is missed. */
    private String unread() {
        return model.unread().stream()
                .map(it -> " + (platform.equals(" + JavaLiterals.string(it.platform()) + ") ? "
                        + JavaLiterals.string("; its headers could not be read: " + it.reason()) + " : \"\")")
                .collect(Collectors.joining());
    }

    private static void writeIntegers(JavaWriter out) {
        out.blank().javadoc(List.of("An integer of so many bytes, as one of the widths above tells them."));
        out.open("static long $integer(MemorySegment segment, long offset, int width)");
        out.open("return switch (width)");
        out.line("case 1 -> segment.get(ValueLayout.JAVA_BYTE, offset);");
        out.line("case -1 -> segment.get(ValueLayout.JAVA_BYTE, offset) & 0xFFL;");
        out.line("case 2 -> segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset);");
        out.line("case -2 -> segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset) & 0xFFFFL;");
        out.line("case 4 -> segment.get(ValueLayout.JAVA_INT_UNALIGNED, offset);");
        out.line("case -4 -> segment.get(ValueLayout.JAVA_INT_UNALIGNED, offset) & 0xFFFFFFFFL;");
        out.line("default -> segment.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);");
        out.close(";").close();
        out.blank()
                .open("static void $integer(MemorySegment segment, long offset, int width, long value, String what)");
        out.line("long held = narrowed(value, width, what);");
        out.open("switch (Math.abs(width))");
        out.line("case 1 -> segment.set(ValueLayout.JAVA_BYTE, offset, (byte) held);");
        out.line("case 2 -> segment.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset, (short) held);");
        out.line("case 4 -> segment.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) held);");
        out.line("default -> segment.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, held);");
        out.close().close();
        out.blank().javadoc(List.of("A value that C has room for; what does not fit is refused."));
        out.open("static long narrowed(long value, int width, String what)");
        out.open("if (extended(value, width) != value)");
        out.line("throw new IllegalArgumentException(what + \" is \" + value + \", and does not fit the \""
                + " + Math.abs(width) + (width < 0 ? \" bytes without a sign\" : \" bytes\") + \" that it has on \" + "
                + PLATFORM + ");");
        out.close();
        out.line("return value;").close();
        out.blank().open("private static long extended(long value, int width)");
        out.line("int unused = Long.SIZE - Byte.SIZE * Math.abs(width);");
        out.line("return width < 0 ? value << unused >>> unused : value << unused >> unused;")
                .close();
    }

    private static void writeSignatures(JavaWriter out) {
        out.blank()
                .javadoc(
                        List.of(
                                "A descriptor from a letter for the result and one for each parameter, R for the next of the records.",
                                "What stands behind a letter says how Java has it: j as a long, i as an int, s as a short, u without sign."));
        out.open("static FunctionDescriptor described(String code, MemoryLayout... records)");
        out.line("String letters = code.replaceAll(\"[a-z]\", \"\");");
        out.line("MemoryLayout[] layouts = new MemoryLayout[letters.length()];");
        out.line("int next = 0;");
        out.open("for (int i = 0; i < layouts.length; i++)");
        out.line("char letter = letters.charAt(i);");
        out.line("layouts[i] = letter == 'R' ? records[next++] : letter == 'V' ? null : layout(letter);");
        out.close();
        out.line("MemoryLayout[] parameters = Arrays.copyOfRange(layouts, 1, layouts.length);");
        out.line("return layouts[0] == null ? FunctionDescriptor.ofVoid(parameters)"
                + " : FunctionDescriptor.of(layouts[0], parameters);");
        out.close();
        out.blank().javadoc(List.of("A handle whose integers are as wide as Java has them on all platforms."));
        out.open("static MethodHandle widened(String code, boolean critical, MemoryLayout... records)");
        out.line("FunctionDescriptor descriptor = described(code, records);");
        out.line("MethodHandle handle = critical ? downcall(descriptor, Linker.Option.critical(true))"
                + " : downcall(descriptor);");
        out.line("return adapted(handle, code, code.startsWith(\"R\") ? 2 : 1, true);")
                .close();
        out.blank()
                .open("static <T> MemorySegment stub(Class<T> type, T function, Arena arena, String code,"
                        + " MemoryLayout... records)");
        out.line("FunctionDescriptor descriptor = described(code, records);");
        out.line("MethodType java = descriptor.toMethodType();");
        out.line("String[] each = code.split(\"(?=[A-Z])\");");
        out.open("for (int i = 0; i < each.length; i++)");
        out.line("Class<?> wider = wider(each[i]);");
        out.open("if (wider != null)");
        out.line("java = i == 0 ? java.changeReturnType(wider) : java.changeParameterType(i - 1, wider);");
        out.close().close();
        out.open("try");
        out.line("MethodHandle apply = MethodHandles.lookup().findVirtual(type, \"apply\", java).bindTo(function);");
        out.line("return Linker.nativeLinker().upcallStub(adapted(apply, code, 0, false), descriptor, arena);");
        out.next("catch (IllegalCallerException e)");
        out.line("throw failed(e);");
        out.next("catch (ReflectiveOperationException e)");
        out.line("throw new AssertionError(e);").close().close();
        writeAdapting(out);
    }

    private static void writeAdapting(JavaWriter out) {
        out.blank().open("private static Class<?> wider(String letters)");
        out.open("return switch (letters.charAt(letters.length() - 1))");
        out.line("case 'j' -> long.class;");
        out.line("case 'i' -> int.class;");
        out.line("case 's' -> short.class;");
        out.line("default -> null;").close(";").close();
        out.blank()
                .open(
                        "private static MethodHandle adapted(MethodHandle handle, String code, int first, boolean downcall)");
        out.line("MethodHandle adapted = handle;");
        out.line("String[] each = code.split(\"(?=[A-Z])\");");
        out.open("for (int i = 0; i < each.length; i++)");
        out.line("Class<?> wider = wider(each[i]);");
        out.open("if (wider != null)");
        out.line("ValueLayout own = (ValueLayout) layout(each[i].charAt(0));");
        out.line("int width = (int) own.byteSize() * (each[i].indexOf('u') < 0 ? 1 : -1);");
        out.line("boolean result = i == 0;");
        out.line("MethodHandle filter = downcall != result ? converter(true, width, wider, own.carrier())"
                + " : converter(false, width, own.carrier(), wider);");
        out.line("adapted = result ? MethodHandles.filterReturnValue(adapted, filter)"
                + " : MethodHandles.filterArguments(adapted, first + i - 1, filter);");
        out.close().close();
        out.line("return adapted;").close();
        out.blank()
                .open("private static MethodHandle converter(boolean narrows, int width, Class<?> from, Class<?> to)");
        out.open("try");
        out.line("MethodType type = MethodType.methodType(long.class, long.class, int.class, String.class);");
        out.line("MethodHandle method = MethodHandles.lookup().findStatic(MethodHandles.lookup().lookupClass(),"
                + " narrows ? \"narrowed\" : \"extended\", type);");
        out.line("MethodHandle of = MethodHandles.insertArguments(method, 1, width, \"an integer\");");
        out.line("return MethodHandles.explicitCastArguments(of, MethodType.methodType(to, from));");
        out.next("catch (ReflectiveOperationException e)");
        out.line("throw new AssertionError(e);").close().close();
        out.blank().open("private static long extended(long value, int width, String what)");
        out.line("return extended(value, width);").close();
    }
}
