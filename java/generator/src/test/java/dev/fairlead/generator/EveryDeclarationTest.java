// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.harness.CppProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a header declares publicly is bound or told, with its line: no kind of declaration is passed over. */
class EveryDeclarationTest {
    private static final String OTHER_NAME = "another name for a type: Java has each type under one name";
    private static final String TO_FUNCTION =
            "a pointer to a function does not cross, a class with a virtual method does";
    private static final String NO_LAMBDA = "Java passes no lambda to C++: take an abstract class with a virtual method"
            + " (a listener) instead, which Java extends";
    private static final String SPECIALIZATION =
            "a specialization: what an instance has in Java is what the template has and this has, too";
    private static final String NO_NAME =
            "a template that no name instantiates: a friend, a constructor or a conversion";
    private static final String VARIABLE_TEMPLATE =
            "a variable template, or what else libclang does not show: Java cannot instantiate it";

    @TempDir
    private Path folder;

    private CppProject project = new CppProject(Path.of(""));

    @BeforeEach
    void makeProject() {
        project = new CppProject(folder);
    }

    /** What it tells, each as {@code line Class signature: reason}, of a header whose first line is line 1. */
    private String leftOut(String header, String... lines) throws Exception {
        JavaCppResult result = project.write(header, lines).generate();
        project.compile();
        return String.join(
                "\n",
                result.leftOut().stream()
                        .map(it ->
                                it.location().line() + " " + it.javaClass() + " " + it.signature() + ": " + it.reason())
                        .toList());
    }

    private boolean isWritten(String className) {
        return Files.exists(project.output().resolve("org/odd/cpp/" + className + ".java"));
    }

    @Test
    void friendsBecomeMethodsOfTheirClass() throws Exception {
        assertEquals("", leftOut("""
                #include <span>
                #include <string>
                namespace odd {
                class Thing {
                    int n = 0;
                    friend bool operator<(const Thing &a, const Thing &b) { return a.n < b.n; }
                    friend int peek_at(const Thing &a, int more) { return a.n + more; }
                    friend void close(Thing &a) { a.n = 0; }
                    friend int outside(const Thing &a);
                    friend int Other_method();
                public:
                    friend std::string to_string(const Thing &a) { return std::to_string(a.n); }
                    friend double total(const Thing &a, std::span<const double> more) { return a.n; }
                    friend class Nobody;
                };
                inline int outside(const Thing &a) { return a.n; }
                inline int Other_method() { return 1; }
                template <class T> struct Box {
                    T t{};
                    friend Box operator+(const Box &a, const Box &b) { return a; }
                };
                }
                """, "instantiate = [\"odd::Box<int> as BoxInt\"]"));
        String thing = project.java("Thing");
        for (String method : List.of(
                "public boolean lessThan(Thing b) {",
                "public int peekAt(int more) {",
                "public void close_() {",
                "public String toString_() {",
                "public double total(MemorySegment more) {")) {
            assertTrue(thing.contains(method), method + " in " + thing);
        }
        assertFalse(thing.contains("outside("), thing);
        assertTrue(project.java("Odd").contains("int outside(@Const @ByRef Thing a);"));
        assertTrue(project.java("BoxInt").contains("return $keeping(add$1(this, b), this, b);"));
    }

    @Test
    void friendsThatCannotBeMethodsAreTold() throws Exception {
        String notFirst = "a friend becomes a method of its class, which is not the first it takes";
        assertEquals(
                "4 Thing odd::Thing::operator-(int, const Thing &): " + notFirst
                        + "\n5 Thing odd::Thing::operator<<(std::ostream &, const Thing &): " + notFirst
                        + "\n6 Thing odd::Thing::take(const Thing &, int &&): 'int &&': this type of C++ cannot"
                        + " cross to Java"
                        + "\n7 Thing odd::Thing::any(const Thing &, T): " + NO_NAME,
                leftOut("""
                        #include <iosfwd>
                        namespace odd {
                        class Thing {
                            friend int operator-(int a, const Thing &b) { return a; }
                            friend std::ostream &operator<<(std::ostream &out, const Thing &) { return out; }
                            friend void take(const Thing &, int &&) {}
                            template <class T> friend void any(const Thing &, T) {}
                        };
                        }
                        """));
        String thing = project.java("Thing");
        assertFalse(thing.contains("subtract") || thing.contains("shiftLeft") || thing.contains("take"), thing);
    }

