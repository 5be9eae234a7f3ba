// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.harness.Targets;
import dev.fairlead.generator.merge.Merger;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.ReadRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the api layer for several platforms makes of what is not alike on them. */
class ApiTargetsTest {
    private static final List<String> NUMBERS = List.of(
            "char",
            "signed char",
            "uint8_t",
            "short",
            "unsigned short",
            "int",
            "unsigned int",
            "long",
            "unsigned long",
            "long long",
            "unsigned long long",
            "size_t",
            "int64_t",
            "wchar_t",
            "enum kind",
            "word");

    private static final String TYPES = """
            #include <fairlead/annotations.h>
            #include <stddef.h>
            #include <stdint.h>
            enum kind { ONE, TWO };
            #ifdef _WIN32
            typedef unsigned long word;
            typedef unsigned short narrow;
            #else
            typedef unsigned int word;
            typedef long narrow;
            #endif
            """;

    @TempDir
    private Path folder;

    private HeaderModel read(String header) throws Exception {
        Path file = Files.writeString(folder.resolve("scan.h"), TYPES + header);
        return Merger.merge(Targets.read(new ReadRequest(
                List.of(file.toString()),
                List.of(Path.of("../../native/include")),
                List.of(),
                List.of(),
                Optional.empty(),
                false)));
    }

    private static ApiPlan plan(HeaderModel model, String rules) throws DiagnosticException {
        return new ApiPlanner().plan(model, Planned.config(rules));
    }

    private static Map<String, ApiMethod> methods(ApiPlan plan) {
        return plan.classes().stream()
                .flatMap(it -> it.methods().stream())
                .filter(it -> !it.cName().startsWith("fixed") || it.resultType().endsWith("[]"))
                .collect(Collectors.toMap(ApiMethod::cName, it -> it));
    }

    private static ApiMethod named(Map<String, ApiMethod> methods, String name) {
        return Objects.requireNonNull(methods.get(name), name);
    }

