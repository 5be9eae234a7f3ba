// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.RefusalReason;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReadingTest {
    @TempDir
    Path folder;

    private static List<String> names(Declaration.Composite record) {
        return record.fields().stream().map(Field::name).toList();
    }

    @Test
    void membersLieWhereClangSays() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "struct s { char c; double d; short n[3]; int *p; };");
        assertEquals(List.of("c", "d", "n", "p"), names(read.struct("s")));
        assertEquals(new RecordLayout(32, 8, List.of(0L, 64L, 128L, 192L)), read.layout("s"));
    }

    @Test
    void packedAndOveralignedRecordsAreLaidOutAsDeclared() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                struct __attribute__((packed)) tight { char c; int n; double d; };
                struct wide { int n; } __attribute__((aligned(32)));
                struct member { char c; _Alignas(16) char d; };
                """);
        assertEquals(new RecordLayout(13, 1, List.of(0L, 8L, 40L)), read.layout("tight"));
        assertEquals(new RecordLayout(32, 32, List.of(0L)), read.layout("wide"));
        assertEquals(new RecordLayout(32, 16, List.of(0L, 128L)), read.layout("member"));
    }

    @Test
    void anonymousMembersAreRecordsOfTheirOwnWithoutAName() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "struct s { int tag; union { int whole; struct { short low, high; }; }; double last; };");
        Declaration.Composite outer = read.struct("s");
        assertEquals(List.of("tag", "", "last"), names(outer));
        assertEquals(new RecordLayout(16, 8, List.of(0L, 32L, 64L)), read.layout("s"));
        CType.RecordRef union = assertInstanceOf(
                CType.RecordRef.class, outer.fields().get(1).type().type());
        Declaration.Composite inner =
                (Declaration.Composite) read.model().find(union.key()).orElseThrow();
        assertTrue(inner.isUnion());
        assertEquals("", inner.symbol().name());
        assertEquals(Optional.of(outer.symbol().key()), inner.symbol().owner());
        assertEquals(List.of("whole", ""), names(inner));
    }

    @Test
    void unnamedRecordsHaveUniqueKeysThatSayNothingOfPaths() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                typedef struct { struct { int a; } x; struct { int b; } y; } pair;
                struct pair { int c; };
                extern struct { int d; } single;
                typedef struct { int e; } plain;
                """);
        List<String> keys = read.keys();
        assertEquals(keys.size(), new HashSet<>(keys).size(), keys::toString);
        assertTrue(keys.stream().noneMatch(key -> key.contains("/")), keys::toString);
        assertEquals(List.of("c"), names(read.struct("pair")), "a tag keeps its key");
        assertEquals(List.of("e"), names(read.struct("plain")));
        assertEquals("", read.struct("plain").symbol().name(), "a typedef's name is no tag");
        CType.RecordRef pair =
                assertInstanceOf(CType.RecordRef.class, read.typedef("pair").type());
        assertEquals(8, read.layout(pair.key()).size());
    }

    @Test
    void spellingsOfUnnamedTypesNeverNameAFile() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "struct s { struct { int a; } x; enum { A } e; };");
        for (Field field : read.struct("s").fields()) {
            assertFalse(field.type().written().contains("header.h"), field.type()::written);
        }
    }

    @Test
    void aDefinitionWinsOverItsAnnouncement() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "struct s; void f(struct s *p); struct s { int x; }; struct s;");
        assertTrue(read.struct("s").complete());
        assertEquals(1, read.keys().stream().filter("struct s"::equals).count());
    }

    @Test
    void whatIsNeverDefinedIsOpaque() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "typedef struct hidden hidden; hidden *make(void);");
        assertFalse(read.struct("hidden").complete());
        assertTrue(read.declares(Kind.TYPEDEF, "hidden"));
        assertEquals(List.of(), read.model().refusals());
    }

    @Test
    void arraysKeepTheirDimensionsAndMayBeFlexible() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "struct s { int m[2][3]; int n; char tail[]; };");
        CType.Array rows = assertInstanceOf(
                CType.Array.class, read.struct("s").fields().getFirst().type().type());
        assertEquals(OptionalLong.of(2), rows.length());
        assertEquals(
                OptionalLong.of(3),
                assertInstanceOf(CType.Array.class, rows.element().type()).length());
        CType.Array tail = assertInstanceOf(
                CType.Array.class, read.struct("s").fields().getLast().type().type());
        assertEquals(OptionalLong.empty(), tail.length());
        assertEquals(new RecordLayout(28, 4, List.of(0L, 192L, 224L)), read.layout("s"));
    }

    @Test
    void namedRecordsAndEnumsInsideOthersAreDeclared() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "struct outer { struct inner { int q; } in; enum color { RED } c; enum { U } u; };");
        assertEquals(
                Optional.of(new DeclarationKey(Kind.STRUCT, "outer")),
                read.struct("inner").symbol().owner());
        assertTrue(read.declares(Kind.ENUM, "color"));
        assertTrue(read.model().host().constants().containsKey(new DeclarationKey(Kind.CONSTANT, "U")));
    }

    @Test
    void aRecordMayHoldPointersToItselfAndTakeItselfByValue() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "typedef struct node node; struct node { node *next; int (*weight)(struct node self); };");
        assertTrue(read.struct("node").complete());
        CType.FunctionType weight =
                ReadHeader.calledThrough(read.struct("node").fields().getLast().type());
        assertInstanceOf(
                CType.RecordRef.class, weight.parameters().getFirst().type().canonical());
    }

    @Test
    void declarationsStandInSourceOrder() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "struct a { int x; };\n#define B 1\nenum c { C1 };\nvoid d(void);\n#define E 2\nextern int f;");
        assertEquals(List.of("struct a", "B", "enum c", "d", "E", "f"), read.keys());
    }

    @Test
    void anAlignmentOnATypedefIsTheRecordsOrIsRefused() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                typedef struct { int a; } X __attribute__((aligned(64)));
                typedef X Again;
                struct plain { int a; };
                typedef struct plain wide __attribute__((aligned(32)));
                typedef int loose __attribute__((aligned(1)));
                typedef struct { char c; X x; } holder;
                void look(X *x, wide *w, loose *l);
                void take(X x);
                """);
        assertEquals(64, read.layout("X").alignment());
        assertEquals(4, read.layout("plain").alignment());
        assertEquals(64, read.layout("holder").alignment());
        assertTrue(read.declares(Kind.TYPEDEF, "Again"));
        assertTrue(read.declares(Kind.FUNCTION, "look"));
        assertEquals(
                List.of("wide", "take"),
                read.model().refusals().stream().map(it -> it.symbol().name()).toList());
        assertTrue(read.model().refusals().stream().allMatch(it -> it.reason() == RefusalReason.LAYOUT));
        assertEquals(OptionalLong.of(1), ((Declaration.Typedef) read.declaration(Kind.TYPEDEF, "loose")).alignment());
    }

    @Test
    void aRecordLiesWhereATypedefOfItMay() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                struct plain { int a; };
                typedef struct plain loose __attribute__((aligned(2)));
                typedef struct { int a; } own __attribute__((aligned(1)));
                """);
        assertEquals(new RecordLayout(4, 4, 2, List.of(0L)), read.layout("plain"));
        assertEquals(new RecordLayout(4, 1, 1, List.of(0L)), read.layout("own"));
    }
}
