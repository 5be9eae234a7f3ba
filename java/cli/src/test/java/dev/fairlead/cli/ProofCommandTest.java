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
import java.util.Optional;
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

    private String proof(String header) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("scan.h"), header);
        Path out = folder.resolve("out");
        Run run = Run.of("bind", file.toString(), "--proof", "--output", out.toString());
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
