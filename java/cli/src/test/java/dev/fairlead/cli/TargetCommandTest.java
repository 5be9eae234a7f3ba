// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --target}: one Java for several platforms, from headers that need no C library. */
class TargetCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theAccountTellsWhatIsChosenAndTheHostsCompilerTakesTheProof() throws Exception {
        Path header = write("""
                #include <stddef.h>
                long add(long a, size_t n);
                int plain(int a);
                struct s { long a; char b; };
                #ifdef _WIN32
                void windows(void);
                #endif
                """);
        Run run = bind(header, "--target", "all", "--proof");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("nothing left out"), run.out());
        assertTrue(
                run.out()
                        .contains("9 platforms: 2 declarations alike, 2 chosen at class initialisation"
                                + " (long ×1, layout ×1), 1 only on windows"),
                run.out());
        Path proof = folder.resolve("out/native/proof.c");
        assertTrue(Files.readString(proof).contains("defined _WIN32"));
        assertEquals("", compile(proof));
        String wrong = Files.readString(proof).replace("sizeof(struct s) == 16", "sizeof(struct s) == 8");
        assertFalse(compile(Files.writeString(folder.resolve("wrong.c"), wrong)).isEmpty());
    }

    @Test
    void onePlatformThatCannotBeReadIsNotClaimed() throws Exception {
        Path header = write("""
                #ifdef _WIN32
                #error not here
                #endif
                int f(long a);
                """);
        Run run = bind(header, "--target", "linux-x86_64,linux-aarch64,windows-x86_64");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("2 platforms: 1 declarations alike, 0 chosen"), run.out());
        assertTrue(run.out().contains("not for windows-x86_64: ") && run.out().contains("not here"), run.out());
        String java = Files.readString(folder.resolve("out/t/x_h.java"));
        assertTrue(java.contains("Not for windows-x86_64: "), java);
        Run strict = bind(header, "--target", "linux-x86_64,windows-x86_64", "--strict");
        assertEquals(3, strict.exit(), strict.out());
        assertTrue(strict.err().contains("not here, for windows-x86_64"), strict.err());
    }

    @Test
    void withoutZigTheFirstHeaderThatIsMissingIsToldAndNotAllThatFollows() throws Exception {
        write("""
                #include <stdio.h>
                #include <sys/types.h>
                FILE *first(off_t place);
                off_t second(FILE *file) __THROW;
                int mistake(;
                """);
        Run run = withoutZig("--target", "all");
        assertEquals(3, run.exit(), run.out());
        assertTrue(run.err().contains("error FL0007: 'stdio.h' file not found, for "), run.err());
        assertTrue(run.err().contains("x.h:1:10\n    1 | #include <stdio.h>\n"), run.err());
        assertTrue(run.err().contains("hint: the headers of C libraries come with zig"), run.err());
        assertTrue(run.err().contains("fairlead setup zig"), run.err());
        assertTrue(run.err().contains("x.h:5:13\n"), "a mistake of its own: " + run.err());
        assertFalse(run.err().matches("(?s).*x\\.h:[234]:.*"), run.err());
        assertTrue(run.err().contains(" more errors follow from what was not found; --json tells all\n"), run.err());
        String json = withoutZig("--target", "all", "--json").out();
        assertTrue(json.contains("'sys/types.h' file not found") && json.contains("unknown type name 'off_t'"), json);
    }

    @Test
    void platformsThatAreUnreadForOneReasonStandInOneLine() throws Exception {
        write("#ifdef __linux__\n#include <stdio.h>\nint linux(FILE *file);\n#endif\nint f(int a);\n");
        Run run = withoutZig("--target", "all");
        assertEquals(0, run.exit(), run.err());
        List<String> unread =
                run.out().lines().filter(it -> it.startsWith("  not for ")).toList();
        assertEquals(1, unread.size(), run.out());
        assertTrue(
                unread.getFirst()
                        .startsWith("  not for linux-x86_64, linux-aarch64, linux-riscv64, linux-x86_64-musl,"
                                + " linux-aarch64-musl: "),
                run.out());
        assertTrue(
                unread.getFirst()
                        .endsWith("x.h:2:10: 'stdio.h' file not found; the headers of C libraries come with zig,"
                                + " which was not found: fairlead setup zig brings it"),
                run.out());
        String java = Files.readString(folder.resolve("out/t/x_h.java"));
        assertEquals(2, java.split("<p>Not for ", -1).length, java);
    }

    /** {@return what is said where the only zig that is looked for is none} */
    private Run withoutZig(String... more) throws Exception {
        List<String> first = List.of("bind", "x.h", "-t", "t", "--output", "out");
        return new SeparateRun(folder, Map.of("FAIRLEAD_ZIG", "no-zig"), List.of())
                .of(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theHostsCLibraryIsNeverSeen() throws Exception {
        Path header = write("#include \"/usr/include/stdlib.h\"\nint f(void);\n");
        Run run = bind(header, "--target", "windows-x86_64", "-I", "/usr/include");
        assertEquals(3, run.exit(), run.out());
        assertTrue(run.err().contains(", for windows-x86_64"), run.err());
    }

    @Test
    void oneTargetIsThatPlatformAlone() throws Exception {
        Run run = bind(write("long f(long a);\n"), "--target", "windows-x86_64");
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.readString(folder.resolve("out/t/x_h.java")).contains("int f(int a)"));
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        Path header = write("int f(void);\n");
        Run unknown = bind(header, "--target", "amiga-m68k");
        assertTrue(unknown.err().contains("there is no platform 'amiga-m68k'"), unknown.err());
        assertTrue(unknown.err().contains("linux-x86_64"), unknown.err());
        assertEquals(6, unknown.exit());
        Run javacpp = Run.of("bind", "--engine", "javacpp", "--target", "all");
        assertEquals(1, javacpp.exit());
        assertTrue(javacpp.err().contains("--target"), javacpp.err());
        Run jextract = bind(header, "--engine", "jextract", "--target", "all");
        assertEquals(1, jextract.exit());
        assertTrue(jextract.err().contains("--target"), jextract.err());
    }

    @Test
    void theApiLayerIsForAllPlatformsAndTellsWhatIsNot() throws Exception {
        Path annotations = Path.of("../../native/include");
        Path header = write("""
                #include <fairlead/annotations.h>
                #include <stddef.h>
                #include <stdint.h>
                int32_t sum(const int32_t *x FL_IN FL_LENGTH(n), size_t n);
                void least(long *result FL_OUT);
                long total(const long *x FL_IN FL_LENGTH(n), size_t n);
                #ifdef _WIN32
                int windows(void);
                #endif
                """);
        Run run = bind(header, "--target", "all", "--layer", "api", "-l", "x", "--proof", "-I", annotations.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("(3 functions in the api layer)"), run.out());
        assertTrue(
                run.out()
                        .contains(
                                "parameter 'x' is memory whose elements are not alike: an integer of 8 bytes on linux,"
                                        + " macosx; an integer of 4 bytes on windows: total"),
                run.out());
        String api = Files.readString(folder.resolve("out/t/X.java"));
        assertTrue(api.contains("WIDTH_1 = x_h.is(\"windows\") ? 4 : 8;"), api);
        assertTrue(api.contains("@throws UnsupportedOperationException on linux, macosx: the function is there"), api);
        Run linux = bind(
                header,
                "--target",
                "linux-x86_64,linux-aarch64",
                "--layer",
                "api",
                "-l",
                "x",
                "-I",
                annotations.toString());
        assertEquals(0, linux.exit(), linux.err());
        String alike = Files.readString(folder.resolve("out/t/X.java"));
        assertTrue(alike.contains("long total(MemorySegment x)") && !alike.contains("x_h.is("), alike);
    }

    @Test
    void aTomlNamesTargetsToo() throws Exception {
        write("long f(long a);\n");
        Path toml = Files.writeString(folder.resolve("fairlead.toml"), """
                format = 1
                [library]
                name = "x"
                headers = ["x.h"]
                package = "t"
                targets = ["linux-x86_64", "windows-x86_64"]
                """);
        Run run = Run.of(
                "bind",
                "--config",
                toml.toString(),
                "--layer",
                "raw",
                "--output",
                folder.resolve("out").toString(),
                "--json");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out().replaceAll("\\s", "").contains("\"platforms\":[\"linux-x86_64\",\"windows-x86_64\"]"),
                run.out());
    }

    private Path write(String header) throws Exception {
        return Files.writeString(folder.resolve("x.h"), header);
    }

    private Run bind(Path header, String... more) {
        List<String> first = List.of(
                "bind",
                header.toString(),
                "-t",
                "t",
                "--output",
                folder.resolve("out").toString());
        return Run.of(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static String compile(Path source) throws Exception {
        Process process = new ProcessBuilder("cc", "-fsyntax-only", source.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(said.isEmpty(), process.waitFor() == 0, said);
        return said;
    }
}
