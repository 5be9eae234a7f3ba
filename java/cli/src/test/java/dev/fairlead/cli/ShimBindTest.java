// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.GenerationResult.ShimBuild;
import dev.fairlead.runtime.NativeLibrary;
import dev.fairlead.runtime.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fairlead bind} of what C has to call for Java: what it says, what it builds, and that this is found. */
class ShimBindTest {
    private static final String HEADER = """
            struct flags { unsigned ready : 1; unsigned count : 7; };
            static inline int twice(int x) { return FACTOR * x; }
            static inline int counted(struct flags f) { return (int)f.count; }
            static const int limit = 12;
            """;
    private static final String MACROS = """
            #define BIGGER(a, b) ((a) > (b) ? (a) : (b))
            #define FACTOR_HERE (twice(FACTOR))
            #define UNTYPED(x) (x)
            """;
    private static final String MAIN = """
            import java.lang.foreign.Arena;
            import org.scan.PACKAGE*;

            public class Main {
                public static void main(String[] arguments) {
                    try (Arena arena = Arena.ofConfined()) {
                        var f = flags.allocate(arena);
                        flags.count(f, 99);
                        System.out.println(CALL + " " + scan_h.counted(f) + " " + scan_h.limit());
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path header = Path.of("");
    private Path out = Path.of("");
    private Path classes = Path.of("");

    @BeforeEach
    void writeHeader() throws IOException {
        header = Files.writeString(folder.resolve("scan.h"), HEADER);
        out = folder.resolve("out");
        classes = folder.resolve("classes");
    }

    private Run bind(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "bind",
                                header.toString(),
                                "-t",
                                "org.scan",
                                "--output",
                                out.toString(),
                                "-D",
                                "FACTOR=2"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path library(Path root) {
        Platform platform = Platform.current();
        return root.resolve("META-INF/native")
                .resolve(platform.id())
                .resolve(platform.libraryFile("org_scan_scan_h_shim"));
    }

    @Test
    void theReportTellsWhatIsShimmedAndHowItWillWork() {
        Run run = bind("--strict");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out()
                        .startsWith("scan.h: 2 functions, 1 structs and unions, 0 constants, 1 variables bound;"
                                + " 3 shimmed (static function ×2, static variable ×1); nothing left out\n"),
                run.out());
        assertTrue(run.out().contains("again with --build, or cmake -S " + out.resolve("native")), run.out());
        assertFalse(Files.exists(out.resolve("META-INF")), "nothing is built unless asked for");
    }

    @Test
    void whatIsBuiltIsFoundOnTheClassPath() throws Exception {
        Run run = bind("--build");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("built " + library(out) + "; " + out + " belongs on the class path"), run.out());
        NativeLibrary.verify(library(out));
        compile("", "scan_h.twice(21)");
        assertEquals("42 99 12\n", java(classes + File.pathSeparator + out, 0));
    }

    @Test
    void withoutTheLibraryTheErrorSaysWhatToDo() throws Exception {
        assertEquals(0, bind().exit());
        compile("", "scan_h.twice(21)");
        String said = java(classes.toString(), 1);
        assertTrue(said.contains("UnsatisfiedLinkError: twice is called through the shim library"), said);
        assertTrue(
                said.contains("nor is there a META-INF/native/"
                        + Platform.current().id() + "/"
                        + library(out).getFileName() + " on the class path"),
                said);
        assertTrue(said.contains("Build it by 'fairlead bind' with --build"), said);
    }

    @Test
    void theApiLayerFindsItThroughTheRuntime() throws Exception {
        assertEquals(0, bind("--build", "--layer", "api", "-l", "m").exit());
        assertTrue(Files.readString(out.resolve("org/scan/raw/scan_h$shared.java"))
                .contains("NativeLibrary.load(\"org_scan_raw_scan_h_shim\""));
        compile("raw.", "org.scan.Scan.twice(21)");
        assertEquals("42 99 12\n", java(classes + File.pathSeparator + out + File.pathSeparator + runtime(), 0));
    }

    @Test
    void cmakeBuildsTheSame() throws Exception {
        assertEquals(0, bind().exit());
        String build = folder.resolve("build").toString();
        run(0, "cmake", "-G", "Ninja", "-S", out.resolve("native").toString(), "-B", build);
        run(0, "cmake", "--build", build);
        run(0, "cmake", "--install", build, "--prefix", classes.toString());
        assertTrue(Files.isRegularFile(library(classes)));
        compile("", "scan_h.twice(21)");
        assertEquals("42 99 12\n", java(classes.toString(), 0));
    }

    @Test
    void theSameInputWritesTheSameBytesAndWhatIsNoLongerNeededGoes() throws Exception {
        assertEquals(0, bind().exit());
        Map<String, String> first = texts();
        Run again = bind();
        assertTrue(again.out().contains(": 0 written, "), again.out());
        assertEquals(first, texts());
        assertTrue(first.containsKey("native/shim.c") && first.containsKey("native/CMakeLists.txt"), first.toString());
        Files.writeString(header, "int add(int left, int right);\n");
        Run without = bind();
        assertFalse(without.out().contains("shim"), without.out());
        assertTrue(without.out().contains("3 stale ones deleted"), without.out());
        assertFalse(Files.exists(out.resolve("native/shim.c")));
        assertFalse(Files.exists(out.resolve("native/CMakeLists.txt")));
    }

    @Test
    void whatNoLibraryHasIsToldWhenItIsBuilt() throws Exception {
        Files.writeString(header, "struct f { int a : 3; };\nint taken(struct f x);\n");
        Run run = bind("--build");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out()
                        .contains("  1 of the functions that it calls are in no library that it was linked with, and"
                                + " cannot be called: taken\n  hint: --library NAME or :PATH says what has them"),
                run.out());
    }

    @Test
    void whatInlineFunctionsCallAndNothingHasStopsTheBuild() throws Exception {
        Files.writeString(
                header, "int missing(int x);\nstatic inline int twice(int x) { return missing(missing(x)); }\n");
        Run run = bind("--build");
        assertEquals(ExitCode.RUNTIME_ERROR.code(), run.exit());
        assertTrue(
                run.err().startsWith("error: the Java is written, but the shim library cannot be built: "), run.err());
        assertTrue(run.err().contains("missing"), run.err());
        assertTrue(run.err().contains("--library :PATH"), run.err());
        assertFalse(Files.exists(library(out)));
        String json = bind("--build", "--json").out();
        assertTrue(json.contains("\"bound\" : {\n    \"functions\" : 2,"), json);
        assertTrue(json.contains("\"errors\" : [ {\n    \"message\" : \"the Java is written, but"), json);
        assertTrue(json.contains("\"hint\" : \"where a library is not found,"), json);
        assertTrue(json.contains("\"exitCode\" : " + ExitCode.RUNTIME_ERROR.code()), json);
    }

    @Test
    void aMissingCompilerIsNamedWithWhatToInstall() throws Exception {
        ShimBuild shim = new ShimBuild("scan", header, List.of(), List.of(), Map.of());
        ShimCompiler missing = new ShimCompiler(List.of("no-such-compiler"));
        var thrown = assertThrows(CommandFailure.class, () -> missing.build(shim, out));
        assertEquals(ExitCode.CLANG_ERROR, thrown.exitCode());
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("no-such-compiler") && message.contains("install gcc or clang"), message);
    }

    @Test
    void macrosOfTheTomlAreBuiltAndCalledInBothLayers() throws Exception {
        Files.writeString(header, HEADER + MACROS);
        Run raw = bind("--config", toml(), "--layer", "raw", "--build", "--strict", "--proof", "-l", "c");
        assertEquals(0, raw.exit(), raw.err());
        assertTrue(
                raw.out()
                        .startsWith("scan.h: 4 functions, 1 structs and unions, 0 constants, 1 variables bound;"
                                + " 5 shimmed (static function ×2, static variable ×1, macro ×1, value of a macro ×1);"
                                + " nothing left out, 1 macro is no constant:\n"),
                raw.out());
        assertTrue(raw.out().contains(": UNTYPED scan.h:7\n"), raw.out());
        compile("raw.", "scan_h.BIGGER(41, 42)");
        String classPath = classes + File.pathSeparator + out + File.pathSeparator + runtime();
        assertEquals("42 99 12\n", java(classPath, 0));
        assertEquals(0, bind("--config", toml(), "--build", "-l", "c").exit());
        compile("raw.", "org.scan.Scan.bigger(41, 42)");
        assertEquals("42 99 12\n", java(classPath, 0));
    }

    @Test
    void macrosOfTheTomlAreChosenAsFunctionsAre() throws Exception {
        Files.writeString(header, HEADER + MACROS);
        Run one = bind("--config", toml(), "--layer", "raw", "--include-function", "BIG*");
        assertEquals(0, one.exit(), one.err());
        assertTrue(one.out().startsWith("scan.h: 1 functions, 0 structs and unions, 0 constants bound;"), one.out());
        assertTrue(one.out().contains("1 shimmed (macro ×1)"), one.out());
        Path includes = folder.resolve("includes");
        assertEquals(
                0,
                bind("--config", toml(), "--dump-includes", includes.toString()).exit());
        assertTrue(Files.readString(includes).contains("--include-function FACTOR_HERE"), Files.readString(includes));
    }

    @Test
    void aMacroThatDoesNotFitIsToldAtItsLineOfTheToml() throws Exception {
        Files.writeString(header, HEADER + MACROS.replace("BIGGER(a, b)", "BIGGER(a)"));
        Run run = bind("--config", toml());
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertTrue(
                run.err().startsWith("error FL0017: the macro 'BIGGER' cannot be declared so: clang says: too many"),
                run.err());
        assertTrue(run.err().contains("fairlead.toml:7:12"), run.err());
        assertFalse(Files.exists(out), "nothing is written");
    }

    private String toml() throws IOException {
        return Files.writeString(folder.resolve("fairlead.toml"), """
                        format = 1
                        [library]
                        name = "scan"
                        headers = ["scan.h"]
                        package = "org.scan"
                        [macros]
                        declare = ["int BIGGER(int a, int b)", "int FACTOR_HERE(void)"]
                        """).toString();
    }

    @Test
    void otherEnginesHaveNothingToBuild() {
        Run run = bind("--build", "--engine", "jextract");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error: --build is of the engine fairlead alone"), run.err());
    }

    private void compile(String rawPackage, String call) throws Exception {
        Path main = Files.writeString(
                folder.resolve("Main.java"), MAIN.replace("PACKAGE", rawPackage).replace("CALL", call));
        List<String> command = new ArrayList<>(
                List.of(tool("javac"), "-proc:none", "-cp", runtime(), "-d", classes.toString(), main.toString()));
        try (Stream<Path> files = Files.walk(out)) {
            files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(command::add);
        }
        run(0, command.toArray(String[]::new));
    }

    private String java(String classPath, int exit) throws Exception {
        return run(exit, tool("java"), "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "Main");
    }

    private static String run(int exit, String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(exit, process.waitFor(), String.join(" ", command) + "\n" + said);
        return said;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String runtime() throws Exception {
        return Path.of(NativeLibrary.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
