// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers type: it works, or is refused in words that say what to do instead. */
class OddCommandLinesTest {
    @TempDir
    private Path folder;

    private Path header = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeHeader() throws IOException {
        // No guard: a header that is included twice is an error in it.
        header =
                Files.writeString(folder.resolve("scan.h"), "struct point { double x, y; };\nint add(int a, int b);\n");
        out = folder.resolve("out");
    }

    @Test
    void aHeaderThatIsNamedTwiceCountsOnce() throws IOException {
        Path roundabout = folder.resolve("out/../scan.h");
        Run run = bind(header.toString(), header.toString(), roundabout.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("scan.h: 1 functions, 1 structs"), run.out());
        Map<String, String> twice = BoundCode.files(out);
        assertEquals(0, bind(header.toString()).exit());
        assertEquals(BoundCode.files(out), twice);
    }

    @ParameterizedTest
    @CsvSource({
        "my scan.h,my_scan_h", "größe.h,gr__e_h", "9lives.h,_9lives_h", "foo-bar.h,foo_bar_h", "class.h,class_h",
        "String.h,String_h", "noext,noext", "a.b.c.h,a_b_c_h", "x.hpp,x_hpp", "it's.h,it_s_h"
    })
    void aHeaderMayHaveAnyName(String name, String headerClass) throws Exception {
        Files.copy(header, folder.resolve(name));
        Run run = bind(folder.resolve(name).toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals(16L, BoundCode.in(out).call("point", "sizeof"));
        assertEquals(headerClass, BoundCode.in(out).type(headerClass).getName());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file there has such a name")
    void aHeaderThatNoIncludeCanNameIsToldToBeThere() throws IOException {
        Path quoted = Files.copy(header, folder.resolve("a\"b.h"));
        refused(bind(quoted.toString()), ExitCode.INPUT_ERROR, "it is there, and no #include can name it");
    }

    /** In C it would be a folder or an escape, in a comment of Java the beginning of a character. */
    @ParameterizedTest
    @ValueSource(strings = {"a\\b.h", "a\\u.h", "a\\"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a backslash parts folders there")
    void norIsOneWithABackslashTaken(String name) throws IOException {
        Path odd = Files.copy(header, folder.resolve(name));
        refused(bind(odd.toString()), ExitCode.INPUT_ERROR, "it is there, and no #include can name it");
        refused(
                bind("<" + name + ">", "-I", folder.toString()),
                ExitCode.INPUT_ERROR,
                "what a backslash in an #include means, each compiler says for itself");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a backslash parts folders there")
    void aFolderWithABackslashLeavesNoTrace() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("we\\urd"));
        Files.writeString(odd.resolve("scan.h"), "static inline int twice(int x) { return 2 * x; }\n");
        Run run = SeparateRun.in(odd).of("bind", "scan.h", "--proof", "--build", "--output", "out");
        assertEquals(0, run.exit(), run.err());
        BoundCode.files(odd.resolve("out/native")).values().forEach(it -> assertFalse(it.contains("\\urd"), it));
        assertEquals("scan_h", BoundCode.in(odd.resolve("out")).type("scan_h").getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "=3", "A B=3", "A-B", "A(x", "A;"})
    void whatIsNoMacroIsAWrongOption(String definition) {
        for (String[] options :
                List.of(new String[] {"-D", definition}, new String[] {"--define-macro=" + definition})) {
            refused(
                    bind(header.toString(), options),
                    ExitCode.OPTION_ERROR,
                    "'" + definition + "' is not a macro that could be defined\nhint: -D NAME");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "_a1=", "A=1 + 2", "A(x)=x", "A(x, ...)=f(x)", "größe=1", "A=\"two words\""})
    void whatIsAMacroIsTaken(String definition) {
        Run run = bind(header.toString(), "-D", definition);
        assertEquals(0, run.exit(), run.err());
    }

    /** They look like options of ours, or of none. */
    @ParameterizedTest
    @ValueSource(
            strings = {"-DWIDE", "-I.", "-F.", "-trigraphs", "-lfoo", "-V", "-h", "--json", "-Wno-odd", "-t", "--"})
    void whatClangIsToldMayLookLikeAnOptionOfOurs(String argument) throws Exception {
        Path file = Files.writeString(folder.resolve("options"), "--clang-arg " + argument);
        Path other = Files.writeString(folder.resolve("more"), "--clang-arg=" + argument);
        for (String[] options : List.of(
                new String[] {"--clang-arg=" + argument},
                new String[] {"--clang-arg", argument},
                new String[] {"@" + file},
                new String[] {"@" + other})) {
            ClangOptions taken = new ClangOptions();
            new picocli.CommandLine(picocli.CommandLine.Model.CommandSpec.forAnnotatedObject(taken))
                    .parseArgs(ArgumentFile.expand(options));
            assertEquals(
                    List.of(argument),
                    taken.toRequest(taken.packages(), List.of()).arguments());
        }
    }

    @Test
    void whatClangIsToldIsTaken() throws Exception {
        Files.writeString(header, """
                #if defined(WIDE) && defined(OTHER) && defined(OURS)
                int wide(void);
                #endif
                """);
        Run run = bind(header.toString(), "--clang-arg=-DWIDE", "--clang-arg", "-DOTHER", "-DOURS", "-t", "org.scan");
        assertEquals(0, run.exit(), run.err());
        assertTrue(BoundCode.in(out).names("org.scan.scan_h").contains("wide"), run.out());
        Run none = bind(header.toString(), "--clang-arg");
        assertEquals(ExitCode.OPTION_ERROR.code(), none.exit());
        assertTrue(none.err().contains("Missing required parameter for option '--clang-arg'"), none.err());
    }

    @Test
    void aListOfDeclarationsIsNotWrittenOverAnythingElse() throws IOException {
        String text = Files.readString(header);
        refused(
                bind(header.toString(), "--dump-includes", header.toString()),
                ExitCode.OUTPUT_ERROR,
                "is there, and it is no list that --dump-includes wrote");
        assertEquals(text, Files.readString(header));
        Path list = Files.createFile(folder.resolve("list"));
        for (int time = 0; time < 2; time++) {
            Run run = bind(header.toString(), "--dump-includes", list.toString());
            assertEquals(0, run.exit(), run.err());
        }
        refused(
                bind(
                        header.toString(),
                        "--dump-includes",
                        folder.resolve("no/list").toString()),
                ExitCode.OUTPUT_ERROR,
                "there is no folder for ");
        refused(
                bind(header.toString(), "--dump-includes", folder.toString()),
                ExitCode.OUTPUT_ERROR,
                "cannot write to '" + folder + "'");
    }

    @Test
    void filesOfOptionsMayNameOthersButNotThemselves() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Files.writeString(first, "-t org.scan @" + second);
        Files.writeString(second, "-D A @" + first);
        refused(bind(header.toString(), "@" + first), ExitCode.INPUT_ERROR, "that file of options names itself");
        Files.writeString(second, "-D A @" + folder.resolve("third"));
        refused(bind(header.toString(), "@" + first), ExitCode.INPUT_ERROR, "there is no such file of options");
        Files.write(second, new byte[] {'b', (byte) 0xff});
        refused(bind(header.toString(), "@" + first), ExitCode.INPUT_ERROR, "cannot find the header 'b\ufffd'");
        refused(bind(header.toString(), "@"), ExitCode.INPUT_ERROR, "cannot find the header '@'");
    }

    @Test
    void filesOfOptionsAreReadAsTheJdksToolsDo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("options"),
                "a 'b c'\td\"e f\"g # no comment in a word: h#i\nj#k\r\n\"l\\\"\\tm\" C:\\n '' @@o \"p\n\n",
                StandardCharsets.UTF_8);
        assertEquals(
                List.of("x", "a", "b c", "de fg", "j#k", "l\"\tm", "C:\\n", "", "@o", "p\n\n", "@p", "@none"),
                List.of(ArgumentFile.expand("x", "@" + file, "@@p", "@none")));
    }

