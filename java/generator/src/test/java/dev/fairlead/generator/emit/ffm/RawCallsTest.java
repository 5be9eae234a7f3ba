// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw layer of {@code raw_calls.h}, compiled with code as a user writes it and the JDK alone, then run. */
class RawCallsTest {
    private static final Path SOURCES = Path.of("src", "test", "c");

    @TempDir
    private Path folder;

    @Test
    void everyKindOfDeclarationIsCalledAndReadAsC() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("raw_calls.c"), folder);
        List<JavaFile> files = new ArrayList<>(emit(SOURCES.resolve("raw_calls.h"), library));
        files.add(new JavaFile("raw", "RawProbe", Files.readString(SOURCES.resolve("RawProbe.java"))));
        Class<?> probe = JavaCompilation.ofJdkOnly(files).load().loadClass("raw.RawProbe");
        Map<String, String> seen = new TreeMap<>();
        ((Map<?, ?>) probe.getMethod("run").invoke(null))
                .forEach((what, value) -> seen.put(String.valueOf(what), String.valueOf(value)));
        Map<String, String> expected = new TreeMap<>();
        expected.put("scalars", String.valueOf(1 - 3 + 0xffff + 5 + (1L << 40) + 2 + 3));
        expected.put("enum", "7");
        expected.put("constants", "32.0");
        expected.put("text", "café");
        expected.put("returned text", "café");
        expected.put("by value", "0.5 4.0");
        expected.put("in memory", "-5 -0.25 12 2.0 " + -(1L << 50));
        expected.put("layout", "true");
        expected.put("too many", "refused");
        expected.put("sizes", "16 48 24");
        expected.put("descending", "[3, 2, 1]");
        expected.put("invoked", "1");
        expected.put("struct through a callback", "11.0 -11.0");
        expected.put("variable", "42");
        expected.put("array", "2.0 60.0");
        expected.put("record", "-1.0");
        expected.put("variadic", "43.5");
        expected.put("without further arguments", "0.0");
        expected.put("variadic by value", "0.0 6.0");
        expected.put("too few", "total: the invoker was made for 3 further arguments, not 1");
        assertEquals(expected, seen);
    }

    @Test
    void aSymbolThatTheLibraryLacksFailsWhenItIsCalledAndIsNamed() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("raw_calls.c"), folder);
        Path header = Files.writeString(folder.resolve("more.h"), "int not_there(int x);\nvoid count_up(void);\n");
        Class<?> more = JavaCompilation.ofJdkOnly(emit(header, library)).load().loadClass("raw.more_h");
        more.getMethod("count_up").invoke(null);
        var thrown = assertThrows(
                InvocationTargetException.class,
                () -> more.getMethod("not_there", int.class).invoke(null, 1));
        String message = String.valueOf(thrown.getCause());
        assertTrue(message.contains(": not_there is not in "), message);
        assertTrue(message.contains(String.valueOf(library.getFileName())), message);
    }

    @Test
    void whatOpensTheLibraryMayCallIt() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("raw_calls.c"), folder);
        Path header = Files.writeString(folder.resolve("more.h"), "extern int counter;\nvoid count_up(void);\n");
        RawOptions options = new RawOptions(
                "raw", "more_h", "more_h$shared", List.of(), false, Optional.of("raw.Opening.of(\"" + library + "\")"));
        List<JavaFile> files = new ArrayList<>(emit(header, options));
        files.add(new JavaFile("raw", "Opening", Files.readString(SOURCES.resolve("Opening.java"))));
        Class<?> more = JavaCompilation.ofJdkOnly(files).load().loadClass("raw.more_h");
        more.getMethod("count_up").invoke(null);
        assertEquals(40 + 2, more.getMethod("counter").invoke(null));
    }

    @Test
    void aCallbackOfRecordsWithoutANameIsAnAddress() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("raw_calls.c"), folder);
        Path header = Files.writeString(folder.resolve("more.h"), """
                extern union { int a; float b; } (*chosen)(struct { int q; } *);
                typedef struct { int a; } (*made)(void);
                struct table { void (*take)(struct { int x; } by_value); made *all; };
                void each(int (*visit)(struct { int x; } by_value), struct { int n; } *options);
                """);
        List<JavaFile> files = emit(header, library);
        assertEquals(
                List.of("more_h", "more_h$shared", "table"),
                files.stream().map(JavaFile::className).sorted().toList());
        Class<?> more = JavaCompilation.ofJdkOnly(files).load().loadClass("raw.more_h");
        more.getMethod("each", MemorySegment.class, MemorySegment.class);
        assertEquals(MemorySegment.class, more.getMethod("chosen").getReturnType());
    }

    @Test
    void asManyParametersAsAreBoundCanBePassed() throws Exception {
        Path source = Files.writeString(folder.resolve("many.c"), """
                #include "many.h"
                struct p many(%s) { struct p p = {x0, x124, 0}; return p; }
                """.formatted(pointers(125)));
        Path header = Files.writeString(
                folder.resolve("many.h"),
                "struct p { void *a, *b, *c; };\nstruct p many(" + pointers(125) + ");\ntypedef void (*more)("
                        + pointers(126) + ");\n");
        List<JavaFile> files = emit(header, CLibrary.build(source, folder));
        assertEquals(3, files.size(), "no class for what cannot be called");
        Class<?> many = JavaCompilation.ofJdkOnly(files).load().loadClass("raw.many_h");
        List<Class<?>> types = new ArrayList<>(Collections.nCopies(126, MemorySegment.class));
        types.set(0, SegmentAllocator.class);
        List<Object> arguments = new ArrayList<>(Collections.nCopies(126, MemorySegment.NULL));
        arguments.set(125, MemorySegment.ofAddress(42));
        try (Arena arena = Arena.ofConfined()) {
            arguments.set(0, arena);
            MemorySegment p = (MemorySegment)
                    many.getMethod("many", types.toArray(Class<?>[]::new)).invoke(null, arguments.toArray());
            assertEquals(42, p.get(ValueLayout.ADDRESS, 8).address());
        }
    }

    private static String pointers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "void *x" + i).collect(Collectors.joining(", "));
    }

    @Test
    void whatIsLargerThanAnIntCountsIsReached() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("raw_calls.c"), folder);
        Path header = Files.writeString(folder.resolve("more.h"), """
                struct item { int a, b; };
                struct large {
                    char a[0x7fffffff]; int x; unsigned bits : 3; struct item items[2][1u << 31]; struct item one;
                };
                extern char bytes[1ull << 33];
                static char own[1ull << 32];
                """);
        ClassLoader classes = JavaCompilation.ofJdkOnly(emit(header, library)).load();
        Class<?> large = classes.loadClass("raw.large");
        long items = 0x8000_0008L;
        long size = items + 2 * (8L << 31) + 8;
        assertEquals(1L << 31, large.getMethod("x$offset").invoke(null), "padded to an int");
        assertEquals(((1L << 31) + 4) * 8, large.getMethod("bits$bitOffset").invoke(null));
        assertEquals(items, large.getMethod("items$offset").invoke(null));
        assertEquals(size, large.getMethod("sizeof").invoke(null));
        assertEquals(size, ((MemoryLayout) large.getMethod("layout").invoke(null)).byteSize());
        Class<?> more = classes.loadClass("raw.more_h");
        assertEquals(1L << 33, ((MemoryLayout) more.getMethod("bytes$layout").invoke(null)).byteSize());
        assertArrayEquals(new long[] {1L << 33}, (long[])
                more.getMethod("bytes$dimensions").invoke(null));
    }

    private static List<JavaFile> emit(Path header, Path library) throws Exception {
        String headerClass = RawOptions.headerClass(header.toString());
        String symbolsClass = RawOptions.symbolsClass(headerClass);
        List<String> libraries = List.of(":" + library);
        return emit(header, new RawOptions("raw", headerClass, symbolsClass, libraries, false, Optional.empty()));
    }

    private static List<JavaFile> emit(Path header, RawOptions options) throws Exception {
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
        assertEquals(List.of(), model.refusals());
        return new RawEmitter().emit(model, options);
    }
}
