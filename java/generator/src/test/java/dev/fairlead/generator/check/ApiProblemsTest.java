// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.check.ModelBuilder.P;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What contradicts itself is told, all at once and in the header's order. */
class ApiProblemsTest {
    private static final P N = new P("size_t", "n");

    @Test
    void everyContradictionOfAnnotationsIsTold() {
        ModelBuilder model = new ModelBuilder()
                .function("void", "a", new P("double *", "x"), new P("double *", "y", "out"))
                .function("void", "b", new P("const double *", "x", "in"))
                .function("void", "c", new P("void *", "x", "out"))
                .function("void", "d", new P("const double *", "x", "in", "length=m"), N)
                .function("void", "e", new P("const double *", "x", "in", "length=f"), new P("float", "f"))
                .function("void", "f", new P("const double *", "x", "out", "length=n"), N)
                .function("void", "g", new P("int", "x", "in"))
                .function("void", "h", new P("double *", "x", "in", "out", "length=n"), N)
                .function("void", "i", new P("double *", "x", "in", "length=n", "image=n,n,n"), N)
                .function("void", "j", new P("double *", "x", "out", "nullable"))
                .function("void", "k", "short=long", new P("double *", "x", "in", "length=n"), N)
                .function("void", "l", new P("double *", "x", "in", "image=n,n"), N)
                .function("void", "m", new P("double *", "x", "string"))
                .function("void", "o", new P("double *", "x", "in", "volume=n,n,n"), N)
                .function("void", "p", new P("double *", "x", "in", "volume=n,n,n,n,1", "image=n,n,n"), N);
        assertEquals(
                List.of(
                        "FL0104 1: the length of 'x' is not known",
                        "FL0104 2: the length of 'x' is not known",
                        "FL0104 3: the length of 'x' is not known",
                        "FL0105 4: 'x' is said to hold 'm' elements, and d has no parameter of that name",
                        "FL0106 5: 'f' cannot be a length: its type is float",
                        "FL0107 6: 'x' points to const data and is said to be written",
                        "FL0108 7: 'in' cannot stand on 'x': it is no pointer",
                        "FL0108 8: 'in' cannot stand on 'x': in, out and inout exclude each other",
                        "FL0108 9: 'image' cannot stand on 'x': its 'length' already says how much there is",
                        "FL0108 10: 'nullable' cannot stand on 'x': Java always asks for a result",
                        "FL0108 11: 'short' cannot stand on 'k': it takes a number of bytes, not long",
                        "FL0108 12: 'image' cannot stand on 'x': it takes 3 names or numbers",
                        "FL0108 13: 'string' cannot stand on 'x': a string is a char pointer that is read up to its NUL",
                        "FL0108 14: 'volume' cannot stand on 'x': it takes 5 names or numbers",
                        "FL0108 15: 'image' cannot stand on 'x': its 'volume' already says how much there is"),
                Planned.problems(model, ""));
    }

    @Test
    void aStrideThatNobodyUsesShowsAForgottenLength() {
        ModelBuilder model = new ModelBuilder()
                .function(
                        "void",
                        "scan_median",
                        new P("const uint16_t *", "src", "in", "image=width,height,src_stride"),
                        new P("uint16_t *", "dst", "out"),
                        new P("size_t", "width"),
                        new P("size_t", "height"),
                        new P("size_t", "src_stride"),
                        new P("size_t", "dst_stride"));
        assertEquals(List.of("FL0104 1: the length of 'dst' is not known"), Planned.problems(model, ""));
    }

    @Test
    void namesThatClashAreTold() {
        ModelBuilder model = new ModelBuilder()
                .function("int", "scan_sum_f32", new P("const float *", "x", "in", "length=n"), N)
                .function("int", "scan_sum_f64", new P("const double *", "x", "in", "length=n"), N)
                .function("int", "hash_code")
                .function("int", "scan", new P("int *", "a", "out"), new P("int *", "b", "out"));
        assertEquals(
                List.of(
                        "FL0109 2: 'scan_sum_f32' and 'scan_sum_f64' would both become Scan.sum(MemorySegment) in Java",
                        "FL0109 3: 'Object.hashCode()' and 'hash_code' would both become Scan.hashCode() in Java",
                        "FL0109 4: 'Scan' and 'scan' would both become Scan.class scan in Java"),
                Planned.problems(model, """
                        [[name]]
                        match = "scan_(.*)_f[0-9]+"
                        java = "$1"
                        [[function]]
                        match = "hash_code"
                        java = "hashCode"
                        """));
    }