    @Test
    void frameworksAreForMacos() throws CommandFailure {
        String os = System.getProperty("os.name").startsWith("Mac") ? "macosx" : "linux";
        if (!os.equals("macosx")) {
            refused(
                    bind(header.toString(), "--framework", "OpenGL"),
                    ExitCode.OPTION_ERROR,
                    "--framework OpenGL: macOS alone has frameworks to load");
        }
        FrameworkOptions options = new FrameworkOptions();
        new picocli.CommandLine(picocli.CommandLine.Model.CommandSpec.forAnnotatedObject(options))
                .parseArgs("--framework", "OpenGL", "--framework=Metal");
        assertEquals(
                List.of(
                        ":/System/Library/Frameworks/OpenGL.framework/OpenGL",
                        ":/System/Library/Frameworks/Metal.framework/Metal"),
                options.libraries("macosx"));
        assertThrows(CommandFailure.class, () -> options.libraries("linux"));
    }

    @Test
    void aPathThatSystemLoadWouldRefuseIsRefusedFirst() {
        refused(
                bind(header.toString(), "--use-system-load-library", "-l", ":scan.so"),
                ExitCode.OPTION_ERROR,
                "':scan.so' is not an absolute path, which System.load needs");
        assertEquals(0, bind(header.toString(), "-l", ":scan.so").exit());
    }

