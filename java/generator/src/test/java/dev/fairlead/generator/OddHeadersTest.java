// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.harness.CppProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers with what C++ allows and Java does not, or JavaCPP not: bound, or left out with a reason, and never wrong. */
class OddHeadersTest {
    private static final String SPECIALIZATION =
            "a specialization: what an instance has in Java is what the template has and this has, too";

    @TempDir
    private Path folder;

    private CppProject project = new CppProject(Path.of(""));

    @BeforeEach
    void makeProject() {
        project = new CppProject(folder);
    }

    /** What it says, for a class with one member. */
    private String member(String declaration) throws Exception {
        return project.account("namespace odd { class Thing { public: " + declaration + " }; }");
    }

    @Test
    void namesThatEveryObjectHasGetAnUnderscore() throws Exception {
        assertEquals("", project.account("""
                namespace odd {
                class Thing {
                public:
                    void close() {}
                    int wait(int x) { return x; }
                    void notify() {}
                    int getClass() { return 1; }
                    int clone() { return 3; }
                    int toString() { return 3; }
                    int hashCode() { return 4; }
                    bool equals(const Thing &other) { return true; }
                    long position() { return 1; }
                    long limit() { return 1; }
                    bool isNull() { return true; }
                    int allocate(int x) { return x; }
                    int native() { return 1; }
                    int synchronized = 4;
                    int default_() { return 1; }
                    int put(int x, int y, int z, int u) { return x; }
                };
                inline int notify() { return 1; }
                inline int close() { return 1; }
                }
                """));
        String thing = project.java("Thing");
        for (String name : List.of(
                "close",
                "wait",
                "notify",
                "getClass",
                "clone",
                "toString",
                "hashCode",
                "equals",
                "position",
                "limit",
                "isNull",
                "allocate",
                "native",
                "synchronized",
                "default")) {
            assertTrue(thing.contains(" " + name + "_("), name + " in " + thing);
        }
        assertTrue(thing.contains(" put(int x, int y, int z, int u)"), thing);
        assertTrue(project.java("Odd").contains(" notify_()"));
        assertTrue(project.java("Odd").contains(" close_()"));
    }

    @Test
    void enumsHaveTheValuesThatClangComputes() throws Exception {
        assertEquals("", project.account("""
                namespace odd {
                enum class Small : unsigned char { a = 1 << 7, b = a | 3, c };
                enum Old { X = sizeof(int), Y = X * 2, Z = -1 };
                enum class Wide : long long { huge = 1LL << 40 };
                enum { one = 1 };
                class Outer { public: enum class Kind { first, second = 7 }; Kind kind() const { return Kind::second; } };
                inline int take(Outer::Kind kind) { return static_cast<int>(kind); }
                }
                """));
        String odd = project.java("Odd");
        assertTrue(odd.contains("Small implements CppEnum { a((byte) -128), b((byte) -125), c((byte) -124);"), odd);
        assertTrue(odd.contains("Old implements CppEnum { X(4), Y(8), Z(-1);"), odd);
        assertTrue(odd.contains("Wide implements CppEnum { huge(1099511627776L);"), odd);
        assertTrue(odd.contains("int one = 1;"), odd);
        assertTrue(project.java("Outer").contains("Kind implements CppEnum { first(0), second(7);"));
        assertTrue(odd.contains("take("), odd);
    }

    @Test
    void overloadsOfAStringAndAPointerStay() throws Exception {
        assertEquals("", member("Thing(int x, const char *text = \"a\", double d = 1.5) {}"));
        assertTrue(project.java("Thing").contains("public Thing(int x, String text, double d) {"));
        assertTrue(project.java("Thing").contains("public Thing(int x) {"));
    }

    @Test
    void spansOfOtherNumbersMakeOtherNames() throws Exception {
        assertEquals("", project.account("""
                #include <span>
                namespace odd {
                inline int same(std::span<const float> in) { return 1; }
                inline int same(std::span<const double> in) { return 2; }
                }
                """));
        assertTrue(project.java("Odd").contains("sameFloats(MemorySegment in)"));
        assertTrue(project.java("Odd").contains("sameDoubles(MemorySegment in)"));
    }

