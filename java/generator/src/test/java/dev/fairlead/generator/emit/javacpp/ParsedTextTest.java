// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.emit.javacpp.Dependents.Callee;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of the text of C++ types, of JNI names, and of the Java that JavaCPP writes. */
class ParsedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | int || false",
                "const std::string & | std::string | & | true",
                "unsigned  char *const | unsigned char | * | false",
                "struct odd::Point && | odd::Point | && | false",
                "int (*)(int) | int | (*)(int) | false",
                "double[3] | double | [3] | false",
            })
    void aTypeIsTakenApart(String written, String name, String suffix, boolean isConst) {
        TypeText type = TypeText.parse(written);
        assertEquals(name, type.name());
        assertEquals(suffix == null ? "" : suffix, type.suffix());
        assertEquals(isConst, type.isConst());
    }

    @Test
    void argumentsOfTemplatesAreTypesThemselves() {
        TypeText map = TypeText.parse("const std::map<std::string, std::vector<const int *>> &");
        assertEquals("std::map", map.name());
        assertEquals("std::string", map.arguments().getFirst().name());
        TypeText element = map.arguments().get(1).arguments().getFirst();
        assertEquals(new TypeText("int", List.of(), true, "*"), element);
        assertEquals("const std::map<std::string,std::vector<const int*> >&", map.text());
    }

    @Test
    void aJniNameTellsClassMethodAndParameters() {
        assertEquals(
                Optional.of(new NativeId("Image", "at_x", Optional.of(List.of("long", "IntPointer", "byte[]")))),
                NativeId.parse("Java_org_my_1scan_Image_at_1x__JLorg_bytedeco_javacpp_IntPointer_2_3B", "org.my_scan"));
        assertEquals(
                Optional.of(new NativeId("Image", "row$1", Optional.empty())),
                NativeId.parse("Java_org_scan_Image_row_000241", "org.scan"));
        assertEquals(Optional.empty(), NativeId.parse("Java_org_other_Image_row", "org.scan"));
        assertEquals(Optional.empty(), NativeId.parse("Java_org_scan_Image_00024Inner_row", "org.scan"));
    }

    @Test
    void aNativeMethodIsReadAndHidden() {
        NativeMethod method = NativeMethod.parse("@Name(\"operator []\") public native @ByRef IntPointer get("
                        + "@Cast(\"std::size_t\") long at, @Const @ByRef Point point/*=Point(1, 2)*/);")
                .orElseThrow();
        assertEquals("operator[]", method.cppName());
        assertEquals("IntPointer", method.type());
        assertEquals(List.of("@Name(\"operator []\")", "@ByRef"), method.annotations());
        assertEquals(
                List.of("long", "Point"),
                method.parameters().stream().map(NativeMethod.Parameter::type).toList());
        assertEquals(List.of("private", "native"), method.hidden("get$1").modifiers());
        NativeId id = NativeId.of("Grid", method);
        assertTrue(id.is("Grid", method));
        assertFalse(id.is("Grid", method.hidden("get$1")));
    }

    @Test
    void aClassIsTakenApartIntoMembers() {
        JavaSource source = JavaSource.parse("""
                // Targeted by JavaCPP
                package p;
                public class A extends Pointer {
                    static { Loader.load(); }
                    /** Says { and ;. */
                    public native int f(@Cast("a;{") int x/*=1;*/);
                    public void g() { String s = "}\\""; char c = '}'; }
                }
                """);
        assertTrue(source.head().endsWith("public class A extends Pointer {"));
        assertEquals(
                List.of(
                        "static { Loader.load(); }",
                        "public native int f(@Cast(\"a;{\") int x/*=1;*/);",
                        "public void g() { String s = \"}\\\"\"; char c = '}'; }"),
                source.members().stream().map(JavaSource.Member::text).toList());
        assertEquals("/** Says { and ;. */\n", source.members().get(1).doc());
    }

    @Test
    void whatCallsWhatIsGoneGoesToo() {
        String one = "public A f(int x) { return g(x, h(1, 2)); }";
        String two = "public void k() { f(3); }";
        String other = "public void m() { f(3, 4); n.g(1, 2); }";
        List<String> helpers = List.of(one, two, other);
        assertEquals(Set.of(one, two), Dependents.of("A", helpers, Set.of(new Callee("g", 2))));
        assertEquals(Set.of(), Dependents.of("A", helpers, Set.of(new Callee("g", 1))));
    }
}
