// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw layer of {@code shim_calls.h}, whose functions C calls for Java: with the shim library and without it. */
class ShimCallsTest {
    private static final Path SOURCES = Path.of("src", "test", "c");
    private static final String FOLDERS = "dev.fairlead.library.path";

    @TempDir
    private Path folder;

    private @Nullable String before;

    @BeforeEach
    void lookInTheFolderOfTheTest() {
        before = System.getProperty(FOLDERS);
        System.setProperty(FOLDERS, folder.toString());
    }

    @AfterEach
    void lookWhereItWasLookedBefore() {
        if (before == null) {
            System.clearProperty(FOLDERS);
        } else {
            System.setProperty(FOLDERS, before);
        }
    }

    @Test
    void whatTheLinkerCannotCallIsCalledAndItsValuesAreThoseOfC() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("shim_calls.c"), folder);
        HeaderModel model = read();
        assertEquals(
                List.of(RefusalReason.MACRO_FUNCTION, RefusalReason.MACRO_VALUE, RefusalReason.MACRO_FUNCTION),
                model.refusals().stream().map(Refusal::reason).toList());
        buildShim(model, library);
        Map<String, String> expected = new TreeMap<>();
        expected.put("twice", "-42 8");
        expected.put("swapped", "-8.0 1.5");
        expected.put("enum", "70000 0");
        expected.put("text", "green LOUD");
        expected.put("callback", "42");
        expected.put("returned function", "7");
        expected.put("a function's own address", "34");
        expected.put("pointers", "21");
        expected.put("inline that calls the library", "43");
        expected.put("inline and external", String.valueOf(1L << 39));
        expected.put("names", "2 101");
        expected.put("bit-fields in", String.valueOf(10000 + 9900 - 16));
        expected.put("bit-fields out", "1 119 -7");
        expected.put("the argument stays", "99 7");
        expected.put("from the heap", String.valueOf(10000 + 9900 + 7));
        expected.put("too short", "refused");
        expected.put("packed", "98 42 0.75");
        expected.put("over-aligned", "42 0");
        expected.put("flexible array", "3");
        expected.put("inline and by value", "30");
        expected.put("thread-local", "5 1");
        expected.put("thread-local, set", "6");
        expected.put("static", "16 16");
        expected.put("static array", "second 2");
        expected.put("static record", "1.5 -2.5");
        expected.put("renamed", "15 12");
        expected.putAll(ofBytesAndLists());
        Map<String, String> seen = new TreeMap<>();
        ((Map<?, ?>) probe(model, library).getMethod("run").invoke(null))
                .forEach((what, value) -> seen.put(String.valueOf(what), String.valueOf(value)));
        assertEquals(expected, seen);
    }

    private static Map<String, String> ofBytesAndLists() {
        Map<String, String> expected = new TreeMap<>();
        expected.put("long double", "1.0 of " + 1.0 / 3);
        expected.put("long double by pointer", "0.5");
        expected.put("declared alone", "nowhere is in no library that its shim library was linked with");
        expected.put("list for nobody", "nowhere_listed is in no library that its shim library was linked with");
        expected.put("long double array", String.valueOf(2.0 / 3));
        BigInteger product = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(-4));
        expected.put("int128", product.longValue() + " " + product.shiftRight(64));
        expected.put("unsigned int128", "0 1");
        expected.put("int128 array", (1L << 36) + " 48");
        expected.put("complex", "-4.0 3.0");
        expected.put("float complex", "[3.0, -4.0]");
        expected.put("vector", "[1.5, 3.0, 4.5, 6.0]");
        expected.put("record that holds them", "98 " + 2.0 / 3 + " 6.0 8.0");
        expected.put("list", "12 42 2.50 text");
        expected.put("list of texts", "last");
        expected.put("list and no result", "77");
        expected.put("without a prototype", "42");
        expected.put("list of doubles", "2.5");
        expected.put("static list", "42");
        expected.put("renamed and variadic", "42");
        return expected;
    }

    @Test
    void aLibraryThatIsNotBuiltIsToldByWhoeverNeedsIt() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("shim_calls.c"), folder);
        Class<?> header = compile(read(), library).loadClass("raw.shim_calls_h");
        assertEquals(42, header.getMethod("answer").invoke(null), "what needs no shim works without it");
        String message = failure(header);
        assertTrue(
                message.startsWith(
                        "twice is called through the shim library 'raw_shim_calls_h_shim', which cannot be used:"
                                + " there is no " + System.mapLibraryName("raw_shim_calls_h_shim")
                                + " in the folders of"),
                message);
        assertTrue(message.contains("fairlead bind") && message.contains("--build"), message);
        assertTrue(message.contains("cmake -S OUTPUT/native"), message);
    }

    @Test
    void aLibraryOfAnotherHeaderIsRefused() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("shim_calls.c"), folder);
        HeaderModel model = read();
        Path source = writeShim(model);
        String text = Files.readString(source);
        String digest = ShimSource.of(model).orElseThrow().digest();
        Files.writeString(source, text.replace(digest, digest.replace(digest.charAt(0), '_')));
        compileShim(source, library);
        Class<?> header = compile(model, library).loadClass("raw.shim_calls_h");
        assertTrue(failure(header).contains("it was built for other classes than these"), failure(header));
    }

    private static String failure(Class<?> header) {
        var thrown = assertThrows(
                InvocationTargetException.class,
                () -> header.getMethod("twice", int.class).invoke(null, 1));
        var cause = assertInstanceOf(UnsatisfiedLinkError.class, thrown.getCause());
        return String.valueOf(cause.getMessage());
    }

    private static HeaderModel read() throws Exception {
        return new HeaderReader()
                .read(new ReadRequest(
                        List.of(SOURCES.resolve("shim_calls.h").toString()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false));
    }

    private void buildShim(HeaderModel model, Path library) throws Exception {
        compileShim(writeShim(model), library);
    }

    private Path writeShim(HeaderModel model) throws IOException {
        return Files.writeString(
                folder.resolve("shim.c"), ShimSource.of(model).orElseThrow().text());
    }

    private void compileShim(Path source, Path library) throws Exception {
        Path built = CLibrary.build(
                source,
                Files.createDirectories(folder.resolve("shim")),
                "-I.",
                "-fvisibility=hidden",
                library.toString(),
                "-Wl,-z,defs");
        Files.move(built, folder.resolve(System.mapLibraryName("raw_shim_calls_h_shim")));
    }

    private static Class<?> probe(HeaderModel model, Path library) throws Exception {
        return compile(model, library).loadClass("raw.ShimProbe");
    }

    private static ClassLoader compile(HeaderModel model, Path library) throws Exception {
        RawOptions options = new RawOptions(
                "raw", "shim_calls_h", "shim_calls_h$shared", List.of(":" + library), false, Optional.empty());
        List<JavaFile> files = new ArrayList<>(new RawEmitter().emit(model, options));
        files.add(new JavaFile("raw", "ShimProbe", Files.readString(SOURCES.resolve("ShimProbe.java"))));
        return JavaCompilation.ofJdkOnly(files).load();
    }
}
