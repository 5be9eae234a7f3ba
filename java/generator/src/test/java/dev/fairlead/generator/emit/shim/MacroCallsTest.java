// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macros that were given types are called, and what they give is what they give in C. */
class MacroCallsTest {
    private static final Path SOURCES = Path.of("src", "test", "c");
    private static final String FOLDERS = "dev.fairlead.library.path";
    private static final List<DeclaredMacro> MACROS = Stream.of(
                    "int MAX(int a, int b)",
                    "int ADDED(int a, int b)",
                    "uint8_t LOW(int x)",
                    "int ANSWER(void)",
                    "size_t TOTAL(int a, int b)",
                    "int CLAMPED(int low)",
                    "void RESET(struct list *p)",
                    "void SWAP(struct list *p, struct list *q)",
                    "struct list *NEXT(const struct list *p)",
                    "char *AFTER(struct list *p)",
                    "int CORNER(int grid[2][3])",
                    "int APPLY(int f(int left, int right), int x)",
                    "point MIRRORED(point p)",
                    "unsigned COUNT_OF(struct flags f)",
                    "struct flags READIED(struct flags f)",
                    "enum color OTHER(enum color c)",
                    "int mode(void)",
                    "void SET_MODE(int value)",
                    "int TWICE_CHECKED(int x)")
            .map(it -> new DeclaredMacro(it, SourceLocation.NONE, it.length()))
            .toList();

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
    void macrosAreCalledAndTheirValuesAreThoseOfC() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        expected.put("numbers", "4 -3");
        expected.put("without parentheses", "42");
        expected.put("as it was declared", "-1");
        expected.put("no arguments", "42");
        expected.put("any number of arguments", "2");
        expected.put("its own variable", "0 5");
        expected.put("a macro that hides a function", "42 20");
        expected.put("enum", "70000 0");
        expected.put("statement", "9 5");
        expected.put("assignment", "0");
        expected.put("pointer", "true");
        expected.put("pointer of an open expression", "1");
        expected.put("array", "6");
        expected.put("callback", "49");
        expected.put("struct", "-8.0 1.5");
        expected.put("bit-fields", "99 1 99");
        expected.put("value of a macro", "12 7");
        Map<String, String> seen = new TreeMap<>();
        Class<?> calls = compiled().loadClass("raw.MacroCalls");
        ((Map<?, ?>) calls.getMethod("run").invoke(null))
                .forEach((what, value) -> seen.put(String.valueOf(what), String.valueOf(value)));
        assertEquals(expected, seen);
    }

    private ClassLoader compiled() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("macro_calls.c"), folder);
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(SOURCES.resolve("macro_calls.h").toString()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false,
                        MACROS));
        assertEquals(
                List.of("checked"),
                model.refusals().stream().map(it -> it.symbol().name()).toList());
        buildShim(ShimSource.of(model).orElseThrow().text(), library);
        RawOptions options = new RawOptions(
                "raw", "macro_calls_h", "macro_calls_h$shared", List.of(":" + library), false, Optional.empty());
        List<JavaFile> files = new ArrayList<>(new RawEmitter().emit(model, options));
        files.add(new JavaFile("raw", "MacroCalls", Files.readString(SOURCES.resolve("MacroCalls.java"))));
        return JavaCompilation.ofJdkOnly(files).load();
    }

    private void buildShim(String text, Path library) throws Exception {
        Path source = Files.writeString(folder.resolve("shim.c"), text);
        Path shims = Files.createDirectories(folder.resolve("shim"));
        Path built = CLibrary.build(
                source, shims, "-I.", "-fvisibility=hidden", library.toString(), "-Wl,-z,defs", "-Werror", "-Wall");
        Files.move(built, folder.resolve(System.mapLibraryName("raw_macro_calls_h_shim")));
    }
}
