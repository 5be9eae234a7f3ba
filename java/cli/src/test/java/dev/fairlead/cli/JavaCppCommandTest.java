// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fairlead bind --engine javacpp}: what it says and how it ends. */
class JavaCppCommandTest {
    private static final String TOML = """
            format = 1
            [library]
            name = "scan"
            package = "org.scan"
            """;

    @TempDir
    private Path folder;

    private Path toml = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeToml() throws IOException {
        toml = Files.writeString(folder.resolve("fairlead.toml"), TOML + "[cpp]\nheaders = [\"scan.hpp\"]\n");
        out = folder.resolve("out");
    }

    private Run bind(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("bind", "--engine", "javacpp", "--config", toml.toString(), "--output", out.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private void header(String text) throws IOException {
        Files.writeString(folder.resolve("scan.hpp"), text);
    }

    @Test
    void theReportTellsWhatWasBoundAndWhatWasLeftOut() throws IOException {
        header("""
                namespace scan {
                struct Point { int x; };
                enum class Kind { one, two };
                template <class T> struct Box { T *raw() const { return nullptr; } T get() const { return T(); } };
                inline int area(const Point &p) { return p.x; }
                }
                """);
        Files.writeString(
                toml,
                "instantiate = [\"scan::Box<int> as A\", \"scan::Box<double> as B\"]\n",
                StandardOpenOption.APPEND);
        Run run = bind();
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out().startsWith("scan.hpp: 4 functions, 3 classes, 1 enums bound through JavaCPP; 2 left out:"),
                run.out());
        assertTrue(
                run.out()
                        .contains("scan::Box::raw()  " + folder.resolve("scan.hpp") + ":4  FL0121 'T *': it points"
                                + " to numbers, and nothing says how many, as a std::span does (A, B)"),
                run.out());
        assertTrue(
                run.out()
                        .contains("next, with JDK 25 or later in JAVA_HOME and on PATH:\n  cmake -S "
                                + out.resolve("native")
                                + " -B build && cmake --build build && cmake --install build --prefix classes\n"
                                + "  javac -cp \"$(fairlead classpath --engine javacpp)\" -d classes $(find " + out
                                + " "),
                run.out());
        assertTrue(bind().out().contains(" 0 written, "), "the second run writes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "scan.hpp, headers on the command line",
        "--layer=api, --layer",
        "--proof, --proof",
        "--library=z, names and libraries on the command line",
        "--target-package=org.z, names and libraries on the command line",
        "--include-function=f, --include-...",
        "--everything, --everything",
    })
    void whatItDoesNotDoIsRefused(String option, String what) throws IOException {
        header("");
        Run run = bind(option);
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit(), run.err());
        assertEquals(
                "error: the engine javacpp has no place for " + what
                        + "\nhint: all that it binds stands in the table [cpp] of a fairlead.toml: --config FILE\n",
                run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void withoutATomlItSaysSo() {
        Run run = Run.of("bind", "--engine", "javacpp", "--output", out.toString());
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit(), run.err());
        assertTrue(run.err().contains("there is no fairlead.toml in this folder"), run.err());
        assertTrue(run.err().contains("    [cpp]\n    headers = [\"scan.hpp\"]\n"), run.err());
    }

    @Test
    void withoutTheTableItSaysSo() throws IOException {
        for (String headers : List.of("", "headers = [\"scan.h\"]\n")) {
            Files.writeString(toml, TOML + headers);
            withoutTheTable(bind());
        }
    }

    private void withoutTheTable(Run run) {
        assertEquals(ExitCode.OPTION_ERROR.code(), run.exit(), run.err());
        assertTrue(
                run.err().startsWith("error: " + toml + " has no table [cpp], which says what the engine"), run.err());
        assertTrue(run.err().contains("    [cpp]\n    headers = [\"scan.hpp\"]\n"), run.err());
    }

    @Test
    void aTableOfAnotherNameIsGuessed() throws IOException {
        Files.writeString(toml, TOML + "[ccp]\nheaders = [\"scan.hpp\"]\n");
        Run run = bind();
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit(), run.err());
        assertTrue(run.err().contains("unknown key 'ccp'\n  --> " + toml + ":5:1\n"), run.err());
        assertTrue(run.err().contains("did you mean 'cpp'?"), run.err());
    }

    @Test
    void anErrorInTheHeaderEndsAsClangErrorsDo() throws IOException {
        header("namespace scan {\nclass Point { int x };\n}\n");
        Run run = bind();
        assertEquals(ExitCode.CLANG_ERROR.code(), run.exit(), run.err());
        assertTrue(run.err().contains("expected ';' at end of declaration list"), run.err());
        assertTrue(run.err().contains("scan.hpp:2"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aHeaderThatIsNotThereEndsAsInputErrorsDo() {
        Run run = bind();
        assertEquals(ExitCode.INPUT_ERROR.code(), run.exit(), run.err());
        assertTrue(run.err().contains("scan.hpp"), run.err());
    }

    @Test
    void whatMatchesNothingEndsAsMistakesDo() throws IOException {
        header("");
        Files.writeString(toml, TOML + "[cpp]\nheaders = [\"scan.hpp\"]\ninstantiate = [\"scan::B<int> as B\"]\n");
        Run run = bind();
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit(), run.err());
        assertTrue(run.err().contains("FL0015"), run.err());
        assertTrue(run.err().contains("the headers have the templates none"), run.err());
    }

    @Test
    void whatAnotherRunLeftIsTendedAsThatOfOtherEngines() throws IOException {
        header("namespace scan { struct Point { int x; }; inline int twice(int x) { return 2 * x; } }");
        String table = "[cpp]\nheaders = [\"scan.hpp\"]\n";
        assertEquals(0, bind().exit());
        Path source = out.resolve("native/CMakeLists.txt");
        String changed = Files.readString(source) + "# mine\n";
        Files.writeString(source, changed);
        Run stopped = bind();
        assertEquals(ExitCode.OUTPUT_ERROR.code(), stopped.exit());
        assertTrue(stopped.err().contains("error FL0131: " + source + " is there, and it was changed"), stopped.err());
        assertEquals(changed, Files.readString(source));
        Files.delete(source);
        Files.writeString(toml, TOML.replace("org.scan", "org.fresh") + table);
        Run renamed = bind();
        assertEquals(0, renamed.exit(), renamed.err());
        assertFalse(Files.exists(out.resolve("org/scan")), renamed.out());
        Files.writeString(folder.resolve("scan.h"), "static inline int twice(int x) { return 2 * x; }\n");
        String[] ofC = {"bind", folder.resolve("scan.h").toString(), "-t", "org.fresh", "--output", out.toString()};
        Run both = Run.of(ofC);
        assertEquals(ExitCode.OUTPUT_ERROR.code(), both.exit());
        assertTrue(both.err().contains("it is of the binding org.fresh.cpp.Scan (scan.hpp)"), both.err());
        Files.writeString(folder.resolve("scan.h"), "int twice(int x);\n");
        assertEquals(0, Run.of(ofC).exit());
        assertTrue(bind().out().contains(": 0 written, "), "neither touches the other");
    }
}
