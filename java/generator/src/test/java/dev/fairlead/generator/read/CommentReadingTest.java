// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Field;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentReadingTest {
    @TempDir
    Path folder;

    private String comment(String header) throws Exception {
        return ReadHeader.of(folder, header).comment(Kind.FUNCTION, "f");
    }

    @Test
    void documentationStandsAboveOrBehind() throws Exception {
        assertEquals("Does it.\n\n@param x how", comment("/**\n * Does it.\n *\n * @param x how\n */\nvoid f(int x);"));
        assertEquals("Does it.\nTwice.", comment("/// Does it.\n/// Twice.\nvoid f(void);"));
        assertEquals("Does it.", comment("/*! Does it. */\nvoid f(void);"));
        assertEquals("Does it.", comment("void f(void); /**< Does it. */"));
        assertEquals("Does it.", comment("void f(void); ///< Does it."));
    }

    @Test
    void plainCommentsStandAboveBehindOrBelow() throws Exception {
        assertEquals("Does it.", comment("/* Does it. */\nvoid f(void);"));
        assertEquals("Does it.\nTwice.", comment("// Does it.\n// Twice.\nvoid f(void);"));
        assertEquals("Does it.", comment("void f(void); /* Does it. */"));
        assertEquals(
                "Does it.\n\n  if (x)", comment("void f(void);\n/*\n  Does it.\n\n    if (x)\n*/\n\nvoid g(void);"));
    }

    @Test
    void aCommentIsToldOnce() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                void a(void);
                /* Of b, with no blank line to a. */
                void b(void);

                /* Of nobody: a heading. */

                void c(void); /* Of c. */
                void d(void);
                /* Of d, below it. */

                void e(void);
                """);
        assertEquals("", read.comment(Kind.FUNCTION, "a"));
        assertEquals("Of b, with no blank line to a.", read.comment(Kind.FUNCTION, "b"));
        assertEquals("Of c.", read.comment(Kind.FUNCTION, "c"));
        assertEquals("Of d, below it.", read.comment(Kind.FUNCTION, "d"));
        assertEquals("", read.comment(Kind.FUNCTION, "e"));
    }

    @Test
    void membersAndMacrosHaveCommentsToo() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                /** A pair. */
                typedef struct pair {
                    int left;  /* the first,
                                  of two */
                    int right; ///< the second
                } pair;

                /** Forty-two. */
                #define ANSWER 42
                #define OTHER 43 /* one more */
                """);
        List<Field> fields = read.struct("pair").fields();
        assertEquals("the first,\nof two", fields.getFirst().comment().text());
        assertEquals("the second", fields.getLast().comment().text());
        assertEquals("A pair.", read.comment(Kind.STRUCT, "pair"));
        assertEquals("A pair.", read.comment(Kind.TYPEDEF, "pair"));
        assertEquals("Forty-two.", read.comment(Kind.CONSTANT, "ANSWER"));
        assertEquals("one more", read.comment(Kind.CONSTANT, "OTHER"));
    }

    @Test
    void commentsAreUtf8AndMarksInsideLiteralsAreNone() throws Exception {
        assertEquals("größer — ✓", comment("#define URL \"http://x/*\"\n/* größer — ✓ */\nvoid f(void);"));
        assertEquals("größer — ✓", comment("/** größer — ✓ */\nvoid f(void);"));
    }

    @Test
    void windowsLineEndsMakeNoDifference() throws Exception {
        assertEquals("Does it.\nTwice.", comment("/*\r\n * Does it.\r\n * Twice.\r\n */\r\nvoid f(void);\r\n"));
        assertEquals("Does it.", comment("void f(void);\r\n/*\r\n  Does it.\r\n*/\r\n\r\nvoid g(void);\r\n"));
    }
}
