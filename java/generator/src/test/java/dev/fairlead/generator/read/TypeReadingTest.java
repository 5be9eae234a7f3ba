// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeReadingTest {
    @TempDir
    Path folder;

    private static CType scalar(Scalar scalar) {
        return new CType.ScalarType(scalar);
    }

    @Test
    void everyScalarKeepsItsNameInC() throws Exception {
        StringBuilder text = new StringBuilder();
        for (Scalar scalar : Scalar.values()) {
            String name = scalar == Scalar.BOOL ? "_Bool" : scalar.cName();
            text.append(name).append(" f_").append(scalar.name()).append("(void);\n");
        }
        ReadHeader read = ReadHeader.of(folder, text.toString());
        for (Scalar scalar : Scalar.values()) {
            assertEquals(scalar(scalar), read.result("f_" + scalar.name()).type());
        }
    }

    @Test
    void aTypedefKeepsItsChainAndWhatWasWritten() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "typedef unsigned inner; typedef inner outer; void f(const outer n, const outer *p);");
        TypeUse n = read.parameter("f", 0);
        assertEquals("const outer", n.written());
        assertTrue(n.isConst());
        assertEquals(scalar(Scalar.UNSIGNED_INT), n.canonical());
        CType.TypedefRef outer = assertInstanceOf(CType.TypedefRef.class, n.type());
        assertEquals("outer", outer.key().text());
        assertEquals(
                "inner",
                assertInstanceOf(CType.TypedefRef.class, outer.target().type())
                        .key()
                        .text());
        TypeUse p = read.parameter("f", 1);
        assertFalse(p.isConst());
        assertTrue(assertInstanceOf(CType.Pointer.class, p.type()).pointee().isConst());
    }

    @Test
    void arraysAndFunctionsDecayInParameters() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "typedef int fn(int q); typedef double vec[3]; void f(const int a[4], double m[2][3], fn g, vec v, int n, int u[n]);");
        assertEquals(scalar(Scalar.INT), ReadHeader.pointee(read.parameter("f", 0)));
        assertTrue(assertInstanceOf(CType.Pointer.class, read.parameter("f", 0).type())
                .pointee()
                .isConst());
        CType.Array row = assertInstanceOf(CType.Array.class, ReadHeader.pointee(read.parameter("f", 1)));
        assertEquals(OptionalLong.of(3), row.length());
        assertEquals(List.of("q"), names(ReadHeader.calledThrough(read.parameter("f", 2))));
        assertEquals(scalar(Scalar.DOUBLE), ReadHeader.pointee(read.parameter("f", 3)));
        assertEquals(scalar(Scalar.INT), ReadHeader.pointee(read.parameter("f", 5)));
    }

    @Test
    void functionPointersKnowTheirParametersNamesWhereverTheyStand() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                typedef int (*compare)(const void *left, const void *right);
                struct table { void (*visit)(int key, void *context); compare order; };
                void each(void (*action)(long value), struct table *t);
                int (*chosen(int which))(double x);
                extern void (*hooks[4])(int signal);
                """);
        assertEquals(List.of("left", "right"), names(ReadHeader.calledThrough(read.typedef("compare"))));
        TypeUse visit = read.struct("table").fields().getFirst().type();
        assertEquals(List.of("key", "context"), names(ReadHeader.calledThrough(visit)));
        assertEquals(List.of("value"), names(ReadHeader.calledThrough(read.parameter("each", 0))));
        CType.FunctionType chosen = ReadHeader.calledThrough(read.result("chosen"));
        assertEquals(
                scalar(Scalar.DOUBLE), chosen.parameters().getFirst().type().type());
        Declaration.Variable hooks = (Declaration.Variable) read.declaration(Kind.VARIABLE, "hooks");
        CType.Array array = assertInstanceOf(CType.Array.class, hooks.type().type());
        assertEquals(OptionalLong.of(4), array.length());
        assertEquals(List.of("signal"), names(ReadHeader.calledThrough(array.element())));
    }

    @Test
    void aParameterListOfVoidIsEmpty() throws Exception {
        CType.FunctionType plain =
                ReadHeader.of(folder, "int plain(void);").function("plain").type();
        assertEquals(List.of(), plain.parameters());
        assertFalse(plain.variadic());
    }

    @Test
    void aFunctionDeclaredThroughATypedefIsAFunction() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "typedef int fn(int q, char c); fn made;");
        assertEquals(2, read.function("made").type().parameters().size());
    }

    @Test
    void theBestOfSeveralDeclarationsIsRead() throws Exception {
        ReadHeader read =
                ReadHeader.of(folder, "int f(int, int);\n/** Adds. */\nint f(int left, int right);\nint f(int, int);");
        assertEquals(List.of("left", "right"), names(read.function("f").type()));
        assertEquals("Adds.", read.comment(Kind.FUNCTION, "f"));
        assertEquals(1, read.model().declarations().size());
    }

    @Test
    void typesFromElsewhereAreDeclaredWhenTheyAreNeeded() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                #include <stdio.h>
                #include <stdlib.h>
                #include <sys/types.h>
                off_t end(FILE *stream);
                div_t halves(int n);
                """);
        assertTrue(read.declares(Kind.TYPEDEF, "off_t"), read.keys()::toString);
        assertTrue(read.declares(Kind.TYPEDEF, "div_t"), read.keys()::toString);
        assertFalse(read.declares(Kind.FUNCTION, "fopen"), "the system's own functions are not bound");
        assertFalse(read.declares(Kind.TYPEDEF, "ssize_t"), "nobody needs ssize_t");
        CType.RecordRef file = assertInstanceOf(CType.RecordRef.class, ReadHeader.pointee(read.parameter("end", 0)));
        assertFalse(((Declaration.Composite)
                        read.declaration(Kind.STRUCT, file.key().text()))
                .complete());
        CType.RecordRef div =
                assertInstanceOf(CType.RecordRef.class, read.result("halves").canonical());
        assertTrue(
                ((Declaration.Composite) read.declaration(Kind.STRUCT, div.key().text())).complete());
        assertEquals(8, read.layout(div.key()).size());
    }

    private static List<String> names(CType.FunctionType type) {
        return type.parameters().stream().map(Parameter::name).toList();
    }
}
