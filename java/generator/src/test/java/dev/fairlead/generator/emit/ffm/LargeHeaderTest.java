// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.emit.ClassWeight;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.output.BindingId;
import dev.fairlead.generator.output.OutputFolder;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers that one class file has no room for, compiled and called from one edge of each part to the other. */
class LargeHeaderTest {
    private static final int FUNCTIONS = 700;
    private static final int TEXTS = 500;
    private static final int ENUMERATORS = 2100;
    private static final int VARIABLES = 300;
    private static final int TYPEDEFS = 700;

    /** Names that the parts would have, and one text that no constant of a class file holds. */
    private static final String TAKEN = """
            struct large_h_1 { int a; };
            int LARGE_H_2(int count, ...);
            #define LONG_TEXT "%s"
            """.formatted("é".repeat(40_000));

    @TempDir
    private Path folder;

    @Test
    void whatOneClassHasNoRoomForIsInherited() throws Exception {
        Path header = Files.writeString(folder.resolve("large.h"), declarations());
        Path source = Files.writeString(folder.resolve("large.c"), definitions());
        List<JavaFile> files = emit(header, ":" + CLibrary.build(source, folder), new RawEmitter(5000, 1000));
        Class<?> large = JavaCompilation.ofJdkOnly(files).load().loadClass("raw.large_h");
        List<Class<?>> parts = parts(large);
        assertEquals("large_h_1$0", parts.get(1).getSimpleName(), "the struct keeps its name");
        assertEquals("large_h_2$0", parts.get(2).getSimpleName(), "the variadic function keeps its name");
        everyEdge(parts, "f_", FUNCTIONS, i -> call(large, "f_" + i, int.class, 1), i -> i + 1);
        everyEdge(parts, "TEXT_", TEXTS, i -> text(large, "TEXT_" + i), i -> "text " + i);
        everyEdge(parts, "E_", ENUMERATORS, i -> call(large, "E_" + i), i -> i * 3);
        everyEdge(parts, "v_", VARIABLES, i -> call(large, "v_" + i), i -> i * 7);
        for (int i : List.of(0, TYPEDEFS / 2, TYPEDEFS - 1)) {
            assertEquals(ValueLayout.JAVA_INT, large.getField("t_" + i).get(null));
        }
        assertEquals("é".repeat(40_000), text(large, "LONG_TEXT"));
    }

    /** Each member is in one part; the first and the last of each part are called through the header class. */
    private static void everyEdge(
            List<Class<?>> parts, String prefix, int count, IntFunction<Object> seen, IntFunction<Object> expected) {
        int known = 0;
        int divided = 0;
        for (Class<?> part : parts) {
            NavigableSet<Integer> numbers = Arrays.stream(part.getDeclaredMethods())
                    .map(Method::getName)
                    .filter(name -> name.matches(prefix + "\\d+"))
                    .map(name -> Integer.valueOf(name.substring(prefix.length())))
                    .collect(Collectors.toCollection(TreeSet::new));
            known += numbers.size();
            if (!numbers.isEmpty()) {
                divided++;
                assertEquals(numbers.last() - numbers.first() + 1, numbers.size(), "in the header's order");
                assertEquals(expected.apply(numbers.first()), seen.apply(numbers.first()));
                assertEquals(expected.apply(numbers.last()), seen.apply(numbers.last()));
            }
        }
        assertEquals(count, known, prefix);
        assertTrue(divided > 1, prefix + " lies in " + divided);
    }

    private static List<Class<?>> parts(Class<?> header) {
        List<Class<?>> parts = new ArrayList<>();
        for (Class<?> part = header; !part.getName().endsWith("$shared"); part = part.getSuperclass()) {
            parts.add(part);
        }
        return parts;
    }