    @Test
    void operatorsWithoutANameInJavaAreTold() throws Exception {
        String noName = "Java has no name for this operator, and no literals of one's own";
        assertEquals(
                "4 Thing odd::Thing::operator<=>(const Thing &): Java has no comparison in three ways, and what"
                        + " C++ makes of"
                        + " it, < or a defaulted ==, is not bound with it: declare those that Java needs"
                        + "\n5 Thing odd::Thing::operator,(int): " + noName
                        + "\n7 Odd odd::operator\"\"_km(unsigned long long): " + noName,
                leftOut("""
                        #include <compare>
                        namespace odd {
                        struct Thing { int n = 0;
                            std::strong_ordering operator<=>(const Thing &) const = default;
                            int operator,(int x) const { return x; }
                        };
                        inline int operator""_km(unsigned long long metres) { return 1; }
                        }
                        """));
    }

    @Test
    void anOperatorThatIsRefusedIsNotBound() throws Exception {
        assertEquals(
                "4 Odd odd::operator<<(std::string &, const Thing &): 'std::string &': a Java String cannot be changed",
                leftOut("""
                        #include <string>
                        namespace odd {
                        struct Thing { int n = 0; };
                        inline std::string &operator<<(std::string &out, const Thing &) { return out; }
                        }
                        """));
        assertFalse(project.java("Odd").contains("shiftLeft"), project.java("Odd"));
    }

    @Test
    void conversionsAreBoundOrTold() throws Exception {
        assertEquals(
                "8 Thing odd::Thing::operator function<int()>(): 'std::function<int ()>': " + NO_LAMBDA
                        + "\n9 Thing odd::Thing::operator type-parameter-0-0(): " + NO_NAME,
                leftOut("""
                        #include <functional>
                        #include <string>
                        namespace odd {
                        struct Other { int n = 0; };
                        struct Thing {
                            operator std::string() const { return ""; }
                            operator Other() const { return Other(); }
                            operator std::function<int()>() const { return nullptr; }
                            template <class T> explicit operator T() const { return T(); }
                            explicit operator bool() const { return true; }
                        };
                        template <class T> struct Box { operator T() const { return T(); } };
                        }
                        """, "instantiate = [\"odd::Box<double> as BoxDouble\"]"));
        String thing = project.java("Thing");
        assertTrue(thing.contains("String asString();") && thing.contains("asOther()"), thing);
        assertTrue(thing.contains("boolean asBoolean();"), thing);
        assertTrue(project.java("BoxDouble").contains("double asDouble();"), project.java("BoxDouble"));
    }

    @Test
    void templatesAreTold() throws Exception {
        assertEquals(
                "2 Odd odd::pi: " + VARIABLE_TEMPLATE
                        + "\n4 Thing odd::Thing::least: " + VARIABLE_TEMPLATE
                        + "\n5 Thing odd::Thing::Thing(T, int): " + NO_NAME
                        + "\n6 Thing odd::Thing::as(T): a template: instantiate = [\"odd::Thing::as<TYPE> as NAME\"]"
                        + "\n9 Odd odd::Box: a template: instantiate = [\"odd::Box<TYPE> as NAME\"]"
                        + "\n10 Odd odd::Box<bool>: " + SPECIALIZATION
                        + "\n11 Odd odd::Box: " + SPECIALIZATION,
                leftOut("""
                        namespace odd {
                        template <class T> constexpr T pi = T(3);
                        struct Thing {
                            template <class T> static constexpr T least = T(1);
                            template <class T> Thing(T, int) {}
                            template <class T> T as(T t) const { return t; }
                            template <class T> T same(T t) const { return t; }
                        };
                        template <class T> struct Box { T t; Box(T x) : t(x) {} };
                        template <> struct Box<bool> { int bits; };
                        template <class T> struct Box<T *> { int bits; };
                        template <class T> Box(T) -> Box<T>;
                        template <class T> T once(T t) { return t; }
                        template <> inline int once<int>(int t) { return t; }
                        template <class T> concept Small = sizeof(T) < 8;
                        static_assert(sizeof(int) == 4);
                        }
                        """, "instantiate = [\"odd::Thing::same<int> as sameInt\", \"odd::once<int> as onceInt\"]"));
        assertTrue(project.java("Thing").contains("int sameInt(int t);"), project.java("Thing"));
    }

