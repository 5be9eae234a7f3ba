// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros that are read as functions: types by their prototypes, everything else by their definitions. */
class DeclaredMacrosTest {
    @TempDir
    private Path folder;

    private ReadHeader read(String text, String... prototypes) throws DiagnosticException, IOException {
        Path header = Files.writeString(folder.resolve("header.h"), text);
        List<DeclaredMacro> macros = new ArrayList<>();
        for (String prototype : prototypes) {
            SourceLocation place = new SourceLocation("fairlead.toml", macros.size() + 1, 1);
            macros.add(new DeclaredMacro(prototype, place, prototype.length()));
        }
        return new ReadHeader(new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false, macros)));
    }

    private List<Diagnostic> mistakes(String text, String... prototypes) {
        DiagnosticException thrown = assertThrows(DiagnosticException.class, () -> read(text, prototypes));
        assertEquals(Stage.CHECK, thrown.stage());
        return thrown.diagnostics();
    }

    @Test
    void theTypesAreThePrototypesAndAllElseIsTheMacros() throws Exception {
        ReadHeader read = read("""
                int before;
                /** The greater one. */
                #define MAX(a, b) ((a) > (b) ? (a) : (b))
                #define MIN(a, b) ((a) < (b) ? (a) : (b))
                int after;
                """, " int  MAX(int left,\n    int right) ; ");
        assertEquals(List.of("before", "MAX", "after"), read.keys());
        Declaration.Function max = read.function("MAX");
        assertEquals("The greater one.", max.symbol().comment().text());
        assertEquals(3, max.symbol().location().line());
        assertTrue(max.symbol().location().file().endsWith("header.h"));
        assertEquals("right", max.type().parameters().getLast().name());
        assertEquals(
                "fairlead.toml", max.type().parameters().getLast().location().file());
        Shim shim = max.shim().orElseThrow();
        assertEquals(Shim.Reason.MACRO, shim.reason());
        assertFalse(shim.isIndirect());
        assertEquals("MIN", read.model().refusals().getFirst().symbol().name());
        assertEquals(1, read.model().refusals().size());
    }

    @Test
    void oneWithoutArgumentsIsAskedForItsValue() throws Exception {
        ReadHeader read = read(
                "int *place(void);\n#define mode (*place())\n#define FIVE() 5\n", "int mode(void)", "int FIVE(void)");
        assertEquals(
                Shim.Reason.MACRO_VALUE,
                read.function("mode").shim().orElseThrow().reason());
        assertEquals(
                Shim.Reason.MACRO, read.function("FIVE").shim().orElseThrow().reason());
        assertEquals(List.of(), read.model().refusals());
    }

    @Test
    void whatItsTypesNeedIsBoundAndOddRecordsGoByPointer() throws Exception {
        ReadHeader read = read(
                """
                #include <errno.h>
                #include <time.h>
                struct flags { unsigned ready : 1; };
                #define READIED(f) ((struct flags){1})
                #define SECONDS(t) ((t)->tv_sec)
                """,
                "struct flags READIED(struct flags f)", "long SECONDS(const struct timespec *t)", "int errno(void)");
        Shim shim = read.function("READIED").shim().orElseThrow();
        assertEquals(Shim.Reason.MACRO, shim.reason());
        assertEquals(Set.of(0), shim.indirect());
        assertTrue(shim.resultIndirect());
        assertTrue(read.declares(Kind.STRUCT, "timespec"), () -> read.keys().toString());
        assertTrue(read.function("errno").symbol().location().file().endsWith("errno.h"));
    }

    @Test
    void annotationsMayStandInThePrototype() throws Exception {
        Path vocabulary = Path.of("../../native/include/fairlead/annotations.h").toAbsolutePath();
        ReadHeader read = read(
                "#include \"" + vocabulary + "\"\n#define SUM(data, n) ((data)[0] + (n))\n",
                "int SUM(const int *data FL_LENGTH(n), int n)");
        List<Annotation> annotations =
                read.function("SUM").type().parameters().getFirst().annotations();
        assertEquals(
                List.of("length"), annotations.stream().map(Annotation::name).toList());
    }

    @Test
    void whatCTakesByValueAndJavaHasNoTypeForGoesByPointer() throws Exception {
        Shim shim = read("#define DOUBLED(x) ((x) + (x))\n", "long double DOUBLED(long double x)")
                .function("DOUBLED")
                .shim()
                .orElseThrow();
        assertEquals(Shim.Reason.MACRO, shim.reason());
        assertTrue(shim.resultIndirect() && shim.indirect().contains(0));
    }

    @Test
    void aTypeThatNothingCanPassIsLeftOutWithItsReason() throws Exception {
        ReadHeader read = read(
                "typedef float v8 __attribute__((vector_size(32)));\n#define WIDE(x) (x)[0]\n", "float WIDE(v8 x)");
        assertEquals(Kind.FUNCTION, read.refusal("WIDE").symbol().key().kind());
        assertEquals("parameter 'x' is a v8", read.refusal("WIDE").detail());
        assertEquals(2, read.model().refusals().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAX                           | that is no prototype
            int MAX()                     | that is no prototype
            int MAX(int a) { return 1; }  | that is no prototype
            int x, MAX(int a)             | that is no prototype
            int (*MAX(int a))(int)        | that is no prototype
            int MAX(int a))               | that is no prototype
            int MAX(int a, ...)           | it takes any number of arguments
            int MAX(int a, int)           | parameter 2 has no name
            int MAX(int a, int a)         | clang says: redefinition of parameter 'a'
            typedef int MAX(int a, int b) | clang says: cannot combine with previous 'static'
            int MAX(int a)                | clang says: too few arguments
            int MAX(int a, int b, int c)  | clang says: too many arguments
            int *MAX(int a, int b)        | clang says: incompatible integer to pointer conversion
            int MAX(struct s *a, int b)   | clang says: incompatible pointer to integer conversion returning 'struct s *'
            int MIN(int a, int b)         | no header defines a macro of that name
            int LIMIT(void)               | a constant of that name is bound
            int total(int x)              | a function of that name is bound
            int kept(void)                | a variable of that name is bound
            int GONE(int x)               | it is undefined again before the headers end
            int UNSEEN(int x)             | clang says: call to undeclared function 'nothing'
            int __LINE__(void)            | no header defines a macro of that name
            """)
    void aMistakeIsToldOnceAtItsPlace(String prototype, String what) {
        List<Diagnostic> mistakes = mistakes("""
                struct s { int n; };
                #define MAX(a, b) ((a) > (b) ? (a) : (b))
                #define LIMIT 12
                int total(int x);
                #define total(x) total((x) + 1)
                extern int kept;
                #define kept kept
                #define GONE(x) (x)
                #undef GONE
                #define UNSEEN(x) nothing(x)
                """, prototype);
        assertEquals(1, mistakes.size(), mistakes.toString());
        assertEquals(Problem.FL0017, mistakes.getFirst().problem());
        assertEquals("fairlead.toml:1:1", mistakes.getFirst().location().toString());
        assertTrue(
                mistakes.getFirst().message().contains("cannot be declared so: " + what),
                mistakes.getFirst().message());
    }

    @Test
    void oneThatOpensABraceSpoilsNoOther() {
        List<Diagnostic> mistakes = mistakes(
                "#define BEGIN() {\n#define MAX(a, b) ((a) > (b) ? (a) : (b))\n",
                "void BEGIN(void)",
                "int MAX(int a, int b)");
        assertEquals(
                List.of(1), mistakes.stream().map(it -> it.location().line()).toList(), mistakes.toString());
    }

    @Test
    void whatTheHeadersDoWrongIsTheirs() {
        DiagnosticException thrown = assertThrows(
                DiagnosticException.class,
                () -> read("#define MAX(a, b) ((a) > (b) ? (a) : (b))\nint", "int MAX(int a, int b)"));
        assertEquals(Stage.PARSE, thrown.stage());
        assertTrue(thrown.diagnostics().getFirst().location().file().endsWith("header.h"));
    }

    @Test
    void aBodyInTheHeaderThatClangDoesNotLikeIsNobodysMistake() throws Exception {
        ReadHeader read = read("static inline int bad(void) { return nothing; }\n#define ONE() 1\n", "int ONE(void)");
        assertEquals(List.of("bad", "ONE"), read.keys());
    }
}
