// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroReadingTest {
    private static final String HEADER = """
            #ifndef HEADER_H
            #define HEADER_H 1
            #define EMPTY
            #define WHOLE 42
            #define NEGATIVE (-1)
            #define UNSIGNED 0xFFFFFFFFu
            #define HUGE 0xFFFFFFFFFFFFFFFFULL
            #define LONG_ONE 1L
            #define CHARACTER 'x'
            #define SHIFTED ((1 << 4) | WHOLE)
            #define CAST ((unsigned char) 300)
            #define SIZE sizeof(struct held)
            #define REAL (1.0 / 4)
            #define SINGLE 1.5f
            #define TEXT "a\\"b" "c"
            #define TEXT_AGAIN TEXT
            #define UMLAUT "\\xc3\\xbc"
            #define BRACKETED ("text")
            #define NOTHING ((void *) 0)
            #define FAILED ((void *) -1)
            #define OF_ENUM TWO
            #define AS_ENUM ((enum numbers) 2)
            #define ITSELF ITSELF
            #define HERE __LINE__
            #define HERE_AGAIN (HERE + 1)
            #define SELECTED (sizeof(long) == 8 ? 64 : 32)
            #define GONE 5
            #undef GONE
            #define AGAIN 1
            #undef AGAIN
            #define AGAIN 2
            #define NUL_INSIDE "a\\0b"
            #define WIDE L"wide"
            #define NOT_UTF8 "\\xff\\xfe"
            #define EXTENDED 1.0L
            #define OPENING {
            #define HALF (1
            #define HALF_AGAIN HALF + 2
            #define STATEMENT 5;
            #define KEYWORD extern
            #define TYPE int
            #define ALIAS called
            #define UNKNOWN never_declared
            #define APPLIED(x) ((x) + 1)
            #define LAST 99
            struct held { int a, b; };
            enum numbers { ITSELF = 7, TWO = 2, OTHERWISE = 3 };
            #define OTHERWISE (OTHERWISE + 1)
            int called(void);
            #endif
            """;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private ReadHeader read;

    @BeforeEach
    void readHeader() throws Exception {
        read = ReadHeader.of(folder, HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, INT, 42",
        "NEGATIVE, INT, -1",
        "UNSIGNED, UNSIGNED_INT, 4294967295",
        "HUGE, UNSIGNED_LONG_LONG, -1",
        "LONG_ONE, LONG, 1",
        "CHARACTER, INT, 120",
        "SHIFTED, INT, 58",
        "CAST, UNSIGNED_CHAR, 44",
        "SIZE, UNSIGNED_LONG, 8",
        "OF_ENUM, INT, 2",
        "AS_ENUM, UNSIGNED_INT, 2",
        "SELECTED, INT, 64",
        "AGAIN, INT, 2",
        "LAST, INT, 99"
    })
    void wholeNumbers(String name, Scalar type, long value) {
        assertEquals(new CType.ScalarType(type), read.constant(name).type().type());
        assertEquals(new ConstantValue.Whole(value), read.value(name));
    }

    @Test
    void floatingNumbers() {
        assertEquals(new ConstantValue.Floating(0.25), read.value("REAL"));
        assertEquals(
                new CType.ScalarType(Scalar.DOUBLE),
                read.constant("REAL").type().type());
        assertEquals(new ConstantValue.Floating(1.5), read.value("SINGLE"));
        assertEquals(
                new CType.ScalarType(Scalar.FLOAT),
                read.constant("SINGLE").type().type());
    }

    @Test
    void texts() {
        for (String name : List.of("TEXT", "TEXT_AGAIN")) {
            assertEquals(new ConstantValue.Text("a\"bc"), read.value(name));
            assertEquals(
                    new CType.ScalarType(Scalar.CHAR),
                    ReadHeader.pointee(read.constant(name).type()));
        }
        assertEquals(new ConstantValue.Text("ü"), read.value("UMLAUT"));
        assertEquals(new ConstantValue.Text("text"), read.value("BRACKETED"));
    }

    @Test
    void addresses() {
        assertEquals(new ConstantValue.Whole(0), read.value("NOTHING"));
        assertEquals(new ConstantValue.Whole(-1), read.value("FAILED"));
        assertEquals(
                new CType.ScalarType(Scalar.VOID),
                ReadHeader.pointee(read.constant("FAILED").type()));
    }

    @ParameterizedTest
    @CsvSource({
        "NUL_INSIDE, MACRO_TEXT",
        "WIDE, MACRO_TEXT",
        "NOT_UTF8, MACRO_TEXT",
        "EXTENDED, LONG_DOUBLE",
        "OPENING, MACRO_VALUE",
        "HALF, MACRO_VALUE",
        "HALF_AGAIN, MACRO_VALUE",
        "STATEMENT, MACRO_VALUE",
        "HERE, MACRO_VALUE",
        "HERE_AGAIN, MACRO_VALUE",
        "OTHERWISE, MACRO_VALUE",
        "KEYWORD, MACRO_VALUE",
        "TYPE, MACRO_VALUE",
        "ALIAS, MACRO_VALUE",
        "UNKNOWN, MACRO_VALUE",
        "APPLIED, MACRO_FUNCTION"
    })
    void whatIsNoConstantIsRefused(String name, RefusalReason reason) {
        assertEquals(reason, read.refusal(name).reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (1 << 99)            | shift count >= width of type
                    (1 << -1)            | shift count is negative
                    1.5e400              | magnitude of floating-point constant too large for type 'double'
                    1e-400               | magnitude of floating-point constant too small for type 'double'
                    (0x7fffffff + 1)     | overflow in expression
                    """)
    void whatClangComputesAgainstTheRulesIsRefused(String value, String words) throws Exception {
        ReadHeader doubtful =
                ReadHeader.of(folder, "#define BEFORE 1\n#define DOUBTFUL " + value + "\n#define AFTER 'abcd'\n");
        assertEquals(RefusalReason.MACRO_VALUE, doubtful.refusal("DOUBTFUL").reason());
        String detail = doubtful.refusal("DOUBTFUL").detail();
        assertTrue(detail.startsWith("clang says of '" + value + "': " + words), detail);
        assertEquals(List.of("BEFORE", "AFTER"), doubtful.keys());
    }

    @Test
    void aMacroThatIsDefinedOtherwiseBeforeSaysWhere() throws Exception {
        Path first = Files.writeString(folder.resolve("first.h"), """
                #define SAME   ( 1 + 2 ) // three
                #define DIFFERENT 1
                #define CALLED(x) x
                #define ONLY_ONCE 1
                """);
        Path second = Files.writeString(folder.resolve("second.h"), """
                #undef DIFFERENT
                #define DIFFERENT 2
                #define SAME ( 1 +  /* and */ 2 )
                #undef CALLED
                #define CALLED 4
                #define DIFFERENT 3
                #undef ONLY_ONCE
                """);
        ReadHeader both = ReadHeader.of(List.of(first.toString(), second.toString()), false);
        assertEquals(List.of(), both.constant("SAME").replaced());
        assertEquals(new ConstantValue.Whole(3), both.value("DIFFERENT"));
        assertEquals(
                List.of(new SourceLocation(first.toString(), 2, 9), new SourceLocation(second.toString(), 2, 9)),
                both.constant("DIFFERENT").replaced());
        assertEquals(
                List.of(new SourceLocation(first.toString(), 3, 9)),
                both.constant("CALLED").replaced());
        assertTrue(!both.declares(Kind.CONSTANT, "ONLY_ONCE"));
    }

    @Test
    void whatSaysNothingIsPassedOver() {
        for (String name : List.of("HEADER_H", "EMPTY", "GONE")) {
            assertTrue(!read.declares(Kind.CONSTANT, name), name);
            assertTrue(
                    read.model().refusals().stream()
                            .noneMatch(it -> it.symbol().name().equals(name)),
                    name);
        }
    }

    @Test
    void aMacroThatRepeatsAnEnumeratorIsTheEnumerator() {
        assertTrue(!read.declares(Kind.CONSTANT, "ITSELF"));
        assertEquals(new ConstantValue.Whole(7), read.value("ITSELF"));
    }

    @Test
    void aRefusalSaysWhereAndWhat() {
        String file = folder.resolve("header.h").toString();
        assertEquals(
                new SourceLocation(file, 41, 9), read.refusal("TYPE").symbol().location());
        assertEquals("it expands to 'int'", read.refusal("TYPE").detail());
    }
}
