// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How problems of headers are told: all at once, in source order, to people and to programs. */
class DiagnosticsTest {
    private static final Pattern PLACE = Pattern.compile("--> .*?(\\w+\\.h:\\d+:\\d+)\n");

    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void nameOutput() {
        out = folder.resolve("out");
    }

    @Test
    void aVaListIsToldInFull() throws IOException {
        Path header = header("print.h", "int fine(void);\nint print(__builtin_va_list rest, const char *format);\n");
        Run run = bind(header, "--strict");
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertEquals("""
                error FL0121: 'print' is left out: a va_list cannot be made in Java\
                 (parameter 'rest' is a __builtin_va_list)
                  --> %s:2:5
                    2 | int print(__builtin_va_list rest, const char *format);
                      |     ^^^^^
                  hint: without --strict all else is bound; --include-function and its like choose what is bound

                1 error, 0 files written
                """.formatted(header), run.err());
        assertEquals("", run.out());
        assertFalse(Files.exists(out));
    }

    @Test
    void aVaListBehindAllElseIsNotLeftOut() throws IOException {
        Run run = bind(header("print.h", "int print(const char *format, __builtin_va_list rest);\n"), "--strict");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("1 shimmed (va_list ×1); nothing left out"), run.out());
    }

    @Test
    void functionPointersThatNoClassStandsForAreTold() throws IOException {
        Path header = header("log.h", """
                typedef void (*logger)(const char *format, ...);
                struct table { int (*list)(int n, __builtin_va_list rest); int (*plain)(int x); };
                void each(long double (*f)(long double x));
                """);
        Run run = bind(header);
        assertTrue(run.out().contains("nothing left out:\n"), run.out());
        assertTrue(
                run.out().contains("  logger  " + header + ":1  a pointer without a class: it is variadic\n"),
                run.out());
        assertTrue(run.out().contains("  struct table.list  " + header + ":2  a pointer without a class: "), run.out());
        assertTrue(
                run.out().contains("  each's f  " + header + ":3  a pointer without a class: long double"), run.out());
        assertFalse(run.out().contains("table.plain"), run.out());
        Run json = bind(header, "--json");
        assertEquals(List.of("logger", "struct table.list", "each's f"), values(json.out(), "name"));
    }

    @Test
    void pointersToFunctionsOfAnotherConventionAreTold() throws IOException {
        Path header = header("call.h", """
                #if defined(__x86_64__) && !defined(_WIN32)
                #define OTHER __attribute__((ms_abi))
                #else
                #define OTHER __attribute__((preserve_most))
                #endif
                typedef void (OTHER *callback)(int x);
                struct table { void (OTHER *member)(int x); callback named; };
                void each(void (OTHER *f)(int x));
                """);
        Run run = bind(header);
        assertTrue(
                run.out()
                        .contains("  callback  " + header + ":6  a pointer without a class: it is not called as C"
                                + " functions are on this platform: void (int)"),
                run.out());
        Run json = bind(header, "--json");
        List<String> told = List.of("OTHER", "callback", "struct table.member", "each's f");
        assertEquals(told, values(json.out(), "name"), "the macro, which is no constant, and the pointers");
    }

    @Test
    void theSameIsToldToPrograms() throws IOException {
        Path header = header("print.h", "int print(__builtin_va_list rest);\n");
        Run run = bind(header, "--strict", "--json");
        assertEquals("", run.err());
        assertEquals(ExitCode.GENERATION_ERROR.code(), run.exit());
        assertEquals(List.of("FL0121"), values(run.out(), "code"));
        assertEquals(List.of(header.toString()), values(run.out(), "file"));
        assertEquals(List.of("1"), values(run.out(), "line"));
        assertEquals(List.of("5"), values(run.out(), "column"));
        assertEquals(List.of("5"), values(run.out(), "length"));
        assertEquals(List.of("6"), values(run.out(), "exitCode"));
    }

    @Test
    void allProblemsOfAllHeadersComeInSourceOrder() throws IOException {
        header("middle.h", "int middle(__builtin_va_list rest);\n");
        Path last = header("z.h", """
                #include "middle.h"
                int z_list(__builtin_va_list rest);
                typedef float v8 __attribute__((vector_size(32)));
                long double z_wide(int n, ...);
                v8 z_vector(v8 value);
                extern _Atomic int z_atomic;
                """);
        Path first = header(
                "a.h", "static inline int a_inline(int x, ...) { return x; }\nlong double a_wide(int n, ...);\n");
        List<String> inOrder = List.of(
                "middle.h:1:5", "z.h:2:5", "z.h:3:15", "z.h:4:13", "z.h:5:4", "z.h:6:20", "a.h:1:19", "a.h:2:13");
        Run run = bind(last, first.toString(), "--strict");
        assertEquals(inOrder, places(run.err()));
        assertTrue(run.err().endsWith("\n8 errors, 0 files written\n"), run.err());
        Run json = bind(last, first.toString(), "--strict", "--json");
        assertEquals(inOrder.stream().map(it -> it.replaceAll("^.*h:|:.*$", "")).toList(), values(json.out(), "line"));
        assertEquals(
                8,
                bind(last, first.toString())
                        .out()
                        .lines()
                        .filter(it -> it.contains("FL0121"))
                        .count());
    }

    @Test
    void clangsErrorsOfAllHeadersComeInItsOrder() throws IOException {
        Path last = header("z.h", "nope_t z(void);\nint fine(void);\nint z(;\n");
        Path first = header("a.h", "other_t a(void);\n");
        Run run = bind(last, first.toString());
        assertEquals(ExitCode.CLANG_ERROR.code(), run.exit());
        List<String> places = places(run.err());
        assertEquals("z.h:1:1", places.getFirst());
        assertTrue(places.contains("z.h:3:7"), run.err());
        assertEquals("a.h:1:1", places.getLast());
        assertTrue(run.err().contains("hint: clang has not seen what that names; -I DIR adds an include folder"));
        Run json = bind(last, first.toString(), "--json");
        assertEquals(places.size(), values(json.out(), "message").size());
    }

    @Test
    void whatFollowsFromAFileThatIsNotThereIsCounted() throws IOException {
        Path header = header("z.h", """
                struct before { int x };;
                #include <nosuch.h>
                #include "nor_such.h"
                nosuch_t z(nosuch_u first, int second);
                int closed(int x) NOSUCH_CALL;
                int mistake(;
                struct after { int x } int y;
                extern nosuch_v many[2];
                """);
        Run run = bind(header);
        assertEquals(ExitCode.CLANG_ERROR.code(), run.exit());
        List<String> places = places(run.err());
        assertEquals(List.of("z.h:2:10", "z.h:3:10", "z.h:6:13", "z.h:6:13", "z.h:7:23"), places, run.err());
        assertTrue(run.err().endsWith("""

                        4 more errors follow from what was not found; --json tells all
                        9 errors, 0 files written
                        """), run.err());
        Run json = bind(header, "--json");
        assertEquals(List.of("2", "3", "4", "4", "5", "6", "6", "7", "8"), values(json.out(), "line"));
        Run mistakes = bind(header("z.h", Files.readString(header).replaceAll("#include.*", "")));
        assertEquals(7, places(mistakes.err()).size(), mistakes.err());
        assertFalse(mistakes.err().contains("follow"), mistakes.err());
    }

    @Test
    void allMissingHeadersAreNamedAtOnce() throws IOException {
        Run run = bind(folder.resolve("z.h"), folder.resolve("a.h").toString());
        assertEquals(ExitCode.INPUT_ERROR.code(), run.exit());
        assertTrue(run.err().indexOf("z.h'") < run.err().indexOf("a.h'"), run.err());
        assertTrue(run.err().endsWith("2 errors, 0 files written\n"), run.err());
    }

    @Test
    void wrongOptionsAreToldToProgramsToo() throws IOException {
        Path header = header("fine.h", "int fine(void);\n");
        for (String[] wrong : List.of(
                new String[] {"--json", "--no-such-option"},
                new String[] {"--json", "--include-function"},
                new String[] {"--json", "-t", "a.class"},
                new String[] {"--json", "-D", "1"})) {
            Run run = bind(header, wrong);
            assertEquals(ExitCode.OPTION_ERROR.code(), run.exit(), String.join(" ", wrong));
            assertEquals("", run.err());
            assertEquals(List.of("1"), values(run.out(), "exitCode"));
            assertEquals(1, values(run.out(), "message").size());
            assertEquals(1, values(run.out(), "hint").size());
            assertFalse(values(run.out(), "hint").getFirst().isBlank(), run.out());
            assertFalse(run.out().contains("\\nhint: "), run.out());
        }
        String json = bind(header, "--json", "-D", "1").out();
        assertTrue(json.contains("\"hint\" : \"-D NAME, -D NAME=VALUE, -D 'NAME(x)=VALUE'\"\n"), json);
    }

    @Test
    void whatWasBoundIsToldToPrograms() throws IOException {
        Path header = header("fine é.h", "int fine(void);\n#define NO do\n");
        Run run = bind(header, "--json");
        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of("1"), values(run.out(), "functions"));
        assertEquals(List.of("MACRO_VALUE"), values(run.out(), "reason"));
        assertEquals(List.of(header.toString()), values(run.out(), "file"));
        Path list = folder.resolve("list");
        Run dumped = bind(header, "--json", "--dump-includes", list.toString());
        assertEquals(
                List.of(list.toString(), "1"),
                Stream.of("file", "declarations")
                        .flatMap(it -> values(dumped.out(), it).stream())
                        .toList());
    }

    private Path header(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run bind(Path header, String... more) {
        return Run.of(Stream.concat(Stream.of("bind", "--output", out.toString(), header.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> places(String err) {
        return PLACE.matcher(err).results().map(it -> it.group(1)).toList();
    }

    /** {@return the values of a field in the order in which they stand, of what has to be JSON from end to end} */
    private static List<String> values(String json, String field) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (field.equals(parser.currentName()) && parser.currentToken() != JsonToken.FIELD_NAME) {
                    values.add(parser.getText());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
        return values;
    }
}
