// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Shim;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Java cannot reach itself, and why a shim can. */
class ShimReadingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    static inline int f(int x) { return x; }     | STATIC_FUNCTION | it is static
                    static int f(int x) { return x; }            | STATIC_FUNCTION | it is static
                    inline int f(int x) { return x; }            | INLINE          | it is declared inline
                    extern __thread int f;                       | THREAD_LOCAL    | each thread has its own
                    static _Thread_local int f;                  | THREAD_LOCAL    | each thread has its own
                    static const int f = 5;                      | STATIC_VARIABLE | every file that includes the header has its own
                    long double f(void);                         | LONG_DOUBLE     | its result is a long double
                    void f(__int128 x);                          | INT128          | parameter 'x' is a __int128
                    void f(_Float16 x);                          | EXTENDED_FLOAT  | parameter 'x' is a _Float16
                    double _Complex f(int n);                    | COMPLEX         | its result is a _Complex double
                    typedef float v4 __attribute__((vector_size(16)));\\nvoid f(v4 a); | VECTOR | parameter 'a' is a v4
                    struct s { char c; long double d; };\\nvoid f(struct s s); | LONG_DOUBLE | parameter 's' is a struct s: member 'd' is a long double
                    typedef union { int *i; void *v; } s __attribute__((transparent_union));\\nvoid f(s s); | LAYOUT | parameter 's' is a s: it has an attribute, and as a transparent union C would pass its first member
                    typedef union { struct { float a, b; } s; long l; } u __attribute__((__transparent_union__));\\nvoid f(u s); | LAYOUT | parameter 's' is a u: it has an attribute, and as a transparent union C would pass its first member
                    union __attribute__((transparent_union)) t { float x; int i; };\\nvoid f(union t s); | LAYOUT | parameter 's' is a union t: it has an attribute, and as a transparent union C would pass its first member
                    int transparent_union(int x);\\nunion p { float x; int i; };\\nvoid f(union p s); | LAYOUT | parameter 's' is a union p: it has an attribute, and as a transparent union C would pass its first member
                    #include <stdarg.h>\\nstruct s { va_list l; };\\nvoid f(struct s s); | LAYOUT | parameter 's' is a struct s: member 'l' is a va_list
                    #include <stdarg.h>\\ntypedef va_list L[2];\\nstruct s { L l; };\\nstruct s f(void); | LAYOUT | its result is a struct s: member 'l' is a va_list
                    static inline int f(void *const p __attribute__((pass_object_size(0)))) { return 0; } | STATIC_FUNCTION | it is static
                    struct s { };\\nvoid f(struct s s);             | LAYOUT | parameter 's' is a struct s: it has no size, which standard C does not know
                    struct e { };\\nstruct s { struct e e[2]; int x; };\\nstruct s f(void); | LAYOUT | its result is a struct s: member 'e' has no size, which standard C does not know
                    static inline long double f(void) { return 1; } | STATIC_FUNCTION | it is static
                    static long double f = 1;                    | STATIC_VARIABLE | every file that includes the header has its own
                    #include <stdarg.h>\\nint f(const char *m, va_list ap); | VA_LIST | it takes a va_list, made of the further arguments
                    #include <stdarg.h>\\nstatic inline int f(int n, va_list ap) { return n; } | STATIC_VA_LIST | it takes a va_list, made of the further arguments
                    struct s { int a : 3; };\\nvoid f(struct s s); | BIT_FIELD     | parameter 's' is a struct s: member 'a' is a bit-field of 3 bits
                    struct s { int a : 3; };\\nstruct s f(void);   | BIT_FIELD     | its result is a struct s: member 'a' is a bit-field of 3 bits
                    """)
    void theReasonIsTold(String declaration, Shim.Reason reason, String detail) throws Exception {
        ReadHeader read = ReadHeader.of(folder, declaration.replace("\\n", "\n"));
        assertEquals(List.of(), read.model().refusals());
        Declaration declared = read.model().declarations().stream()
                .filter(it -> it.symbol().name().equals("f"))
                .findFirst()
                .orElseThrow();
        assertEquals(reason, declared.shim().orElseThrow().reason());
        assertEquals(detail, declared.shim().orElseThrow().detail());
    }

    @Test
    void aConstantOfC23HasNoSymbol() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "constexpr int f = 5; extern int g;", "-std=c23");
        Declaration f = read.declaration(Kind.VARIABLE, "f");
        assertEquals(Shim.Reason.STATIC_VARIABLE, f.shim().orElseThrow().reason());
        assertEquals(Optional.empty(), read.declaration(Kind.VARIABLE, "g").shim());
    }

    @Test
    void aUnionThatIsPassedAsItsFirstMemberIsNotHandedToACallback() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                typedef union { int *i; void *v; } either __attribute__((transparent_union));
                typedef void (*taker)(either e);
                struct holder { either e; };
                void held(struct holder h);
                void variadic(either e, ...);
                union plain { int i; float f; };
                void plain(union plain p);
                """);
        assertInstanceOf(
                CType.Unsupported.class,
                ReadHeader.calledThrough(read.typedef("taker"))
                        .parameters()
                        .getFirst()
                        .type()
                        .type());
        assertEquals(RefusalReason.LAYOUT, read.refusal("variadic").reason());
        assertEquals(Optional.empty(), read.function("held").shim());
        assertEquals(Optional.empty(), read.function("plain").shim());
    }

    @Test
    void aListInARecordIsItsBytes() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "#include <stdarg.h>\ntypedef va_list L; struct s { int x; va_list l; L several[2]; };\n"
                        + "typedef void (*taker)(struct s s); void f(int n, L l);");
        assertInstanceOf(
                CType.Bytes.class, read.struct("s").fields().get(1).type().canonical());
        CType.Array several =
                (CType.Array) read.struct("s").fields().get(2).type().canonical();
        assertInstanceOf(CType.Bytes.class, several.element().canonical());
        assertInstanceOf(
                CType.Unsupported.class,
                ReadHeader.calledThrough(read.typedef("taker"))
                        .parameters()
                        .getFirst()
                        .type()
                        .type());
        assertTrue(read.function("f").type().variadic());
        assertEquals(
                List.of("L"),
                read.model().refusals().stream().map(it -> it.symbol().name()).toList());
    }

    @Test
    void whatAnAsmLabelRenamesIsFoundByItsLabel() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "int f(void) __asm__(\"f_v2\");\nint g(const char *m, ...) __asm__(\"g_v2\");\n"
                        + "extern int v __asm__(\"v_v2\");\nint same(void) __asm__(\"same\");");
        assertEquals(List.of(), read.model().refusals());
        assertEquals(Optional.of("f_v2"), read.function("f").label());
        assertEquals(Optional.of("g_v2"), read.function("g").label());
        assertEquals(Optional.empty(), read.function("same").label());
        assertTrue(read.model().declarations().stream().allMatch(it -> it.shim().isEmpty()));
    }

    @Test
    void whatTakesAListIsVariadicToJava() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "#include <stdarg.h>\nvoid f(int level, const char *m, va_list ap); void g(int level, ...);");
        assertTrue(read.function("f").type().variadic());
        assertEquals(2, read.function("f").type().parameters().size());
        assertEquals(Optional.empty(), read.function("g").shim());
    }

    @Test
    void recordsThatTheLinkerCannotPassGoByPointerAndOthersAsTheyAre() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                struct __attribute__((packed)) tight { char c; int n; };
                struct wide { int n; } __attribute__((aligned(16)));
                struct holder { struct tight t; };
                struct tail { int n; char bytes[]; };
                struct plain { int n; };
                void by_pointer(struct tight *t, struct wide *w);
                struct plain plain(struct plain p);
                void mixed(struct tight t, int x, struct plain p, struct wide w);
                struct holder held(struct plain p);
                void tail(struct tail t);
                """);
        assertEquals(List.of(), read.model().refusals());
        assertTrue(read.declares(Kind.FUNCTION, "by_pointer"));
        assertEquals(Optional.empty(), read.function("by_pointer").shim());
        assertEquals(Optional.empty(), read.function("plain").shim());
        Shim mixed = read.function("mixed").shim().orElseThrow();
        assertEquals(Set.of(0, 3), mixed.indirect());
        assertEquals(Shim.Reason.LAYOUT, mixed.reason());
        Shim held = read.function("held").shim().orElseThrow();
        assertEquals(Set.of(), held.indirect());
        assertTrue(held.resultIndirect() && held.isIndirect());
        assertEquals(Set.of(0), read.function("tail").shim().orElseThrow().indirect());
    }
}