    @Test
    void ofAPointerAndASpanTheSpanIsBound() throws Exception {
        String pointer = "it points to numbers, and nothing says how many, as a std::span does";
        assertEquals(
                "V odd::View::View(const T *, int): 'const T *': " + pointer + "\nV odd::View::over(T *, int): 'T *': "
                        + pointer,
                project.account("""
                        #include <span>
                        namespace odd {
                        template <class T> struct View {
                            View(const T *numbers, int n) {}
                            View(std::span<const T> numbers, int n) {}
                            static View over(T *numbers, int n) { return View(numbers, n); }
                            static View over(std::span<T> numbers, int n) { return View(numbers, n); }
                        };
                        }
                        """, "instantiate = [\"odd::View<float> as V\"]"));
        assertTrue(project.java("V").contains("public V(MemorySegment numbers, int n) {"));
        assertTrue(project.java("V").contains("public static V over(MemorySegment numbers, int n) {"));
    }

    @Test
    void templatesOfTemplatesAreInstantiated() throws Exception {
        assertEquals(
                "",
                project.account(
                        "namespace odd { template <class T> struct Box { Box() {} T get() const { return T(); } }; }",
                        "instantiate = [\"odd::Box<int> as BoxInt\", \"odd::Box<odd::Box<int>> as BoxBox\"]"));
        assertTrue(project.java("BoxBox").contains("BoxInt get() {"), project.java("BoxBox"));
    }

    @Test
    void operatorsHaveNames() throws Exception {
        assertEquals(
                "",
                member("int n = 0; Thing &operator+=(int x) { return *this; }"
                        + " Thing operator+(const Thing &o) const { return *this; } int &operator[](int i) { return n; }"
                        + " bool operator<(const Thing &o) const { return true; } operator int() const { return 3; }"
                        + " int operator()(int x) { return x; }"));
        String thing = project.java("Thing");
        assertTrue(thing.contains("MemorySegment get(int i)"), thing);
        assertTrue(thing.contains("lessThan(") && thing.contains("addPut(") && thing.contains("asInt("), thing);
    }

    @Test
    void equalsSaysWhatCppSays() throws Exception {
        assertEquals("", project.account("""
                namespace odd {
                struct Base { int n = 0; bool operator==(const Base &o) const { return n == o.n; } };
                struct Derived : Base { bool operator==(const Derived &o) const { return n == o.n; } };
                struct Heir : Base {};
                struct Beside { int n = 0; };
                inline bool operator==(const Beside &a, const Beside &b) { return a.n == b.n; }
                struct Unlike { bool operator==(int x) const { return x == 1; } };
                }
                """));
        String objects = "public boolean equals(Object other)";
        for (String name : List.of("Base", "Derived", "Beside")) {
            assertTrue(project.java(name).contains(objects), project.java(name));
        }
        assertTrue(project.java("Beside").contains(": Odd.equals(this, other);"), project.java("Beside"));
        assertTrue(project.java("Base").contains("return Base.class.hashCode();"), project.java("Base"));
        assertFalse(project.java("Derived").contains("hashCode()"), "equal objects would have two hash codes");
        assertFalse(
                project.java("Heir").contains(objects) || project.java("Unlike").contains(objects));
    }

    @Test
    void whatMayBeLookedIntoStaysAsLongAsWhatLooks() throws Exception {
        String header = """
                #include <span>
                namespace odd {
                struct Point { int x; };
                struct View {
                    View(std::span<const int> numbers, const Point &at, Point *to, Point copy, int n) {}
                    View part(const Point &at) const { return *this; }
                    View clone() const { return *this; }
                    static View over(std::span<const int> numbers) { return View(numbers, Point(), nullptr, Point(), 1); }
                };
                inline View look(const View &view, int n) { return view; }
                inline View fresh() { return View::over({}); }
                }
                """;
        assertEquals("", project.account(header, "copies = [\"odd::View::clone\"]"));
        String view = project.java("View");
        assertTrue(view.contains("$keep(numbers, at, to);"), view);
        assertTrue(view.contains("return $keeping(part$1(at), this, at);"), view);
        assertTrue(view.contains("native View clone_();"), view);
        assertTrue(view.contains("Access.READ, SegmentPointers.ALL)), numbers);"), view);
        String functions = project.java("Odd");
        assertTrue(functions.contains("return $keeping(look$1(view, n), view);"), functions);
        assertTrue(functions.contains("native View fresh();"), functions);
    }

