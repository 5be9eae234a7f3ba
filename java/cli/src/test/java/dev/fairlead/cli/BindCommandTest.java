// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fairlead bind}: what it writes, what it says, how it ends. */
class BindCommandTest {
    private static final String HEADER = """
            /** Adds. */
            int add(int left, int right);
            int print(__builtin_va_list rest, const char *format);
            struct point { double x, y; };
            #define LIMIT 64
            """;

    @TempDir
    private Path folder;

    private Path header = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeHeader() throws IOException {
        header = Files.writeString(folder.resolve("scan.h"), HEADER);
        out = folder.resolve("out");
    }

    @Test
    void theReportTellsWhatWasBoundAndWhatWasLeftOut() {
        Run run = bind("-t", "org.scan");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out().startsWith("scan.h: 1 functions, 1 structs and unions, 1 constants bound; 1 left out:"),
                run.out());
        assertTrue(run.out().contains("print  " + header + ":3  FL0121 a va_list cannot be made in Java"), run.out());
        assertTrue(
                run.out().contains("3 files in " + out + ": 3 written, 0 unchanged, 0 stale ones deleted"), run.out());
        assertTrue(Files.isRegularFile(out.resolve("org/scan/scan_h.java")));
        assertEquals("", run.err());
    }

    @Test
    void strictlyWhatIsLeftOutIsAnError() {
        Run run = bind("-t", "org.scan", "--strict");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertTrue(
                run.err().contains("error FL0121: 'print' is left out: a va_list cannot be made in Java"), run.err());
        assertTrue(run.err().contains("--> " + header + ":3:5"), run.err());
        assertTrue(run.err().contains("    3 | int print(__builtin_va_list rest, const char *format);"), run.err());
        assertTrue(run.err().contains("1 error, 0 files written"), run.err());
        assertFalse(Files.exists(out));
        assertEquals(
                0,
                bind("-t", "org.scan", "--strict", "--include-function", "add").exit());
    }

    @Test
    void theDumpedOptionsBindTheSameAgain() throws IOException {
        Path list = folder.resolve("all.txt");
        Run dumped = bind("-t", "org.scan", "--dump-includes", list.toString());
        assertEquals(0, dumped.exit(), dumped.err());
        assertFalse(Files.exists(out), "no Java");
        assertEquals(
                List.of(
                        "#### Extracted from: " + header,
                        "",
                        "--include-function add      # header: " + header,
                        "--include-struct point      # header: " + header,
                        "--include-constant LIMIT    # header: " + header,
                        ""),
                Files.readAllLines(list));
        Run.of(
                "bind",
                header.toString(),
                "-t",
                "org.scan",
                "--output",
                folder.resolve("all").toString());
        assertEquals(0, bind("-t", "org.scan", "@" + list).exit());
        assertEquals(
                Files.readString(folder.resolve("all/org/scan/scan_h.java")),
                Files.readString(out.resolve("org/scan/scan_h.java")));
    }

    @Test
    void programsReadWhatWasDoneAsJson() {
        String told = bind("-t", "org.scan", "--json").out();
        assertTrue(told.startsWith("{\n  \"headers\" : [ \"" + header + "\" ],"), told);
        assertTrue(told.contains("\"functions\" : 1,\n    \"records\" : 1,\n    \"constants\" : 1,"), told);
        assertTrue(told.contains("\"reason\" : \"VA_LIST\""), told);
        assertTrue(told.contains("\"line\" : 3,\n    \"column\" : 5"), told);
        assertTrue(told.contains("\"written\" : 3"), told);
        assertTrue(told.endsWith("}\n"), told);
    }

    @Test
    void programsReadErrorsAsJson() {
        Run run = bind("-t", "org.scan", "--json", "--strict");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertEquals("", run.err());
        assertTrue(
                run.out().contains("\"code\" : \"FL0121\",\n    \"message\" : \"'print' is left out: a va_list"),
                run.out());
        assertTrue(run.out().contains("\"exitCode\" : 6"), run.out());
        Run option = bind("--json", "--include-function", "/(/");
        assertTrue(option.out().contains("\"message\" : \"'/(/' is no regular expression"), option.out());
        assertEquals(ExitCode.OPTION_ERROR.code(), option.exit());
    }

    @Test
    void filtersTakeGlobsAndRegularExpressions() {
        assertTrue(bind("--include-function", "a*").out().startsWith("scan.h: 1 functions, 0 structs"));
        assertTrue(bind("--include-struct", "/p(oint|lace)/").out().startsWith("scan.h: 0 functions, 1 structs"));
        Run nothing = bind("--include-function", "b*");
        assertEquals(ExitCode.GENERATION_ERROR.code(), nothing.exit());
        assertTrue(nothing.err().contains("no function is called 'b*' in the headers"), nothing.err());
        Run broken = bind("--include-function", "/(/");
        assertEquals(ExitCode.OPTION_ERROR.code(), broken.exit());
        assertTrue(broken.err().contains("'/(/' is no regular expression: "), broken.err());
    }

    @Test
    void aFileOfSomebodyElseIsNeverOverwritten() throws IOException {
        Path theirs = Files.createDirectories(out.resolve("org/scan")).resolve("scan_h.java");
        Files.writeString(theirs, "mine");
        Run run = bind("-t", "org.scan");
        assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit());
        assertTrue(run.err().contains("scan_h.java is there, and it was not generated by Fairlead"), run.err());
        assertEquals("mine", Files.readString(theirs));
        assertFalse(Files.exists(out.resolve("org/scan/point.java")));
    }

    @Test
    void aMissingHeaderIsNamed() {
        Run run = Run.of("bind", "nope.h");
        assertEquals(ExitCode.INPUT_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error FL0002: cannot find the header 'nope.h'"), run.err());
        assertTrue(run.err().endsWith("1 error, 0 files written\n"), run.err());
    }

    @Test
    void whatIsNoHeaderIsSaidToBeNone() {
        Run folderGiven = Run.of("bind", folder.toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), folderGiven.exit());
        assertTrue(folderGiven.err().contains("cannot find the header '" + folder + "': that is a folder"));
        Run options = Run.of("bind", "@nosuchfile");
        assertEquals(ExitCode.INPUT_ERROR.code(), options.exit());
        assertTrue(options.err().contains("no such file of options"), options.err());
    }

    @Test
    void aHeaderThatDoesNotParseIsShownWithItsLine() throws IOException {
        Files.writeString(header, "int good(int x);\nunknown_t first(int x);\n");
        Run run = bind();
        assertEquals(ExitCode.CLANG_ERROR.code(), run.exit());
        assertTrue(run.err().contains("--> " + header + ":2:1"), run.err());
        assertTrue(run.err().contains("2 | unknown_t first(int x);"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aNameThatNothingHasIsAnErrorWithTheNearest() {
        Run run = bind("--include-function", "ad");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("did you mean 'add'?"), run.err());
    }

    @Test
    void withoutHeadersItTeaches() {
        Run run = Run.of("bind");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("fairlead bind '<zlib.h>'"), run.err());
    }

    @Test
    void theApiLayerNeedsAPackage() {
        Run run = bind("--layer", "api");
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit());
        assertTrue(run.err().contains("--target-package"), run.err());
    }

    @Test
    void theApiLayerNeedsNoToml() throws IOException {
        Run run = bind("--layer", "api", "-t", "org.scan", "-l", "scan");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("(1 functions in the api layer)"), run.out());
        assertTrue(Files.readString(out.resolve("org/scan/Scan.java")).contains("public static int add("));
        assertTrue(Files.readString(out.resolve("org/scan/raw/scan_h$shared.java"))
                .contains("NativeLibrary.load(\"scan\","));
    }

    @Test
    void theCommandLineWinsOverTheToml() throws IOException {
        Path toml = Files.writeString(folder.resolve("fairlead.toml"), """
                format = 1
                [library]
                name = "scan"
                headers = ["missing.h"]
                package = "org.scan"
                """);
        Run run = Run.of(
                "bind", header.toString(), "--config", toml.toString(), "-t", "org.other", "--output", out.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(out.resolve("org/other/Scan.java")));
        assertTrue(Files.exists(out.resolve("org/other/raw/scan_h.java")));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run run = Run.of(
                "bind", header.toString(), "--output", file.resolve("out").toString());
        assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error: cannot write to '" + file.resolve("out") + "'"), run.err());
    }

    private Run bind(String... more) {
        return Run.of(Stream.concat(Stream.of("bind", header.toString(), "--output", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void whatAHeaderLeavesOpenIsAnErrorInIt() throws IOException {
        for (String open : List.of("struct a {\n int x;\n", "int f(void)\n")) {
            Files.writeString(header, open);
            Run run = bind();
            assertEquals(ExitCode.CLANG_ERROR.code(), run.exit(), run.err());
            assertTrue(run.err().contains("FL0001") && run.err().contains("--> " + header + ":"), run.err());
        }
    }

    @Test
    void namesThatJavaCannotHaveAreWrongOptions() {
        List<String[]> wrong = List.of(
                new String[] {"--header-class-name", "a/../../x"},
                new String[] {"--header-class-name", "String"},
                new String[] {"--symbols-class-name", "class"},
                new String[] {"--header-class-name", "Same", "--symbols-class-name", "same"},
                new String[] {"-t", "a..b"},
                new String[] {"-t", "a.class"},
                new String[] {"-l", ""},
                new String[] {"-l", ":"});
        for (String[] options : wrong) {
            Run run = bind(options);
            assertEquals(ExitCode.OPTION_ERROR.code(), run.exit(), String.join(" ", options));
            assertTrue(run.err().startsWith("error: "), run.err());
            assertFalse(Files.exists(out), String.join(" ", options));
        }
    }

    @Test
    void anotherHeadersFilesAreNotStale() throws IOException {
        bind("-t", "org.scan");
        Path other = Files.writeString(folder.resolve("other.h"), "int other(void);\n");
        Run run = Run.of("bind", other.toString(), "-t", "org.scan", "--output", out.toString());
        assertTrue(run.out().contains("0 stale ones deleted"), run.out());
        assertTrue(Files.exists(out.resolve("org/scan/scan_h.java")));
        assertTrue(Files.exists(out.resolve("org/scan/other_h.java")));
    }

    @Test
    void headersOfAnotherMachineAreRefused() {
        for (String argument : List.of("-m32", "--target=aarch64-linux-gnu", "--target=x86_64-pc-windows-msvc")) {
            String own = System.getProperty("os.arch").equals("aarch64") ? "--target=x86_64-linux-gnu" : argument;
            Run run = bind("--clang-arg=" + own);
            assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit(), argument);
            assertTrue(run.err().startsWith("error FL0004"), run.err());
        }
    }

    @Test
    void aDamagedLibclangIsRefusedBeforeItIsLoaded() throws IOException {
        Path damaged = Files.write(folder.resolve("libclang.so"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0});
        Run run = bind("--libclang", damaged.toString());
        assertEquals(ExitCode.RUNTIME_ERROR.code(), run.exit());
        assertTrue(run.err().startsWith("error: cannot load libclang: " + damaged), run.err());
    }

    @Test
    void macrosThatAreNoConstantsShareALine() throws IOException {
        Files.writeString(
                header,
                "#define ONE(x) (x)\n#define TWO(x) two(x)\nint (two)(int x);\n#define A extern\n#define B A\n");
        Run run = bind();
        assertTrue(
                run.out()
                        .startsWith("scan.h: 1 functions, 0 structs and unions, 0 constants bound; nothing left out,"
                                + " 4 macros are no constant:\n"),
                run.out());
        assertTrue(run.out().contains("not a constant: A scan.h:4, B scan.h:5\n"), run.out());
        assertTrue(run.out().contains("types: ONE scan.h:1, TWO scan.h:2\n"), run.out());
    }

    @Test
    void aHeaderWithoutDeclarationsNamesTheWayToTheOthers() throws IOException {
        Files.writeString(header, "#include <limits.h>\n");
        Run run = bind();
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("--everything"), run.out());
    }

    @Test
    void aProofIsCheckedAndTheAccountSaysHowMuchHolds() throws IOException {
        Run run = bind("-t", "org.scan", "--proof");
        assertEquals(0, run.exit(), run.err());
        Path proof = out.resolve("native/proof.c");
        long assertions = Files.readString(proof)
                .lines()
                .filter(it -> it.startsWith("_Static_assert("))
                .count();
        assertTrue(
                run.out()
                        .contains("\n" + assertions + " assertions hold; ask your own compiler: cc -fsyntax-only "
                                + proof + "\n"),
                run.out());
        assertTrue(Files.readString(proof).contains("offsetof(struct point, y) == 8"));
        assertTrue(bind("-t", "org.scan", "--proof").out().contains("0 written, 4 unchanged, 0 stale ones deleted"));
    }

    @Test
    void aProofThatNobodyAsksForAnyMoreIsStale() throws IOException {
        bind("-t", "org.scan", "--proof");
        Path theirs = Files.writeString(out.resolve("native/mine.c"), "int mine;\n");
        Run run = bind("-t", "org.scan");
        assertTrue(run.out().contains("0 written, 3 unchanged, 1 stale ones deleted"), run.out());
        assertFalse(Files.exists(out.resolve("native/proof.c")));
        assertTrue(Files.exists(theirs));
    }

    @Test
    void whatDoesNotHoldIsShownAndNothingIsWritten() throws IOException {
        Files.writeString(header, "struct scan {\n    int x;\n#ifdef FAIRLEAD_BIND\n    int y;\n#endif\n};\n");
        Run run = bind("-t", "org.scan", "--proof");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit(), run.err());
        assertTrue(run.err().startsWith("error FL0122: what was read of 'struct scan' does not hold"), run.err());
        assertTrue(run.err().contains("--> " + header + ":1:8"), run.err());
        assertTrue(run.err().contains("1 | struct scan {"), run.err());
        assertTrue(run.err().endsWith(", 0 files written\n"), run.err());
        assertFalse(Files.exists(out));
        assertEquals(0, bind("-t", "org.scan").exit());
    }
}