    private static Object call(Class<?> owner, String name) {
        try {
            return owner.getMethod(name).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static Object call(Class<?> owner, String name, Class<?> type, Object argument) {
        try {
            return owner.getMethod(name, type).invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static Object text(Class<?> owner, String name) {
        return ((MemorySegment) call(owner, name)).getString(0);
    }

    private static String declarations() {
        return TAKEN
                + lines(FUNCTIONS, "int f_%1$d(int x);\n")
                + lines(TEXTS, "#define TEXT_%1$d \"text %1$d\"\n")
                + "enum all {\n" + lines(ENUMERATORS, "E_%1$d = %1$d * 3, /**< number %1$d */\n") + "};\n"
                + lines(VARIABLES, "extern int v_%1$d;\n")
                + lines(TYPEDEFS, "typedef int t_%1$d;\n");
    }

    private static String definitions() {
        return lines(FUNCTIONS, "int f_%1$d(int x) { return x + %1$d; }\n")
                + lines(VARIABLES, "int v_%1$d = %1$d * 7;\n");
    }

    private static String lines(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    @Test
    void asMuchAsOneClassHasRoomForIsTakenByJavac() throws Exception {
        Path header = Files.writeString(folder.resolve("full.h"), lines(6500, "int f_%1$d(int x);\n"));
        Path source =
                Files.writeString(folder.resolve("full.c"), lines(6500, "int f_%1$d(int x) { return x + %1$d; }\n"));
        List<JavaFile> files = emit(header, ":" + CLibrary.build(source, folder));
        Class<?> full = JavaCompilation.quickly(files).load().loadClass("raw.full_h");
        everyEdge(parts(full), "f_", 6500, i -> call(full, "f_" + i, int.class, 1), i -> i + 1);
    }

    @Test
    void partsThatAreNoLongerNeededAreDeletedAndTheSameHeaderGivesTheSame() throws Exception {
        Path header = folder.resolve("many.h");
        OutputFolder output = new OutputFolder(folder.resolve("out"));
        BindingId binding = new BindingId(BindingId.C, "raw", "many_h", List.of(), Optional.empty(), Optional.empty());
        Files.writeString(header, lines(15_000, "#define D_%1$d %1$d.5\n"));
        List<JavaFile> files = emit(header, "m");
        assertEquals(
                List.of("many_h", "many_h_1", "many_h$shared"),
                files.stream().map(JavaFile::className).toList());
        assertEquals(files, emit(header, "m"));
        output.write(binding, files);
        Files.writeString(header, lines(1000, "#define D_%1$d %1$d.5\n"));
        assertEquals(
                List.of(folder.resolve("out/raw/many_h_1.java")),
                output.write(binding, emit(header, "m")).deleted());
    }

    @Test
    void signaturesThatTheSharedClassHasNoRoomForAreCalled() throws Exception {
        List<String> types = List.of("char", "short", "int", "long", "long long", "float", "double", "void *");
        String all = IntStream.range(0, 1001)
                .mapToObj(i -> "long g_%d(%s);\n"
                        .formatted(
                                i,
                                IntStream.range(0, 5)
                                        .mapToObj(digit -> types.get((i >> (3 * digit)) & 7))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        Path header = Files.writeString(folder.resolve("signed.h"), all);
        Path source = Files.writeString(folder.resolve("signed.c"), """
                long g_0(char a, char b, char c, char d, char e) { return a + e; }
                long g_1000(char a, float b, void *c, short d, char e) { return a + b + (long) c + d + e; }
                """);
        JavaCompilation compiled = JavaCompilation.quickly(
                emit(header, ":" + CLibrary.build(source, folder), new RawEmitter(ClassWeight.MOST, 1000)));
        Class<?> shared = compiled.load().loadClass("raw.signed_h$shared");
        assertEquals("raw.signed_h$shared_1", shared.getSuperclass().getName());
        Class<?> signed = shared.getClassLoader().loadClass("raw.signed_h");
        Class<Byte> b = byte.class;
        assertEquals(
                7L,
                signed.getMethod("g_0", b, b, b, b, b).invoke(null, (byte) 3, (byte) 0, (byte) 0, (byte) 0, (byte) 4));
        Method last = Arrays.stream(signed.getMethods())
                .filter(it -> it.getName().equals("g_1000"))
                .findFirst()
                .orElseThrow();
        assertEquals(15L, last.invoke(null, (byte) 1, 2f, MemorySegment.ofAddress(3), (short) 4, (byte) 5));
    }

    @Test
    void aRecordOfAsManyMembersAsAreBoundIsAClass() throws Exception {
        Path header = Files.writeString(
                folder.resolve("wide.h"),
                "struct __attribute__((packed)) wide {\nchar first;\n" + lines(4999, "int m_%1$d;\n") + "};\n");
        Class<?> wide = JavaCompilation.quickly(emit(header, "m")).load().loadClass("raw.wide");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(1 + 4 * 4999L);
            wide.getMethod("m_4998", MemorySegment.class, int.class).invoke(null, struct, 42);
            assertEquals(42, struct.get(ValueLayout.JAVA_INT_UNALIGNED, 1 + 4 * 4998L));
        }
    }

    @Test
    void theWeightOfAClassIsNeverTooLow() throws Exception {
        Path header = Files.writeString(
                folder.resolve("mixed.h"),
                "struct pair { int a; double b; };\n"
                        + lines(100, "int f_%1$d(int x, const char *y);\nstruct pair p_%1$d(struct pair q_%1$d);\n")
                        + lines(100, "int w_%1$d(const char *format, ...);\n")
                        + lines(
                                300,
                                "#define I_%1$d %1$d%1$d\n#define L_%1$d 1%1$d0000000000LL\n#define D_%1$d %1$d.5\n")
                        + lines(100, "#define T_%1$d \"text %1$d\"\ntypedef short t_%1$d;\nenum e_%1$d { N_%1$d };\n")
                        + lines(100, "extern int v_%1$d;\nextern struct pair r_%1$d;\nextern double a_%1$d[3][4];\n"));
        List<JavaFile> files = emit(header, "m");
        JavaCompilation compiled = JavaCompilation.quickly(files);
        ClassWeight weight = new ClassWeight();
        weight.add(files.getFirst().text());
        ClassModel whole = compiled.model("raw.mixed_h");
        assertTrue(
                whole.constantPool().size() <= weight.constants(),
                whole.constantPool().size() + " constants");
        assertTrue(weight.constants() < 4 * whole.constantPool().size(), weight.constants() + " is far too much");
        int bytes = List.of("raw.mixed_h", "raw.mixed_h$Strings", "raw.mixed_h$Variables").stream()
                .mapToInt(name -> initialiser(compiled.model(name)))
                .sum();
        assertTrue(bytes > 100 * 9 && bytes <= weight.bytes(), bytes + " bytes");
    }

    private static int initialiser(ClassModel of) {
        return of.methods().stream()
                .filter(method -> method.methodName().equalsString("<clinit>"))
                .flatMap(method -> method.code().stream())
                .mapToInt(code -> ((CodeAttribute) code).codeLength())
                .sum();
    }

    private static List<JavaFile> emit(Path header, String library) throws Exception {
        return emit(header, library, new RawEmitter());
    }

    private static List<JavaFile> emit(Path header, String library, RawEmitter emitter) throws Exception {
        String headerClass = RawOptions.headerClass(header.toString());
        RawOptions options = new RawOptions(
                "raw", headerClass, RawOptions.symbolsClass(headerClass), List.of(library), false, Optional.empty());
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
        assertEquals(List.of(), model.refusals());
        return emitter.emit(model, options);
    }
}