    @Test
    void whatCannotCrossIsLeftOutWithItsReason() throws Exception {
        String cannot = "this type of C++ cannot cross to Java";
        assertEquals("Thing odd::Thing::m(int &&): 'int &&': " + cannot, member("void m(int &&x) {}"));
        assertEquals("Thing odd::Thing::m(int *&): 'int *&': " + cannot, member("void m(int *&x) {}"));
        assertEquals(
                "Thing odd::Thing::m(int (*)(int)): 'int (*)(int)': Java passes no lambda to C++: take an abstract class"
                        + " with a virtual method (a listener) instead, which Java extends",
                member("void m(int (*f)(int)) {}"));
        assertEquals("Thing odd::Thing::m: 'int[4]': " + cannot, member("int m[4];"));
        assertEquals(
                "Thing odd::Thing::m(): 'const char *': nothing says how long the text lasts: return a std::string",
                member("const char *m() { return \"\"; }"));
        String undeclared =
                "the headers of [cpp] declare no class or enum of that name, and a typedef's does not cross";
        assertEquals("Thing odd::Thing::m(): 'wchar_t': " + undeclared, member("wchar_t m() { return 1; }"));
        assertEquals("Thing odd::Thing::m(): 'long double': " + undeclared, member("long double m() { return 1; }"));
    }

    @Test
    void classesInClassesAreLeftOut() throws Exception {
        String nested = "a class that is declared in another class does not cross; one in a namespace does";
        assertEquals(
                "Inner odd::Thing::Inner::n: " + nested + "\nThing odd::Thing::inner(): 'Inner': " + nested,
                member("struct Inner { int n; }; Inner inner() { return Inner(); }"));
        assertFalse(Files.exists(project.output().resolve("org/odd/cpp/Inner.java")));
    }

    @Test
    void whereNothingCanBeBoundTheAccountSaysWhy() throws Exception {
        assertEquals(
                """
                Odd odd::f(int *): 'int *': it points to numbers, and nothing says how many, as a std::span does
                Odd odd::g(T): a template: instantiate = ["odd::g<TYPE> as NAME"]""", project.account("namespace odd { int f(int *p); template <class T> T g(T t) { return t; } }"));
    }

    @Test
    void aClassThatIsGoneLeavesNoFile() throws Exception {
        project.account("namespace odd { class Thing {}; class Other { public: int x; }; }");
        assertTrue(Files.exists(project.output().resolve("org/odd/cpp/Other.java")));
        project.account("namespace odd { class Thing {}; }");
        assertFalse(Files.exists(project.output().resolve("org/odd/cpp/Other.java")));
        assertTrue(Files.exists(project.output().resolve("org/odd/cpp/Thing.java")));
    }

    @Test
    void aSpanIsASegmentForAListenerInJava() throws Exception {
        assertEquals("", project.account("""
                #include <cstdint>
                #include <span>
                namespace odd {
                struct Listener {
                    virtual ~Listener() = default;
                    virtual void chunk(std::span<const double> d) = 0;
                    virtual double fill(const std::span<float> &f, const double &by, const std::int64_t &n) { return 0; }
                };
                inline void call(Listener &listener, std::span<const double> d) { listener.chunk(d); }
                }
                """));
        String listener = project.java("Listener");
        assertTrue(listener.contains("public void chunk(MemorySegment d) {"), listener);
        assertTrue(listener.contains("chunk($lent(d, 8, -1, $call).asReadOnly());"), listener);
        assertTrue(
                listener.contains("(MemorySegment f, @Cast") || listener.contains("(MemorySegment f, double by"),
                listener);
        project.build();
        Path main = folder.resolve("Main.java");
        Files.writeString(main, """
                import java.lang.foreign.*;
                import org.odd.cpp.*;
                public class Main {
                    static MemorySegment kept;
                    public static void main(String[] args) {
                        try (Arena arena = Arena.ofConfined()) {
                            Odd.call(new Listener() {
                                @Override public void chunk(MemorySegment d) {
                                    kept = d;
                                    System.out.println(d.byteSize() + " " + d.isReadOnly() + " "
                                            + d.getAtIndex(ValueLayout.JAVA_DOUBLE, 1));
                                }
                            }, arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1.5, 2.5));
                            System.out.println(kept.scope().isAlive());
                            try {
                                Odd.call(new Listener() {}, arena.allocate(8));
                            } catch (dev.fairlead.javacpp.CppException e) {
                                System.out.println(e.getMessage().contains("pure virtual"));
                            }
                        }
                    }
                }
                """);
        project.compile(main);
        assertEquals(List.of("16 true 2.5", "false", "true"), project.run("Main"));
    }