    @Test
    void whereAllThatWasNamedIsLeftOutNobodyIsSentElsewhere() throws IOException {
        Files.writeString(header, "int print(__builtin_va_list rest);\n");
        Run run = bind(header.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("; 1 left out:\n"), run.out());
        assertFalse(run.out().contains("--everything"), run.out());
    }

    @Test
    void constantsOfEverySizeAndMacrosThatAreNone() throws Exception {
        Files.writeString(header, """
                enum huge { HUGE_BIG = 0xFFFFFFFFFFFFFFFFULL, HUGE_LEAST = 0 };
                enum signs { SIGNS_LEAST = -0x7fffffffffffffffLL - 1, SIGNS_MOST = 0x7fffffffffffffffLL };
                extern int counter;
                int called(void);
                #define SIDE (counter++)
                #define CALL called()
                #define DIVIDED (1 / 0)
                #define UNKNOWN sizeof(struct nowhere)
                #define PLACE (&counter)
                #define NEXT (LATER + 1)
                #define LATER 3
                #define MOST 18446744073709551615u
                """);
        Run run = bind(header.toString());
        assertEquals(0, run.exit(), run.err());
        BoundCode code = BoundCode.in(out);
        assertEquals(-1L, code.call("scan_h", "HUGE_BIG"));
        assertEquals(Long.MIN_VALUE, code.call("scan_h", "SIGNS_LEAST"));
        assertEquals(Long.MAX_VALUE, code.call("scan_h", "SIGNS_MOST"));
        assertEquals(4, code.call("scan_h", "NEXT"));
        assertEquals(-1L, code.call("scan_h", "MOST"));
        assertTrue(run.out().contains("5 macros are no constant:"), run.out());
        for (String none : List.of("SIDE", "CALL", "DIVIDED", "UNKNOWN", "PLACE")) {
            assertTrue(run.out().contains(none + " scan.h:"), run.out());
            assertFalse(code.names("scan_h").contains(none), none);
        }
    }

    private Run bind(String header, String... more) {
        return Run.of(Stream.concat(Stream.of("bind", "--output", out.toString(), header), Stream.of(more))
                .toArray(String[]::new));
    }

    private void refused(Run run, ExitCode code, String words) {
        assertEquals(code.code(), run.exit(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertFalse(Files.exists(out), "nothing is written");
    }
}
