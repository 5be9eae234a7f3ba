// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Scalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnumReadingTest {
    @TempDir
    Path folder;

    private static Scalar typeOf(ReadHeader read, String tag) {
        return Optional.ofNullable(read.model().host().enumTypes().get(new DeclarationKey(Kind.ENUM, tag)))
                .orElseThrow();
    }

    @Test
    void enumeratorsHaveValuesAndComments() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "enum e {\n    A = -2, /* minus two */\n    B,\n    /** next */\n    C = 7\n};\nenum u { U };\n");
        assertEquals(new ConstantValue.Whole(-2), read.value("A"));
        assertEquals(new ConstantValue.Whole(-1), read.value("B"));
        assertEquals(new ConstantValue.Whole(7), read.value("C"));
        List<Declaration.Constant> constants = read.enumeration("e").constants();
        assertEquals("minus two", constants.getFirst().symbol().comment().text());
        assertEquals("next", constants.getLast().symbol().comment().text());
        assertEquals(Scalar.INT, typeOf(read, "e"));
        assertEquals(Scalar.UNSIGNED_INT, typeOf(read, "u"));
    }

    @Test
    void valuesOfNarrowEnumsAreNotSignExtended() throws Exception {
        Path header = Files.writeString(
                folder.resolve("fixed.h"), "enum b : unsigned char { HIGH = 200 }; enum s : signed char { LOW = -3 };");
        ReadHeader read = new ReadHeader(new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()),
                        List.of(),
                        List.of(),
                        List.of("-std=c2x"),
                        Optional.empty(),
                        false)));
        assertEquals(new ConstantValue.Whole(200), read.value("HIGH"));
        assertEquals(new ConstantValue.Whole(-3), read.value("LOW"));
        assertEquals(Scalar.UNSIGNED_CHAR, typeOf(read, "b"));
        assertEquals(Scalar.SIGNED_CHAR, typeOf(read, "s"));
    }

    @Test
    void theEnumeratorsOfABooleanAreBooleans() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "enum t : bool { NO, YES = true }; enum t f(enum t t); enum o : _Bool { ON = 1 };", "-std=c23");
        assertEquals(new ConstantValue.Whole(0), read.value("NO"));
        assertEquals(new ConstantValue.Whole(1), read.value("YES"));
        assertEquals(new ConstantValue.Whole(1), read.value("ON"));
        assertEquals(Scalar.BOOL, typeOf(read, "t"));
        for (Declaration.Constant constant : read.enumeration("t").constants()) {
            assertEquals(new CType.ScalarType(Scalar.BOOL), constant.type().type());
        }
    }

    @Test
    void wideValuesMakeWideEnums() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "enum w { SMALL, BIG = 0x100000000 }; enum m { M = 0xFFFFFFFF };");
        assertEquals(new ConstantValue.Whole(0x1_0000_0000L), read.value("BIG"));
        assertEquals(new ConstantValue.Whole(0xFFFF_FFFFL), read.value("M"));
        assertEquals(Scalar.UNSIGNED_LONG, typeOf(read, "w"));
        List<Declaration.Constant> constants = read.enumeration("w").constants();
        assertEquals(
                new CType.ScalarType(Scalar.INT), constants.getFirst().type().type());
        assertEquals(
                new CType.ScalarType(typeOf(read, "w")),
                constants.getLast().type().type());
    }

    @Test
    void anEnumeratorBeyondTheLongsIsUnsigned() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "enum l { LARGEST = 0xffffffffffffffffULL, SMALL = 1 };");
        List<Declaration.Constant> constants = read.enumeration("l").constants();
        assertEquals(new ConstantValue.Whole(-1), read.value("LARGEST"));
        assertEquals(
                new CType.ScalarType(Scalar.UNSIGNED_LONG),
                constants.getFirst().type().type());
        assertEquals(
                new CType.ScalarType(Scalar.INT), constants.getLast().type().type());
    }

    @Test
    void anEnumWithoutATagIsKnownByItsTypedefOrItsFirstEnumerator() throws Exception {
        ReadHeader read =
                ReadHeader.of(folder, "enum { LONE = 1, OTHER }; typedef enum { ONE } counted; counted f(void);");
        assertEquals(List.of("enum ::LONE", "enum counted", "counted", "f"), read.keys());
        assertEquals(
                new CType.EnumRef(new DeclarationKey(Kind.ENUM, "counted")),
                read.result("f").canonical());
        assertEquals(new ConstantValue.Whole(2), read.value("OTHER"));
    }
}