    @Test
    void otherNamesOfTypesAreTold() throws Exception {
        assertEquals(
                "3 Odd odd::Floats: " + OTHER_NAME
                        + "\n4 Odd odd::Number: " + OTHER_NAME
                        + "\n5 Odd odd::List: " + OTHER_NAME
                        + "\n7 Thing odd::Thing::value_type: " + OTHER_NAME
                        + "\n9 Odd Thing: another name for what is declared elsewhere",
                leftOut("""
                        #include <vector>
                        namespace odd {
                        typedef std::vector<float> Floats;
                        using Number = int;
                        template <class T> using List = std::vector<T>;
                        typedef struct Plain { int n; } Plain;
                        struct Thing { using value_type = int; int n; };
                        }
                        using odd::Thing;
                        """));
        assertEquals(
                "",
                leftOut("namespace odd { using Number = int; struct Thing { int n; }; }", "skip = [\"odd::Number\"]"));
    }

    @Test
    void noClassIsWrittenForWhatIsRefused() throws Exception {
        String cannot = "this type of C++ cannot cross to Java";
        assertEquals(
                "2 Odd odd::Callback: " + TO_FUNCTION
                        + "\n3 Odd odd::Handler: " + TO_FUNCTION
                        + "\n4 Odd odd::Opaque: it is declared and not defined here, so Java cannot tell what it has"
                        + "\n5 Odd odd::hear(Callback): 'Callback': the headers of [cpp] declare no class or"
                        + " enum of that name,"
                        + " and a typedef's does not cross"
                        + "\n6 Odd odd::open(Opaque *): 'Opaque *': " + cannot
                        + "\n7 Thing odd::Thing::Inner: " + TO_FUNCTION
                        + "\n7 Thing odd::Thing::call: 'int (*)(int)': " + NO_LAMBDA,
                leftOut("""
                        namespace odd {
                        typedef int (*Callback)(int, void *);
                        using Handler = void (*)(int);
                        struct Opaque;
                        int hear(Callback callback);
                        int open(Opaque *opaque);
                        struct Thing { typedef int (*Inner)(int); int (*call)(int); int n; };
                        struct Later; struct Later { int n; };
                        }
                        """));
        assertFalse(isWritten("Callback") || isWritten("Handler") || isWritten("Opaque"));
        assertTrue(isWritten("Later"));
        assertFalse(project.java("Thing").contains("FunctionPointer"), project.java("Thing"));
    }

    @Test
    void unionsAndBitFieldsAreBound() throws Exception {
        assertEquals(
                "7 Thing odd::Thing::named: 'struct {}': the headers of [cpp] declare no class or enum of that"
                        + " name, and a"
                        + " typedef's does not cross",
                leftOut("""
                        namespace odd {
                        union Either { int whole; float part; };
                        struct Thing {
                            unsigned bits : 3;
                            union { int one; float other; };
                            struct { int third; };
                            struct { int inner; } named;
                            enum { constant = 7 };
                        };
                        inline namespace v1 { inline int in_line(int x) { return x; } }
                        namespace { inline int in_none(int x) { return x; } }
                        }
                        extern "C" { int in_c(int x); }
                        """));
        String thing = project.java("Thing");
        for (String member :
                List.of("int bits();", "int one();", "float other();", "int third();", "int constant = 7;")) {
            assertTrue(thing.contains(member), member + " in " + thing);
        }
        assertFalse(thing.contains("inner"), thing);
        assertTrue(project.java("Either").contains("float part();"));
        String odd = project.java("Odd");
        assertTrue(odd.contains(" inLine(") && odd.contains(" inNone(") && odd.contains(" inC("), odd);
    }

