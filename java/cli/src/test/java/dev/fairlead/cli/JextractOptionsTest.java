// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * jextract's options one by one, each as its user writes it, and what each brings about: in the order of jextract's help.
 * A command line is one string here, cut at its blanks; words in braces stand for paths.
 */
class JextractOptionsTest {
    private static final String HEADER = """
            int add(int left, int right);
            extern int counter;
            struct point { double x, y; };
            union number { int whole; float real; };
            typedef int count_t;
            enum color { RED, GREEN = 5 };
            #define LIMIT 64
            #ifdef EXTRA
            #define MORE EXTRA
            #endif
            """;
    private static final Pattern PATH = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> ALL =
            Set.of("add", "counter", "point", "number", "count_t", "RED", "GREEN", "LIMIT");

    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void writeHeaders() throws IOException {
        out = folder.resolve("out");
        Files.writeString(folder.resolve("scan.h"), HEADER);
        Files.writeString(Files.createDirectory(folder.resolve("dir")).resolve("inner.h"), "typedef long inner_t;\n");
        Files.writeString(folder.resolve("outer.h"), "#include <inner.h>\ninner_t outer(inner_t x);\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-I {dir}", "-I{dir}", "--include-dir {dir}", "--include-dir={dir}"})
    void includeDir(String option) throws Exception {
        assertEquals(
                ExitCode.CLANG_ERROR.code(), run("bind --output {out} {outer}").exit());
        succeed("bind --output {out} " + option + " {outer}");
        assertTrue(BoundCode.in(out).names("outer_h").contains("outer"));
    }