    @Test
    void aStatusNeedsAnEnumAndAnInteger() {
        ModelBuilder model = new ModelBuilder()
                .enumeration("scan_code", "SCAN_OK")
                .typedef("scan_status", "int32_t", "status=nothing")
                .typedef("scan_text", "double", "status=scan_code")
                .function("scan_status", "scan_go");
        assertEquals(
                List.of(
                        "FL0110 3: the status enum 'nothing' is not declared in the headers",
                        "FL0108 4: 'status' cannot stand on 'scan_text':"
                                + " it is no typedef of an integer of at most 32 bits"),
                Planned.problems(model, ""));
    }

    @Test
    void rulesThatMatchNothingAreTold() {
        ModelBuilder model = new ModelBuilder().function("int", "scan_go", new P("int", "step"));
        assertEquals(
                List.of(
                        "FL0015 toml:6: 'image.h' matches nothing in the headers",
                        "FL0015 toml:9: 'fl_(.*)' matches nothing in the headers",
                        "FL0015 toml:13: 'scan_read' matches nothing in the headers",
                        "FL0003 toml:14: no constant is called 'SCAN_OK' in the headers",
                        "FL0003 toml:15: no function is called 'scan_text' in the headers",
                        "FL0015 toml:16: 'SCAN_*' matches nothing in the headers",
                        "FL0015 toml:18: 'scan_og' matches nothing in the headers",
                        "FL0015 toml:21: 'params.level' matches nothing in the headers"),
                Planned.problems(model, """
                        [[class]]
                        header = "image.h"
                        java = "Image"
                        [[name]]
                        match = "fl_(.*)"
                        java = "$1"
                        [status]
                        match = ["scan_read"]
                        ok = "SCAN_OK"
                        message = "scan_text"
                        names = "SCAN_*"
                        [[function]]
                        match = "scan_og"
                        [[function]]
                        match = "scan_*"
                        params.level = { in = true }
                        """));
    }

    @Test
    void namesThatJavaCannotHaveAreTold() {
        ModelBuilder model = new ModelBuilder().function("int", "scan_go");
        assertEquals(
                List.of(
                        "FL0111 toml:7: 'org.new.scan' is not a Java name",
                        "FL0111 toml:10: 'String' is not a Java name",
                        "FL0111 toml:12: 'two words' is not a Java name",
                        "FL0111 toml:15: 'class' is not a Java name"),
                Planned.problems(model, """

                        raw-package = "org.new.scan"
                        [[class]]
                        header = "scan.h"
                        java = "String"
                        [status]
                        exception = "two words"
                        [[function]]
                        match = "scan_go"
                        java = "class"
                        """).stream()
                        .filter(it -> it.startsWith("FL0111 toml"))
                        .toList());
    }

    @Test
    void aStatusIsAnIntegerOfAtMost32Bits() {
        ModelBuilder model = new ModelBuilder()
                .function("long", "scan_count")
                .function("void", "scan_go")
                .function("const char *", "scan_text")
                .function("short", "scan_open");
        assertEquals(
                List.of(
                        "FL0108 1: 'status' cannot stand on 'scan_count': its result is long, and a status is an integer of"
                                + " at most 32 bits",
                        "FL0108 2: 'status' cannot stand on 'scan_go': its result is void, and a status is an integer of at"
                                + " most 32 bits",
                        "FL0108 3: 'status' cannot stand on 'scan_text': its result is const char *, and a status is an"
                                + " integer of at most 32 bits"),
                Planned.problems(model, "[status]\nmatch = [\"scan_*\"]\n"));
    }
}