    /**
     * Every integer in every place that a signature has for one. What each platform alone would get is in what all get: a
     * number that is as wide or wider, an element of the same bytes, a limit that is the platform's own.
     */
    @Test
    void whatEachPlatformWouldGetAloneIsInWhatAllGet() throws Exception {
        StringBuilder header = new StringBuilder();
        List<String> types = new ArrayList<>(NUMBERS);
        types.add("narrow");
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            header.append(type + " plain" + i + "(" + type + " a);\n");
            header.append("void out" + i + "(" + type + " *a FL_OUT);\n");
            header.append("void length" + i + "(const void *a FL_IN FL_LENGTH(n), " + type + " n);\n");
            header.append("void buffer" + i + "(const " + type + " *a FL_IN FL_LENGTH(n), size_t n);\n");
            header.append("void fixed" + i + "(" + type + " *a FL_OUT FL_LENGTH(4));\n");
            header.append("struct s" + i + " { char tag; " + type + " a; };\n");
            header.append("void record" + i + "(struct s" + i + " *a FL_INOUT FL_LENGTH(n), int n);\n");
        }
        HeaderModel model = read(header.toString());
        ApiPlan all = plan(model, "");
        int compared = 0;
        for (int target = 0; target < model.targets().size(); target++) {
            String platform = model.targets().get(target).platform();
            Map<String, ApiMethod> alone = methods(plan(model.on(target), ""));
            assertEquals(6 * types.size(), alone.size(), platform);
            for (ApiMethod method : methods(all).values()) {
                ApiMethod own = named(alone, method.cName());
                assertEquals(own.roles().size(), method.roles().size(), method.cName());
                for (int i = 0; i < own.roles().size(); i++) {
                    compare(own.roles().get(i), method.roles().get(i), target, method.cName() + " on " + platform);
                    compared++;
                }
            }
        }
        List<String> varying = List.of("long", "unsigned long", "wchar_t", "narrow");
        assertEquals(
                varying.stream()
                        .flatMap(it -> Stream.of("buffer" + types.indexOf(it), "fixed" + types.indexOf(it)))
                        .sorted()
                        .toList(),
                all.rawOnly().stream().map(it -> it.symbol().name()).sorted().toList());
        assertTrue(compared > 500, "compared " + compared);
    }

    private static void compare(Role own, Role all, int target, String where) {
        assertEquals(own.name(), all.name(), where);
        switch (all) {
            case Role.Plain plain ->
                assertTrue(((Role.Plain) own).type().size() <= plain.type().size(), where);
            case Role.Length length -> {
                Role.Length alone = (Role.Length) own;
                assertTrue(alone.type().size() <= length.type().size(), where);
                assertEquals(
                        alone.limit(),
                        length.limits().isEmpty()
                                ? length.limit()
                                : length.limits().get(target),
                        where);
            }
            case Role.Memory memory -> {
                Element element = memory.element();
                Element alone = ((Role.Memory) own).element();
                assertEquals(
                        alone.size(),
                        element.sizes().isEmpty()
                                ? element.size()
                                : element.sizes().get(target),
                        where);
                assertEquals(alone.array(), element.array(), where);
            }
            case Role.Out(String _, Value.Varying varying) -> {
                JavaScalar alone = ((Value.Primitive) ((Role.Out) own).value()).type();
                assertEquals(alone.size(), Math.abs(varying.widths().get(target)), where);
                assertTrue(alone.size() <= varying.type().size(), where);
            }
            case Role.Out _, Role.Text _ -> assertEquals(own, all, where);
        }
    }

    @Test
    void whatAPointerPointsToIsOneKindOfThingOrLeftToTheRawLayer() throws Exception {
        ApiPlan plan = plan(read("""
                #ifdef _WIN32
                typedef char *place;
                typedef float real;
                struct options;
                struct box { long long a; };
                typedef struct box thing;
                const char *name(void);
                void convert(const char **from FL_IN FL_LENGTH(1));
                #else
                typedef int *place;
                typedef double real;
                struct options { int level; };
                typedef double thing;
                const int *name(void);
                void convert(char **from FL_IN FL_LENGTH(1));
                #endif
                void at(place a FL_IN FL_LENGTH(2));
                void mean(real *result FL_OUT);
                void with(struct options *a FL_IN);
                void these(thing *a FL_IN FL_LENGTH(3));
                """), "[[function]]\nmatch = \"name\"\nreturns = { string = true }\n");
        assertEquals(
                List.of(
                        "name: its result points to an integer on linux, macosx; char on windows",
                        "at: parameter 'a' points to an integer on linux, macosx; char on windows",
                        "mean: parameter 'result' points to double on linux, macosx; float on windows",
                        "with: parameter 'a' is memory whose elements are not alike: struct options of 4 bytes on linux,"
                                + " macosx; known by address alone on windows",
                        "these: parameter 'a' points to double on linux, macosx; struct box on windows"),
                plan.rawOnly().stream()
                        .map(it -> it.symbol().name() + ": " + it.reason())
                        .toList());
        assertEquals(List.of("convert"), List.copyOf(methods(plan).keySet()));
    }

    /** As iconv has it: of what is const on one platform alone, nobody takes for granted that it is only read. */
    @Test
    void whatIsConstOnOnePlatformAloneIsNotOnlyRead() throws Exception {
        ApiPlan plan = plan(read("""
                #ifdef _WIN32
                void go(double *a FL_LENGTH(2));
                #else
                void go(const double *a FL_LENGTH(2));
                #endif
                """), "");
        Role.Buffer buffer =
                (Role.Buffer) methods(plan).values().iterator().next().roles().getFirst();
        assertEquals(Direction.INOUT, buffer.direction());
    }

    @Test
    void onlyPlatformsThatHaveAFunctionCount() throws Exception {
        ApiPlan plan = plan(read("""
                #ifdef _WIN32
                void all(long *a FL_OUT FL_LENGTH(4));
                #endif
                #ifdef __APPLE__
                long some(const void *a FL_IN FL_LENGTH(n), long n);
                #endif
                """), "");
        assertEquals(List.of(), plan.rawOnly());
        Map<String, ApiMethod> methods = plan.classes().stream()
                .flatMap(it -> it.methods().stream())
                .collect(Collectors.toMap(ApiMethod::cName, it -> it, (first, _) -> first));
        assertEquals("int[]", named(methods, "all").resultType());
        assertEquals(
                "[Entry[name=UnsupportedOperationException, text=on linux, macosx: the function is there on windows"
                        + " alone]]",
                named(methods, "all").doc().failures().toString());
        Role.Length length = (Role.Length) named(methods, "some").roles().getLast();
        assertEquals(List.of(), length.limits());
        assertEquals(Long.MAX_VALUE, length.limit());
    }

    @Test
    void theNumbersThatMayNotFitAreNamed() throws Exception {
        ApiPlan plan = plan(read("""
                void go(long first, int second, narrow third, unsigned long fourth);
                #ifndef _WIN32
                void posix(long first);
                #endif
                """), "");
        Map<String, ApiMethod> methods = methods(plan);
        assertEquals(
                "if first or fourth does not fit the 4 bytes that it has on windows, or third does not fit the 2 bytes"
                        + " that it has on windows",
                named(methods, "go").doc().failures().getFirst().text());
        assertEquals(
                "UnsupportedOperationException",
                named(methods, "posix").doc().failures().getFirst().name());
    }

    @Test
    void aStatusNeedsWhatTheTomlNamesWhereverItIs() throws Exception {
        String header = """
                #ifndef _WIN32
                #define SCAN_DONE 1
                const char *scan_text(int code);
                #endif
                #define SCAN_LOST 2
                int scan_go(void);
                """;
        String rules = """
                [status]
                match = ["scan_go"]
                ok = "SCAN_DONE"
                names = "SCAN_*"
                message = "scan_text"
                """;
        HeaderModel model = read(header);
        BindingConfig config = Planned.config(rules);
        var thrown = assertThrows(DiagnosticException.class, () -> new ApiPlanner().plan(model, config));
        assertEquals(
                List.of(
                        "FL0006: 'SCAN_DONE' is not there on windows, which has functions with this status",
                        "FL0006: 'scan_text' is not there on windows, which has functions with this status"),
                thrown.diagnostics().stream()
                        .map(it -> it.problem() + ": " + it.message())
                        .toList());
        String none = header.replace("int scan_go(void);", "#ifndef _WIN32\nint scan_go(void);\n#endif");
        StatusFamily family = plan(read(none), rules).statuses().getFirst();
        assertEquals(1, family.tables().getFirst().ok());
    }

    @Test
    void aRuleMaySpeakOfAFunctionThatIsLeftOut() throws Exception {
        ApiPlan plan = plan(read("""
                static inline int scan_least(const int *a, int n) { return a[0] + n; }
                int scan_count(void);
                """), """
                [[function]]
                match = "scan_least"
                params.a = { in = true, length = "n" }
                [[name]]
                match = "scan_(least)"
                java = "$1"
                """);
        assertEquals(List.of("scan_count"), List.copyOf(methods(plan).keySet()));
        assertEquals(
                List.of("scan_least"),
                plan.model().refusals().stream().map(it -> it.symbol().name()).toList());
    }
}
