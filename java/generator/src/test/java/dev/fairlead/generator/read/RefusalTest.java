// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Slots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    long double f(int n, ...);                              | LONG_DOUBLE    | its result is a long double
                    void f(__int128 x, ...);                                | INT128         | parameter 'x' is a __int128
                    #include <stdarg.h>\\nvoid f(va_list ap);                | VA_LIST        | parameter 'ap' is a va_list
                    #include <stdarg.h>\\nvoid f(va_list ap, int x);         | VA_LIST        | parameter 'ap' is a va_list
                    #include <stdarg.h>\\nvoid f(float x, va_list ap);       | VA_LIST        | parameter 'ap' is a va_list
                    static inline int f(int x, ...) { return x; }           | INLINE         | it is static
                    inline int f(int x, ...) { return x; }                  | INLINE         | it is declared inline
                    struct s { int a : 3; };\\nint f(struct s s, ...);     | BIT_FIELD      | parameter 's' is a struct s: member 'a' is a bit-field of 3 bits
                    struct s { int a; } typedef __attribute__((aligned(32))) s32;\\nvoid f(s32 s); | LAYOUT | parameter 's' is a s32: it is aligned to 32 bytes, its struct to 4
                    extern _Atomic int f;                                   | ATOMIC         | it is a _Atomic(int)
                    extern _Atomic int f[2];                                | ATOMIC         | it is a _Atomic(int)
                    struct s;\\nvoid f(struct s s);                          | INCOMPLETE     | parameter 's' is a struct s: it is declared here and defined nowhere
                    typedef _Atomic int f;                                  | ATOMIC         | it stands for _Atomic(int)
                    struct f { char c; _Atomic int d; };                    | RECORD_CONTENT | member 'd' is a _Atomic(int): atomic types cannot be read or written plainly
                    struct f { unsigned a : 3; __int128 b : 3; };           | RECORD_CONTENT | member 'b' is a __int128: 128-bit integers have no Java type
                    int f(struct { int a; } s);                             | LAYOUT         | a struct {...} by value has no name
                    struct { int a; } f(int n, ...);                        | LAYOUT         | a struct {...} by value has no name
                    union { int a; float b; } f(void);                      | LAYOUT         | a union {...} by value has no name
                    static inline int f(int x) __attribute__((overloadable)) { return x; } | OVERLOADED | it is overloadable, and it is static
                    int f(long double x) __attribute__((overloadable)); | OVERLOADED | it is overloadable, and parameter 'x' is a long double
                    extern const void f;                                    | INCOMPLETE     | it is a void
                    int f(void *const p __attribute__((pass_object_size(0)))); | CONVENTION | the size of what 'p' points to is passed, too: it is a pass_object_size
                    int f(void *const p __attribute__((__pass_dynamic_object_size__(1)))); | CONVENTION | the size of what 'p' points to is passed, too: it is a pass_dynamic_object_size
                    #define SIZED [[clang::pass_object_size(0)]]\\nint f(int n, void *const p SIZED); | CONVENTION | the size of what 'p' points to is passed, too: it is a pass_object_size
                    """)
    void whatCannotBeBoundIsRefusedWithItsReason(String declaration, RefusalReason reason, String detail)
            throws Exception {
        ReadHeader read = ReadHeader.of(folder, declaration.replace("\\n", "\n"));
        assertEquals(reason, read.refusal("f").reason());
        assertEquals(detail, read.refusal("f").detail());
        assertFalse(read.declares(Kind.FUNCTION, "f") || read.declares(Kind.VARIABLE, "f"));
    }

    @Test
    void aPointerThatIsNotAsWideAsOthersIsRefused() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "int f(int * __ptr32 p); struct s { int x; int * __ptr32 p; };\n"
                        + "typedef void (*callback)(int * __ptr32 p); int * __ptr64 g(struct s *s);",
                "-fms-extensions");
        assertEquals(RefusalReason.UNKNOWN_TYPE, read.refusal("f").reason());
        assertTrue(
                read.refusal("f").detail().contains("__ptr32"),
                read.refusal("f").detail());
        assertEquals(RefusalReason.RECORD_CONTENT, read.refusal("s").reason());
        assertInstanceOf(
                CType.Unsupported.class,
                ReadHeader.calledThrough(read.typedef("callback"))
                        .parameters()
                        .getFirst()
                        .type()
                        .type());
        assertTrue(read.declares(Kind.FUNCTION, "g"));
    }

    @Test
    void whatTakesMoreThanAJavaMethodIsRefused() throws Exception {
        String ints = "int, ".repeat(Slots.MOST);
        ReadHeader read = ReadHeader.of(
                folder,
                "struct s { char c[1000]; }; void s(struct s s); struct l { char c[1024]; }; void l(struct l l);\n"
                        + "void i(" + ints.replaceAll(", $", "") + "); void j(" + ints + "int);\n"
                        + "void d(" + "double, ".repeat(Slots.MOST / 2) + "char);\n");
        assertTrue(read.declares(Kind.FUNCTION, "i") && read.declares(Kind.FUNCTION, "s"));
        String told = "its parameters take %d slots of a Java method, which has room for 250";
        assertEquals(told.formatted(251), read.refusal("j").detail());
        assertEquals(told.formatted(251), read.refusal("d").detail());
        assertEquals(told.formatted(256), read.refusal("l").detail());
        assertEquals(RefusalReason.LAYOUT, read.refusal("l").reason());
    }

    @Test
    void longVectorsAreRefusedAndSoIsTheirTypedef() throws Exception {
        ReadHeader read =
                ReadHeader.of(folder, "typedef float v8 __attribute__((vector_size(32)));\nv8 f(v8 a); void g(v8 *p);");
        assertEquals(RefusalReason.VECTOR, read.refusal("v8").reason());
        assertEquals("parameter 'a' is a v8", read.refusal("f").detail());
        assertInstanceOf(CType.Unsupported.class, ReadHeader.pointee(read.parameter("g", 0)));
    }

    @Test
    void functionsOfOneNameHaveKeysAndSymbolsOfTheirOwn() throws Exception {
        String overloadable = " __attribute__((overloadable));\n";
        ReadHeader read = ReadHeader.of(
                folder,
                "int f(int x)" + overloadable + "int f(double x)" + overloadable + "int f(int y)" + overloadable
                        + "int f(long double x)" + overloadable + "int g(int x)" + overloadable
                        + "int h(int x) __asm__(\"other\")" + overloadable + "int _Zero(void);\n");
        assertEquals(List.of("f", "f(double)", "g", "h", "_Zero"), read.keys());
        assertEquals(
                List.of("_Z1fi", "_Z1fd", "_Z1gi", "other", ""),
                read.model().declarations().stream()
                        .map(it -> it.label().orElse(""))
                        .toList());
        assertEquals(
                "f(long double)",
                read.model().refusals().getFirst().symbol().key().toString());
    }

    @Test
    void anotherCallingConventionIsRefused() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "#if defined(__x86_64__)\n#define OTHER ms_abi\n#else\n#define OTHER vectorcall\n#endif\n"
                        + "void f(int x) __attribute__((OTHER));");
        assertEquals(RefusalReason.CONVENTION, read.refusal("f").reason());
    }

    @Test
    void aRecordThatNoClassHasRoomForIsOpaque() throws Exception {
        String ints = IntStream.range(0, 5000).mapToObj(i -> "int m" + i + ";").collect(Collectors.joining());
        ReadHeader read = ReadHeader.of(
                folder,
                "struct most { " + ints + " };\nstruct more { int a; struct { " + ints + " }; };\n"
                        + "void by_pointer(struct more *m);\nvoid by_value(struct more m);\n");
        assertTrue(read.struct("most").complete());
        assertFalse(read.struct("more").complete());
        assertEquals(RefusalReason.TOO_LARGE, read.refusal("more").reason());
        assertEquals(
                "it has 5001 members, and a class room for 5000, fewer where they are arrays",
                read.refusal("more").detail());
        assertTrue(read.declares(Kind.FUNCTION, "by_pointer"));
        assertFalse(read.declares(Kind.FUNCTION, "by_value"));
    }

    @Test
    void aRefusedRecordStaysUsableBehindPointersAndNotByValue() throws Exception {
        ReadHeader read = ReadHeader.of(folder, """
                typedef struct { _Atomic int a; } wide;
                struct holder { int x; wide b[2]; };
                void by_pointer(wide *b, struct holder *h);
                void by_value(struct holder h);
                wide returned(void);
                """);
        assertFalse(read.struct("wide").complete());
        assertFalse(read.struct("holder").complete());
        assertTrue(read.declares(Kind.TYPEDEF, "wide"));
        assertTrue(read.declares(Kind.FUNCTION, "by_pointer"));
        assertEquals(
                RefusalReason.RECORD_CONTENT, read.model().refusals().getFirst().reason());
        assertEquals(RefusalReason.RECORD_CONTENT, read.refusal("holder").reason());
        assertEquals(RefusalReason.RECORD_CONTENT, read.refusal("by_value").reason());
        assertEquals(
                "parameter 'h' is a struct holder: member 'b' is a wide, and there member 'a' is a _Atomic(int):"
                        + " atomic types cannot be read or written plainly",
                read.refusal("by_value").detail());
        assertEquals(RefusalReason.RECORD_CONTENT, read.refusal("returned").reason());
    }

    @Test
    void aFunctionWithASymbolBesideItsInlineDefinitionIsBound() throws Exception {
        ReadHeader read = ReadHeader.of(folder, "int f(int x);\nextern inline int f(int x) { return x; }");
        assertTrue(read.declares(Kind.FUNCTION, "f"));
        assertEquals(Optional.empty(), read.function("f").shim());
    }

    @Test
    void callbacksThatJavaCannotBeCalledThroughAreAddresses() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder, "#include <stdarg.h>\ntypedef int (*logger)(const char *m, va_list ap); void set(logger l);");
        CType.FunctionType logger = ReadHeader.calledThrough(read.typedef("logger"));
        assertInstanceOf(
                CType.Unsupported.class, logger.parameters().getLast().type().type());
        assertTrue(read.declares(Kind.FUNCTION, "set"));
    }

    @Test
    void noShimStandsBetweenACallbackAndJava() throws Exception {
        ReadHeader read = ReadHeader.of(
                folder,
                "struct s { int a : 3; };\ntypedef int (*taker)(struct s s); int f(taker t); int g(struct s s);");
        CType.FunctionType taker = ReadHeader.calledThrough(read.typedef("taker"));
        assertInstanceOf(
                CType.Unsupported.class, taker.parameters().getFirst().type().type());
        assertEquals(Optional.empty(), read.function("f").shim());
        assertTrue(read.function("g").shim().isPresent());
    }
}