    @Test
    void aMethodThatCppCannotCallInJavaIsTold() throws Exception {
        String told = "Java can call it and not override it, nor extend the class where it is pure: JavaCPP does"
                + " not have the very types of its parameters";
        assertEquals(
                "Open odd::Open::text(std::string): " + told + "\nPure odd::Pure::text(std::string): " + told,
                project.account("""
                        #include <string>
                        namespace odd {
                        struct Open {
                            virtual ~Open() = default;
                            virtual void text(std::string s) {}
                            virtual int number(int n) { return n; }
                        };
                        struct Pure { virtual ~Pure() = default; virtual void text(std::string s) = 0; };
                        }
                        """));
        assertTrue(project.java("Open").contains("@Virtual public native int number(int n);"), project.java("Open"));
        assertTrue(project.java("Open").contains("final void text(")
                || project.java("Open").contains("final native"));
        assertFalse(project.java("Pure").contains("allocate()"), project.java("Pure"));
    }

    @Test
    void membersOfTemplatesWithTwoArgumentsAreBound() throws Exception {
        assertEquals(
                "",
                project.account(
                        "#include <cstddef>\nnamespace odd { template <class T, std::size_t N> struct Hist { T total;"
                                + " T other; }; }",
                        "instantiate = [\"odd::Hist<double, 256> as Hist256\"]"));
        assertTrue(project.java("Hist256").contains("double total()"), project.java("Hist256"));
    }

    @Test
    void whatTheParserStumblesOverStopsNothing() throws Exception {
        assertEquals(
                "12 Box<float>: " + SPECIALIZATION + "\n13 Box<short>: " + SPECIALIZATION
                        + "\n15 only(T): a template: instantiate = [\"odd::only<TYPE> as NAME\"]",
                project
                        .write(
                                """
                        #include <concepts>
                        #include <type_traits>
                        namespace odd {
                        template <class T> requires std::is_integral_v<T> T twice(T t) { return t + t; }
                        template <class T> T once(T t) requires (sizeof(T) > 2) && std::integral<T> { return t; }
                        struct Flags {
                            unsigned f : 3 = 5, g : 2 = 1; // requires no word
                            unsigned h : 4 {2};
                            int after = 1;
                        };
                        template <class T> requires requires(T t) { t + t; } struct Box { T t; Box(T x) : t(x) {} };
                        extern template struct Box<float>;
                        template struct Box<short>;
                        inline const char quote = '"';
                        template <class T> requires std::is_same<T, int>::value T only(T t) { return t; }
                        }
                        """,
                                "instantiate = [\"odd::twice<int> as twiceInt\", \"odd::once<int> as onceInt\","
                                        + " \"odd::Box<int> as BoxInt\"]")
                        .generate()
                        .leftOut()
                        .stream()
                        .map(it ->
                                it.location().line() + " " + it.signature().replace("odd::", "") + ": " + it.reason())
                        .collect(Collectors.joining("\n")));
        project.compile();
        String flags = project.java("Flags");
        for (String member : List.of("int f();", "int g();", "int h();", "int after();")) {
            assertTrue(flags.contains(member), member + " in " + flags);
        }
        assertTrue(project.java("Odd").contains("int twiceInt(int t);"), project.java("Odd"));
        assertTrue(project.java("BoxInt").contains("public BoxInt(int x)"), project.java("BoxInt"));
    }
}