    @ParameterizedTest
    @CsvSource({
        "-D EXTRA,1",
        "-DEXTRA,1",
        "-D EXTRA=7,7",
        "-DEXTRA=7,7",
        "--define-macro EXTRA=8,8",
        "--define-macro=EXTRA=9,9",
        "-D EXTRA=1 -D EXTRA=2,2",
        "-DEXTRA=(3+4),7"
    })
    void defineMacro(String option, int value) throws Exception {
        succeed("bind --output {out} " + option + " {header}");
        assertEquals(value, BoundCode.in(out).call("scan_h", "MORE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-l z", "-lz", "--library z", "--library=z", "-l z -l :{lib}", "-l :{lib} -lz"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "zlib is no library of the system there")
    void libraryByName(String option) throws Exception {
        buildLibrary();
        Files.writeString(folder.resolve("scan.h"), "unsigned long zlibCompileFlags(void);\n");
        succeed("bind --output {out} " + option + " {header}");
        assertTrue((long) BoundCode.in(out).call("scan_h", "zlibCompileFlags") > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-l :{lib}", "-l:{lib}", "--library :{lib}", "--library=:{lib}"})
    void libraryByPath(String option) throws Exception {
        buildLibrary();
        succeed("bind --output {out} " + option + " {header}");
        BoundCode code = BoundCode.in(out);
        assertEquals(5, code.call("scan_h", "add", 2, 3));
        assertEquals(41, code.call("scan_h", "counter"));
        code.call("scan_h", "counter", 42);
        assertEquals(42, code.call("scan_h", "counter"));
    }

    @Test
    void useSystemLoadLibrary() throws Exception {
        buildLibrary();
        succeed("bind --output {out} --use-system-load-library -l :{lib} {header}");
        assertEquals(5, BoundCode.in(out).call("scan_h", "add", 2, 3));
        succeed("bind --output {out} --use-system-load-library -l scan {header}");
        assertTrue(shared().contains("System.loadLibrary(\"scan\")"), shared());
        assertFalse(shared().contains("libraryLookup"), shared());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-t org.scan", "-torg.scan", "--target-package org.scan", "--target-package=org.scan"})
    void targetPackage(String option) throws Exception {
        succeed("bind --output {out} " + option + " {header}");
        assertTrue(Files.isRegularFile(out.resolve("org/scan/scan_h.java")));
        assertEquals(16L, BoundCode.in(out).call("org.scan.point", "sizeof"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output {out}", "--output={out}"})
    void output(String option) throws Exception {
        succeed("bind " + option + " {header}");
        assertEquals(ALL, BoundCode.in(out).names("scan_h"));
    }

    @Test
    void withoutOutputTheCurrentFolder() throws Exception {
        Path here = Files.createDirectory(folder.resolve("here"));
        for (String count : List.of("4 written, 0 unchanged", "0 written, 4 unchanged")) {
            Run run = SeparateRun.in(here).of("bind", "../scan.h");
            assertEquals(0, run.exit(), run.err());
            assertTrue(run.out().contains("4 files in the current folder: " + count), run.out());
        }
        assertEquals(ALL, BoundCode.in(here).names("scan_h"));
        Run run = SeparateRun.in(here).of("bind", "../scan.h", "--include-struct", "point");
        assertTrue(run.out().contains("1 stale ones deleted"), run.out() + run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--header-class-name Scan", "--header-class-name=Scan"})
    void headerClassName(String option) throws Exception {
        succeed("bind --output {out} " + option + " {header}");
        assertEquals(64, BoundCode.in(out).call("Scan", "LIMIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--symbols-class-name Sym", "--symbols-class-name=Sym"})
    void symbolsClassName(String option) throws Exception {
        succeed("bind --output {out} " + option + " {header}");
        assertEquals("Sym", BoundCode.in(out).type("scan_h").getSuperclass().getName());
    }

    @ParameterizedTest
    @CsvSource({
        "function,add",
        "constant,LIMIT",
        "constant,GREEN",
        "struct,point",
        "union,number",
        "typedef,count_t",
        "var,counter"
    })
    void include(String kind, String name) throws Exception {
        for (String between : List.of(" ", "=")) {
            succeed("bind --output {out} --include-" + kind + between + name + " {header}");
            assertEquals(Set.of(name), BoundCode.in(out).names("scan_h"));
        }
    }

    @Test
    void severalIncludesAddUp() throws Exception {
        succeed("bind --output {out} --include-function add --include-var=counter --include-constant RED {header}");
        assertEquals(Set.of("add", "counter", "RED"), BoundCode.in(out).names("scan_h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dump-includes {dir}/all.txt", "--dump-includes={dir}/all.txt"})
    void dumpIncludes(String option) throws Exception {
        succeed("bind " + option + " {header}");
        List<String> options = Files.readAllLines(folder.resolve("dir/all.txt")).stream()
                .map(line -> line.replaceAll("\\s*#.*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        assertEquals(
                List.of(
                        "--include-function add",
                        "--include-var counter",
                        "--include-struct point",
                        "--include-union number",
                        "--include-typedef count_t",
                        "--include-constant RED",
                        "--include-constant GREEN",
                        "--include-constant LIMIT"),
                options);
        succeed("bind --output {out} @{dir}/all.txt {header}");
        assertEquals(ALL, BoundCode.in(out).names("scan_h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void version(String option) {
        String told = succeed("bind " + option).out();
        assertTrue(told.startsWith("fairlead "), told);
        assertTrue(told.contains("JDK " + Runtime.version()), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help(String option) {
        String told = succeed("bind " + option).out();
        for (String each : List.of(
                "-I, --include-dir",
                "-D, --define-macro",
                "-l, --library",
                "-t, --target-package",
                "--dump-includes",
                "-F, --framework-dir",
                "--framework=NAME",
                "--use-system-load-library")) {
            assertTrue(told.contains(each), told);
        }
    }

    @Test
    void argumentFile() throws Exception {
        Files.writeString(folder.resolve("more"), "--header-class-name 'Scan'\n# --header-class-name No\n");
        Path options = Files.writeString(
                folder.resolve("options"),
                "--output=\"" + out.toString().replace("\\", "\\\\") + "\" -DEXTRA=3\n@" + folder.resolve("more")
                        + "\n");
        succeed("bind @" + options + " {header}");
        assertEquals(3, BoundCode.in(out).call("Scan", "MORE"));
    }

    @Test
    void compileFlags() throws Exception {
        Files.writeString(folder.resolve("compile_flags.txt"), "-Idir\n\n-DEXTRA=4\n");
        Run run = SeparateRun.in(folder).of("bind", "scan.h", "outer.h", "--output", "out");
        assertEquals(0, run.exit(), run.err());
        BoundCode code = BoundCode.in(out);
        assertEquals(4, code.call("scan_h", "MORE"));
        assertTrue(code.names("scan_h").contains("outer"));
        Run over = SeparateRun.in(folder).of("bind", "scan.h", "--output", "out", "-DEXTRA=5");
        assertEquals(0, over.exit(), over.err());
        assertEquals(5, BoundCode.in(out).call("scan_h", "MORE"), "the command line wins");
    }

    @Test
    void headerOnTheIncludePath() throws Exception {
        succeed("bind --output {out} -I {dir} <inner.h>");
        assertEquals(Set.of("inner_t"), BoundCode.in(out).names("inner_h"));
        assertEquals(
                ExitCode.INPUT_ERROR.code(),
                run("bind --output {out} <inner.h>").exit());
    }

    @Test
    void severalHeaders() throws Exception {
        String headers = " {header} {outer} -I {dir}";
        succeed("bind --output {out}" + headers);
        assertTrue(BoundCode.in(out).names("scan_h").containsAll(List.of("add", "outer")));
        succeed("bind --output {out} --header-class-name all" + headers);
        assertTrue(BoundCode.in(out).names("all").containsAll(List.of("add", "outer")));
        assertFalse(Files.exists(out.resolve("scan_h.java")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-F {dir}", "-F{dir}", "--framework-dir {dir}", "--framework-dir={dir}"})
    void frameworkDir(String option) throws Exception {
        Path headers = Files.createDirectories(folder.resolve("dir/Kit.framework/Headers"));
        Files.writeString(headers.resolve("kit.h"), "enum { KIT = 9 };\n");
        succeed("bind --output {out} " + option + " <Kit/kit.h>");
        assertEquals(9, BoundCode.in(out).call("kit_h", "KIT"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,bind --output {out} {header}",
        "1,bind --output {out} --no-such-option {header}",
        "2,bind --output {out} {header}.missing",
        "3,bind --output {out} {dir}/../outer.h",
        "4,bind --output {out} --libclang {header} {header}",
        "5,bind --output {header} {header}",
        "6,bind --output {out} --include-function no_such {header}"
    })
    void exitCodes(int code, String line) {
        Run run = run(line);
        assertEquals(code, run.exit(), run.err());
        assertEquals(code == 0, run.err().isEmpty(), run.err());
        assertEquals(code == 0, Files.exists(out));
    }

    @Test
    void allAtOnce() throws Exception {
        buildLibrary();
        succeed(
                "bind -I{dir} -I {dir} -DEXTRA=6 -D OTHER -l:{lib} -t org.all --header-class-name=All"
                        + " --symbols-class-name Sym --include-function add --include-constant=MORE --output={out} {header} {outer}");
        BoundCode code = BoundCode.in(out);
        assertEquals(6, code.call("org.all.All", "MORE"));
        assertEquals(7, code.call("org.all.All", "add", 3, 4));
        assertEquals("org.all.Sym", code.type("org.all.All").getSuperclass().getName());
    }

    private void buildLibrary() throws IOException, InterruptedException {
        BoundCode.library(folder, "int counter = 41; int add(int left, int right) { return left + right; }");
    }

    private String shared() throws IOException {
        return Files.readString(out.resolve("scan_h$shared.java"));
    }

    private Run succeed(String line) {
        Run run = run(line);
        assertEquals(0, run.exit(), run.out() + run.err());
        return run;
    }

    private Run run(String line) {
        Map<String, Path> paths = Map.of(
                "out", out,
                "dir", folder.resolve("dir"),
                "lib", folder.resolve(System.mapLibraryName("fixture")),
                "header", folder.resolve("scan.h"),
                "outer", folder.resolve("outer.h"));
        return Run.of(Stream.of(line.split(" "))
                .map(word -> PATH.matcher(word)
                        .replaceAll(it -> Matcher.quoteReplacement(
                                Objects.requireNonNull(paths.get(it.group(1))).toString())))
                .toArray(String[]::new));
    }
}
