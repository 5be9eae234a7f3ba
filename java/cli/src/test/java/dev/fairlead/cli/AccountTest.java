// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the closing account says of what is bound, and still is not what somebody may look for. */
class AccountTest {
    @TempDir
    private Path folder;

    private Run bind(List<Path> headers, String... more) {
        List<String> arguments = new ArrayList<>(List.of("bind", "-t", "org.scan", "--output", folder + "/out"));
        headers.forEach(it -> arguments.add(it.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path header(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatIsANameInCAloneIsToldAndIsNotCounted() throws IOException {
        Path header = header("scan.h", """
                struct session;
                typedef struct session session, *handle, other;
                typedef void nothing;
                struct refused { _Atomic int x; };
                struct point { int x; };
                nothing *use(session *s, struct refused *r, struct point *p, struct later *l);
                """);
        String text = bind(List.of(header)).out();
        assertTrue(text.startsWith("scan.h: 1 functions, 1 structs and unions, 0 constants bound; 1 left out:"), text);
        String told = "  names in C alone, opaque or void, without a class: struct session scan.h:1,"
                + " other scan.h:2, nothing scan.h:3, struct later scan.h:6\n";
        assertTrue(text.contains(told), text);
        String json = bind(List.of(header), "--json").out();
        assertTrue(json.contains("\"records\" : 1,\n    \"constants\" : 0,\n    \"opaque\" : 3,"), json);
        assertTrue(json.contains("\"reason\" : \"it is opaque: its definition is not visible\""), json);
        assertTrue(json.contains("\"reason\" : \"it stands for void\""), json);
        assertTrue(json.contains("\"reason\" : \"it stands for struct session, which has no class\""), json);
        assertEquals(
                0,
                bind(List.of(header("fine.h", "struct s; void f(struct s *s);\n")), "--strict")
                        .exit());
    }

    @Test
    void variablesAndTypedefsAreCounted() throws IOException {
        Path header = header("scan.h", """
                struct session;
                typedef struct session *handle;
                typedef struct session other;
                typedef int number;
                extern number first, second[2];
                """);
        String text = bind(List.of(header)).out();
        String bound = "scan.h: 0 functions, 0 structs and unions, 0 constants, 2 variables bound; nothing left out";
        assertTrue(text.startsWith(bound), text);
        String json = bind(List.of(header), "--json").out();
        assertTrue(json.contains("\"variables\" : 2,\n    \"typedefs\" : 2,"), json);
        String none =
                bind(List.of(header("none.h", "int f(void);\n")), "--json").out();
        assertTrue(none.contains("\"variables\" : 0,\n    \"typedefs\" : 0,"), none);
    }

    /** The folders that a header lies in are of one machine. */
    @Test
    void whatHasNoNameIsToldByItsPlaceInTheHeader() throws IOException {
        Path header = header("scan (1).h", """
                struct outer {
                    struct { _Atomic int x; } member;
                };
                struct far { struct { struct outer all[2]; } member; };
                """);
        String text = bind(List.of(header)).out();
        assertTrue(text.contains("(member 'member' is a struct outer::(unnamed at scan (1).h:2:5), and there"), text);
        assertTrue(text.contains("is a struct far::(unnamed at scan (1).h:4:14), and there"), text);
        assertFalse(text.contains("at " + folder), text);
    }

    @Test
    void aRecordThatStandsInParametersIsToldAndIsNotCounted() throws IOException {
        Path header = header("inside.h", """
                struct point { int x; };
                void g(struct point *p, union { int u; float f; } *u);
                void h(struct inside { int z; } *s);
                void i(struct by_value { int z; } s);
                """);
        String text = bind(List.of(header), "--strict").out();
        assertTrue(text.startsWith("inside.h: 3 functions, 2 structs and unions, 0 constants bound"), text);
        String told = "without a class: union inside.h:2, struct inside inside.h:3\n";
        assertTrue(text.contains(told), text);
        String json = bind(List.of(header), "--json").out();
        assertTrue(json.contains("\"reason\" : \"it has neither a tag nor a typedef, variable or member"), json);
        assertTrue(json.contains("\"reason\" : \"its definition stands in the parameters of a function"), json);
        assertFalse(json.contains("it is opaque"), json);
    }

    @Test
    void aMacroWithTwoDefinitionsIsTold() throws IOException {
        Path first = header("first.h", "#define LIMIT 1\n#define SAME 7\n");
        Path second = header("second.h", "#undef LIMIT\n#define LIMIT 2\n#define SAME  7\n");
        String text = bind(List.of(first, second)).out();
        assertTrue(
                text.contains("  LIMIT  " + second + ":2  is defined otherwise before, at " + first
                        + ":1: the last definition counts\n"),
                text);
        assertFalse(text.contains("SAME"), text);
        String json = bind(List.of(first, second), "--json").out();
        assertTrue(json.contains("\"definedTwice\" : [ {\n    \"name\" : \"LIMIT\","), json);
        String place = "\"replaced\" : [ {\n      \"file\" : \"" + first + "\",\n      \"line\" : 1,";
        assertTrue(json.contains(place), json);
        String other =
                bind(List.of(first, second), "--include-constant", "SAME").out();
        assertFalse(other.contains("LIMIT"), other);
    }
}
