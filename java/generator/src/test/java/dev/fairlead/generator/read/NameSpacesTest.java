// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags and the names of typedefs are two name spaces, whose names may be the same and mean different things. */
class NameSpacesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct outer { struct foo { int a; } in; };\ntypedef struct { long z; } foo;\nlong g(foo x);",
                "typedef struct { long z; } foo;\nlong g(foo x);\nstruct outer { struct foo { int a; } in; };",
                "struct outer { union { struct foo { int a; } in; }; };\ntypedef struct { long z; } foo;\nlong g(foo x);"
            })
    void aTagWithinARecordIsNotTheTypedefOfItsName(String header) throws Exception {
        ReadHeader read = ReadHeader.of(folder, header);
        DeclarationKey passed = record(read.parameter("g", 0));
        assertEquals(8, read.layout(passed).size());
        assertNotEquals(new DeclarationKey(Kind.STRUCT, "foo"), passed);
        assertEquals(4, read.layout("foo").size());
        assertEquals(4, read.layout("outer").size());
    }

    @Test
    void membersOfBothLieWhereCPutsThem() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                struct box { struct item { long z; } in; };
                typedef struct { int n; } item;
                struct box2 { item t; int after; };
                """);
        assertEquals(8, read.layout("box2").size());
        assertEquals(
                4,
                read.layout(record(read.struct("box2").fields().getFirst().type()))
                        .size());
    }

    @Test
    void anEnumWithinARecordIsNotTheTypedefOfItsName() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "struct o { enum foo { A = 1 } e; };\ntypedef enum { B = 0x100000000L } foo;\nfoo g(foo x);");
        assertEquals(Scalar.UNSIGNED_LONG, integer(read, read.parameter("g", 0)));
        assertEquals(
                Scalar.UNSIGNED_INT,
                integer(read, read.struct("o").fields().getFirst().type()));
    }

    @Test
    void aRecordMayHoldOneWhoseTagIsTheTypedefsName() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "typedef struct { struct a { int c; } c; long d; } a;\nint f(a x);");
        assertEquals(16, read.layout(record(read.parameter("f", 0))).size());
        assertEquals(4, read.layout("a").size());
    }

    @Test
    void aTagInTheParametersOfAFunctionIsNotThatOutside() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "int f(enum foo { A = 1 } e);\nenum foo { B = 0x100000000L };\nint g(enum foo e);");
        assertEquals(Scalar.UNSIGNED_INT, integer(read, read.parameter("f", 0)));
        assertEquals(Scalar.UNSIGNED_LONG, integer(read, read.parameter("g", 0)));
        assertTrue(read.enumeration("foo").constants().stream()
                .map(it -> it.symbol().name())
                .toList()
                .equals(List.of("B")));
    }

    @Test
    void aFunctionWithoutAPrototypeIsCalledWithWhatItIsGiven() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "int silent(); int told(void); int later(); int later(int x);\nstatic inline int defined() { return 1; }");
        assertTrue(read.function("silent").type().variadic());
        assertEquals(false, read.function("told").type().variadic());
        assertEquals(1, read.function("later").type().parameters().size());
        assertEquals(false, read.function("defined").type().variadic());
    }

    @Test
    void anArrayMayGetItsLengthLater() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "extern int a[];\nextern int a[5];");
        Declaration.Variable variable =
                (Declaration.Variable) read.model().declarations().getFirst();
        assertEquals(
                5,
                assertInstanceOf(CType.Array.class, variable.type().canonical())
                        .length()
                        .orElseThrow());
    }

    @Test
    void aTypedefOfAListIsAList() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "typedef __builtin_va_list L;\nint f(const char *m, L rest);");
        assertTrue(read.function("f").type().variadic());
    }

    private static DeclarationKey record(TypeUse use) {
        return assertInstanceOf(CType.RecordRef.class, use.canonical()).key();
    }

    private static Scalar integer(ReadHeader read, TypeUse use) {
        DeclarationKey key =
                assertInstanceOf(CType.EnumRef.class, use.canonical()).key();
        return Objects.requireNonNull(read.model().host().enumTypes().get(key));
    }
}
