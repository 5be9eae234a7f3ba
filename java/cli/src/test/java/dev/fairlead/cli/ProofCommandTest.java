// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --proof}: what C can name is asserted, of what it cannot the file says so; the host's compiler takes it all. */
class ProofCommandTest {
    @TempDir
    private Path folder;

    /** The scope of what is declared in parameters ends with them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "void f(enum { A, B } e);",
                "void f(enum inner { A, B } e);",
                "int f(int n, enum inner { A, B } e[2]);",
                "typedef void (*callback)(enum inner { A, B } e);",
                "struct holder { void (*callback)(enum inner { A, B } e); };",
                "extern void (*variable)(enum inner { A, B } e);"
            })
    void enumeratorsInParametersHaveAComment(String declaration) throws Exception {
        String proof = proof("enum outer { C, D };\n" + declaration + "\n");
        assertTrue(proof.contains("_Static_assert((C) == 0, \"C is 0\");"), proof);
        assertTrue(proof.contains("_Static_assert(sizeof(enum outer) == 4, "), proof);
        assertTrue(proof.contains("/* nothing in C names A behind the parameters that it stands in"), proof);
        assertFalse(proof.contains("A is 0"), proof);
        assertFalse(proof.contains("sizeof(enum inner)"), proof);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void f(struct inner { int x; } s);",
                "void f(struct { int x; } s);",
                "void f(struct inner { struct deeper { int y; } x; } s);",
                "int f(union inner { int x; float y; } s);"
            })
    void recordsInParametersHaveAComment(String declaration) throws Exception {
        String proof = proof("struct outer { int x; };\n" + declaration + "\n");
        assertTrue(proof.contains("sizeof(struct outer) is 4"), proof);
        assertFalse(proof.contains(" inner)"), proof);
        assertTrue(proof.contains("/* nothing in C names the "), proof);
    }

    @Test
    void tagsThatStandInRecordsTypedefsAndVariablesAreAsserted() throws Exception {
        String proof = proof("""
                struct outer { enum one { ONE = 1 } kind; struct two { char c; } inner; };
                typedef enum three { THREE = 3 } three_t;
                extern struct four { enum { FOUR = 4 } x; } variable;
                void f(enum one a, struct two b, three_t c);
                """);
        for (String claim : List.of("ONE is 1", "THREE is 3", "FOUR is 4", "sizeof(struct two) is 1")) {
            assertTrue(proof.contains('"' + claim + '"'), claim + " is not in " + proof);
        }
        assertFalse(proof.contains("nothing in C names"), proof);
    }

    /** Bit for bit: a NaN has a sign, a payload, and signals or not. */
    @Test
    void whatIsNoNumberKeepsItsBits() throws Exception {
        String proof = proof("""
                #define NAN_PLAIN (0.0f / 0.0f)
                #define NAN_MINUS (-__builtin_nanf(""))
                #define NAN_PAYLOAD (-__builtin_nanf("0x123"))
                #define NAN_SIGNALS __builtin_nansf("")
                #define NAN_OTHER NAN_SIGNALS
                #define NAN_DOUBLE __builtin_nan("")
                #define NAN_DOUBLE_PAYLOAD __builtin_nan("5")
                #define NAN_DOUBLE_SIGNALS (-__builtin_nans("7"))
                #define NUMBER (-1.5f)
                """);
        BoundCode code = BoundCode.in(folder.resolve("out"));
        Map<String, Integer> floats = Map.of(
                "NAN_PLAIN", 0x7fc00000,
                "NAN_MINUS", 0xffc00000,
                "NAN_PAYLOAD", 0xffc00123,
                "NAN_SIGNALS", 0x7fa00000,
                "NAN_OTHER", 0x7fa00000,
                "NUMBER", 0xbfc00000);
        for (Map.Entry<String, Integer> each : floats.entrySet()) {
            Object value = code.call("scan_h", each.getKey());
            assertEquals(each.getValue(), Float.floatToRawIntBits((float) value), each.getKey());
        }
        Map<String, Long> doubles = Map.of(
                "NAN_DOUBLE", 0x7ff8000000000000L,
                "NAN_DOUBLE_PAYLOAD", 0x7ff8000000000005L,
                "NAN_DOUBLE_SIGNALS", 0xfff0000000000007L);
        for (Map.Entry<String, Long> each : doubles.entrySet()) {
            Object value = code.call("scan_h", each.getKey());
            assertEquals(each.getValue(), Double.doubleToRawLongBits((double) value), each.getKey());
        }
        assertTrue(proof.contains("#ifdef __clang__\n_Static_assert(__builtin_bit_cast("), proof);
        assertTrue(proof.contains("(unsigned int, NAN_PAYLOAD) == 0xffc00123U,"), proof);
        assertTrue(proof.contains("(unsigned long long, NAN_DOUBLE_SIGNALS) == 0xfff0000000000007ULL,"), proof);
    }

    /** What stands below a member stands beside it, too: twice as much a level, if it is looked into each time. */
    @Test
    void recordsInRecordsAreLookedIntoOnce() throws Exception {
        int depth = 60;
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            header.append("struct s").append(i).append(" { ");
        }
        header.append("char c;");
        for (int i = depth - 1; i > 0; i--) {
            header.append(" } m").append(i).append(';');
        }
        String proof = proof(header.append(" };\n").toString());
        assertTrue(proof.contains("_Static_assert(sizeof(struct s59) == 1,"), proof);
    }

    @Test
    void macrosWithADollarHideNoMember() throws Exception {
        String proof = proof("""
                struct s { int x; int x$y; int m$y; int größe; };
                #define x$y 7
                #define m$y x
                #define größe 8
                """);
        for (String name : List.of("x$y", "m$y", "größe")) {
            assertTrue(proof.contains("\n#undef " + name + "\n"), proof);
        }
        assertTrue(proof.contains("offsetof(struct s, m$y) == 8,"), proof);
    }

    @Test
    void aDefinitionMayHaveADollar() throws Exception {
        String proof = proof("struct s { int a[x$y]; };\n", "-D", "x$y=7");
        assertTrue(proof.contains("#ifndef x$y\n#define x$y 7\n#endif\n"), proof);
    }

    private String proof(String header, String... more) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("scan.h"), header);
        Path out = folder.resolve("out");
        Run run = Run.of(Stream.concat(
                        Stream.of("bind", file.toString(), "--proof", "--output", out.toString()), Stream.of(more))
                .toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        Path proof = out.resolve("native/proof.c");
        String compiler = Optional.ofNullable(System.getenv("CC")).orElse("cc");
        Process process = new ProcessBuilder(compiler, "-fsyntax-only", proof.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return Files.readString(proof);
    }
}
