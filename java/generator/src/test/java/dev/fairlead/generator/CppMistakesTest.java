// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.harness.CppProject;
import dev.fairlead.generator.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in C++ headers and in what a fairlead.toml says of them: each is told where it stands. */
class CppMistakesTest {
    @TempDir
    private Path folder;

    private CppProject project = new CppProject(Path.of(""));

    @BeforeEach
    void makeProject() {
        project = new CppProject(folder);
    }

    private List<Diagnostic> refused(Stage stage, String header, String... lines) throws IOException {
        project.write(header, lines);
        DiagnosticException refused = assertThrows(DiagnosticException.class, project::generate);
        assertEquals(stage, refused.stage());
        assertFalse(Files.exists(project.output()), "something was written");
        return refused.diagnostics();
    }

    @Test
    void anErrorInTheHeaderIsToldInClangsWords() throws Exception {
        Diagnostic first =
                refused(Stage.PARSE, "namespace odd {\nint f(int *p }\n").getFirst();
        assertEquals(Problem.FL0001, first.problem());
        assertEquals("expected ')'", first.message());
        assertEquals(2, first.location().line());
        assertTrue(first.hint().contains("has to compile"), first.hint());
        Diagnostic unseen = refused(Stage.PARSE, "#include \"nowhere.hpp\"\n").getFirst();
        assertTrue(unseen.hint().contains("-I DIR"), unseen.hint());
    }

    @Test
    void aHeaderThatIsNotThereIsToldAtItsEntry() throws Exception {
        project.write("");
        String toml = Files.readString(project.toml());
        Files.writeString(project.toml(), toml.replace("[\"odd.hpp\"]", "[\"odd.hpp\",\n  \"even.hpp\"]"));
        DiagnosticException refused = assertThrows(DiagnosticException.class, project::generate);
        assertEquals(Stage.INPUT, refused.stage());
        assertEquals(
                List.of(new SourceLocation(project.toml().toString(), 7, 3)),
                refused.diagnostics().stream().map(Diagnostic::location).toList());
    }

    @Test
    void argumentsThatAreNoTypesAreRefused() throws Exception {
        String header = """
                namespace odd {
                struct P { int x; };
                enum E { one };
                using F = float;
                template <class T, int N = 1> struct Box { T get() { return T(); } };
                template <class T> T twice(T t) { return t + t; }
                template <class T> int twice(T t, int) { return 1; }
                }
                """;
        List<String> found = refused(
                        Stage.CHECK,
                        header,
                        "instantiate = [",
                        "  \"odd::Box<unknown_t> as A\",",
                        "  \"odd::Box<int, 2, 3> as B\",",
                        "  \"odd::twice<P> as c\",",
                        "  \"odd::twice<int> as twiceInt\", \"odd::Box<odd::F, odd::one> as F\",",
                        "  \"odd::Box<std::vector<odd::P>> as G\",",
                        "]")
                .stream()
                .map(it -> it.problem() + " " + it.location().line() + ":"
                        + it.location().column() + " " + it.message())
                .toList();
        assertEquals(
                List.of(
                        "FL0016 9:3 'odd::Box<unknown_t>' cannot be instantiated: use of undeclared identifier"
                                + " 'unknown_t'",
                        "FL0016 10:3 'odd::Box<int, 2, 3>' cannot be instantiated: too many template arguments for"
                                + " class template 'Box'",
                        "FL0016 11:3 'odd::twice<P>' cannot be instantiated: use of undeclared identifier 'P'"),
                found);
    }

    /** What is wrong, for a toml that goes on with a line, the eighth. */
    private String mistake(Problem problem, int line, String header, String... lines) throws IOException {
        List<Diagnostic> found = refused(Stage.CHECK, header, lines);
        assertEquals(1, found.size(), found.toString());
        assertEquals(problem, found.getFirst().problem());
        assertEquals(line, found.getFirst().location().line());
        return found.getFirst().message();
    }

    @Test
    void oneNameForTwoClassesIsRefused() throws Exception {
        String two = "namespace a { struct T {}; } namespace b { struct T {}; }";
        assertEquals("a::T and b::T would both become the class T", mistake(Problem.FL0112, 7, two));
        assertEquals(
                "a::E and b::E would both become the class E",
                mistake(Problem.FL0112, 7, "namespace a { enum E { x }; } namespace b { enum class E { x }; }"));
        assertEquals(
                "a::T and a::B<int> would both become the class T",
                mistake(
                        Problem.FL0112,
                        8,
                        "namespace a { struct T {}; template <class X> struct B {}; }",
                        "instantiate = [\"a::B<int> as T\"]"));
        assertEquals(
                "the class of the functions and a::odd would both become the class odd",
                mistake(Problem.FL0112, 7, "namespace a { struct odd {}; }"));
        assertEquals("", project.account(two, "skip = [\"b::T\"]"));
    }

    @Test
    void aClassMustNotHideOneThatGeneratedCodeUses() throws Exception {
        assertEquals(
                "java.lang.String and a::String would both become the class String",
                mistake(Problem.FL0112, 7, "namespace a { struct String {}; }"));
        assertEquals(
                "org.bytedeco.javacpp.Pointer and a::Pointer would both become the class Pointer",
                mistake(Problem.FL0112, 7, "namespace a { struct Pointer {}; }"));
    }

    @Test
    void whatMatchesNothingIsRefused() throws Exception {
        String header = "#include <stdexcept>\nnamespace a { struct T {}; template <class X> struct B {};"
                + " struct E : std::runtime_error { int code() const; }; }";
        assertEquals(
                "'a::C<int>' matches nothing in the headers",
                mistake(Problem.FL0015, 8, header, "instantiate = [\"a::C<int> as C\"]"));
        assertEquals(
                "'a::T' matches nothing in the headers",
                mistake(Problem.FL0015, 8, header, "exceptions = [\"a::T as org.odd.T\"]"));
        assertEquals(
                "'a::E::number()' matches nothing in the headers",
                mistake(Problem.FL0015, 8, header, "exceptions = [\"a::E(number()) as org.odd.E\"]"));
        assertEquals(
                "'a::X*' matches nothing in the headers", mistake(Problem.FL0015, 8, header, "skip = [\"a::X*\"]"));
        assertEquals(
                "'b::*' matches nothing in the headers", mistake(Problem.FL0015, 8, header, "copies = [\"b::*\"]"));
    }

    @Test
    void namesMustBeJavas() throws Exception {
        String header = "namespace a { template <class X> struct B {}; }";
        assertEquals(
                "'class' is not a Java name",
                mistake(Problem.FL0111, 8, header, "instantiate = [\"a::B<int> as class\"]"));
        assertEquals("'a..b' is not a Java name", mistake(Problem.FL0111, 8, header, "package = \"a..b\""));
        assertEquals("'1.X' is not a Java name", mistake(Problem.FL0111, 8, header, "loader = \"1.X\""));
    }

    @Test
    void whatTheParserCannotReadIsToldAsItSaysIt() throws Exception {
        project.write("namespace odd { inline int $dollar(int a) { return a; } }");
        EngineException refused = assertThrows(EngineException.class, project::generate);
        assertTrue(String.valueOf(refused.getMessage()).startsWith("JavaCPP's Parser: "), refused.getMessage());
    }
}