    @Test
    void whatComesFromABaseElsewhereIsTold() throws Exception {
        Files.writeString(folder.resolve("far.hpp"), "#pragma once\nstruct Far { int far() const { return 1; } };\n");
        assertEquals(
                "3 Both odd::Both::(base) Far: Java has no class for this base: what comes from it is left out"
                        + "\n4 Hidden odd::Hidden::far: it makes public what its base does not hand on, and"
                        + " Java has it from"
                        + " nowhere"
                        + "\n5 Heir odd::Heir::(base) Far: Java has no class for this base: what comes from it"
                        + " is left out"
                        + "\n5 Heir odd::Heir::Far: no header of [cpp] declares the base whose constructors it"
                        + " inherits",
                leftOut("""
                        #include "far.hpp"
                        namespace odd { struct Near { int n; Near(int x) : n(x) {} int near() const { return n; } };
                        struct Both : Near, Far { using Near::Near; using Near::near; int own() const { return 1; } };
                        struct Hidden : private Far { using Far::far; };
                        struct Heir : Far { using Far::Far; };
                        }
                        """));
        String both = project.java("Both");
        assertTrue(both.contains("class Both extends Near {") && both.contains("public Both(int x) {"), both);
        assertFalse(isWritten("Far"));
    }

    @Test
    void aBaseThatIsATemplateHasToBeInstantiated() throws Exception {
        assertEquals(
                "4 OfNone odd::OfNone::(base) odd::Base<float>: a template: instantiate = [\"odd::Base<float>"
                        + " as NAME\"]:"
                        + " what comes from it is left out",
                leftOut("""
                        namespace odd {
                        template <class T> struct Base { T b; };
                        struct OfInstance : Base<int> { int n; };
                        struct OfNone : Base<float> { int n; };
                        template <class T> struct Heir : Base<T> { int n; };
                        }
                        """, "instantiate = [\"odd::Base<int> as BaseInt\", \"odd::Heir<int> as HeirInt\"]"));
        assertTrue(project.java("OfInstance").contains("class OfInstance extends BaseInt {"));
        assertTrue(project.java("HeirInt").contains("class HeirInt extends BaseInt {"));
        assertTrue(project.java("OfNone").contains("class OfNone extends CppObject {"));
    }

    @Test
    void whatStandsInWhatJavaDoesNotHaveIsTold() throws Exception {
        String nested = "a class that is declared in another class does not cross; one in a namespace does";
        assertEquals(
                "3 Thing odd::Thing::Empty: " + nested
                        + "\n3 Thing odd::Thing::Outer: " + nested
                        + "\n3 Outer odd::Thing::Outer::Deep: " + nested
                        + "\n5 Shown odd::Thing::Shown::n: " + nested
                        + "\n6 Error odd::Error::Code: it is declared in an exception, which is thrown and has"
                        + " no class in Java"
                        + "\n7 Odd odd::Later: it is declared and not defined here, so Java cannot tell what it has"
                        + "\n8 Odd odd::Never: a template: instantiate = [\"odd::Never<TYPE> as NAME\"]"
                        + "\n9 BoxInt odd::Box::as(): a template in a template: no name instantiates it",
                leftOut("""
                        #include <stdexcept>
                        namespace odd {
                        class Thing { struct Impl; public: struct Shown; struct Empty {}; struct Outer { enum Deep {}; }; };
                        struct Thing::Impl { int n; };
                        struct Thing::Shown { int n; };
                        struct Error : std::runtime_error { enum Code { c }; Error() : std::runtime_error("") {} };
                        enum class Later : int;
                        template <class T> struct Never { T t; enum class Kind { k }; };
                        template <class T> struct Box { T t; template <class U> void as() {} static int count; };
                        template <class T> int Box<T>::count = 0;
                        }
                        """, "instantiate = [\"odd::Box<int> as BoxInt\"]"));
        assertFalse(isWritten("Impl") || isWritten("Shown") || isWritten("Empty"));
    }

    @Test
    void whatIsToldIsNotCounted() throws Exception {
        JavaCppResult result = project.write("""
                namespace odd {
                using Number = int;
                enum class Kind { k };
                struct Thing { int n; struct Inner { enum class Deep { d }; }; };
                inline int one() { return 1; }
                }
                """).generate();
        assertEquals(3, result.leftOut().size());
        // The member, and the function.
        assertEquals(2, result.functions());
        assertEquals(1, result.enums());
    }
}
