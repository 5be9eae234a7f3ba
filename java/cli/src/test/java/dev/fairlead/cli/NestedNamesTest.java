// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes in generated classes are named by us, and what C calls so, too, stays what it is. */
class NestedNamesTest {
    private static final String USER = """
            extern int v;
            int f(int x);
            int printfx(const char *format, ...);
            static inline int twice(int x) { return 2 * x; }
            struct point { int x, y; };
            struct point moved(struct point by);
            #define TITLE "title"
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strings",
                "Variables",
                "Library",
                "Variadic",
                "Shim",
                "Addresses",
                "ShimAddresses",
                "scan_h",
                "scan_h$shared",
                "I_I",
                "Strings$0"
            })
    void whateverCCallsSo(String name) throws Exception {
        for (String declaration : new String[] {
            "typedef int %s;",
            "struct %s { int x; };",
            "typedef struct { int x; } %s;",
            "enum kind { %s = 3 };",
            "extern int %s;",
            "int %s(int x);",
            "int %s(const char *format, ...);",
            "typedef int (*%s)(int x);",
            "#define %s \"text\""
        }) {
            Path out = Files.createTempDirectory(folder, "out").resolve("java");
            Run run = bind(declaration.formatted(name) + "\n" + USER, out);
            assertEquals(0, run.exit(), declaration + run.err());
            String header = BoundCode.in(out).type("org.scan.scan_h").getSimpleName();
            assertEquals("scan_h", header, declaration);
        }
    }

    @Test
    void aClassThatNoFileCanHoldIsToldBefore() throws IOException {
        Path out = folder.resolve("out");
        for (String header : new String[] {
            "int " + "a".repeat(246) + "(int, ...);\n",
            "struct " + "o".repeat(130) + " { struct " + "i".repeat(130) + " { int x; } k; };\n"
        }) {
            Run run = bind(header, out);
            assertEquals(ExitCode.OUTPUT_ERROR.code(), run.exit(), run.out());
            assertTrue(run.err().contains("FL0134"), run.err());
            assertFalse(Files.exists(out), "nothing is written");
        }
    }

    @Test
    void aClassThatAFileCanJustHoldIsWritten() throws Exception {
        Path out = folder.resolve("out");
        // A struct of 124 and one of 124 in it, a dollar and .class: 255.
        String header = "struct " + "o".repeat(124) + " { struct " + "i".repeat(124) + " { int x; } k; };\n";
        assertEquals(0, bind(header, out).exit());
        assertEquals(
                "i".repeat(124),
                BoundCode.in(out)
                        .type("org.scan." + "o".repeat(124) + "$" + "i".repeat(124))
                        .getSimpleName());
        Run longer = bind(header.replace("struct i", "struct ii"), folder.resolve("longer"));
        assertEquals(ExitCode.OUTPUT_ERROR.code(), longer.exit(), longer.out());
        assertTrue(longer.err().contains("would have a name of 256 bytes, or a class in it would"), longer.err());
    }

    private Run bind(String text, Path out) throws IOException {
        Path header = Files.writeString(folder.resolve("scan.h"), text);
        return Run.of("bind", "-t", "org.scan", "--output", out.toString(), header.toString());
    }
}
