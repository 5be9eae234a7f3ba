// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that are declared in an unusual way: their classes and layouts, compiled, against what a library has in memory. */
class OddTypesTest {
    private static final String HEADER = """
            typedef struct { int a; double b; } *handle;
            typedef union { int whole; float part; } either[3];
            typedef struct { int first; } *lead, named;
            handle handle_of(int a, double b);
            float sum_of(either e);

            typedef int vec[3];
            typedef int open_vec[];
            typedef long double wide;
            typedef void nothing;
            void fill(vec v);

            extern int table[];
            extern const int fixed[];
            struct pair { int x, y; };
            extern struct pair pairs[];
            extern short grid[][2];
            extern vec rows[];

            typedef int under __attribute__((aligned(2)));
            typedef int over __attribute__((aligned(32)));
            typedef under unders[2] ;
            struct odd { short before; under it; unders more; over far; };
            extern under misplaced;
            extern unders misplaced_too;
            under *where(void);
            under plus_one(under it);
            typedef struct pair under_pair __attribute__((aligned(2)));
            #ifdef WITH_PAIR
            extern under_pair misplaced_pair;
            #endif
            """;

    private static final String LIBRARY = """
            #define NAME(x) TEXT(__USER_LABEL_PREFIX__) #x
            #define TEXT(x) TEXT_OF(x)
            #define TEXT_OF(x) #x
            typedef struct { int a; double b; } *handle;
            handle handle_of(int a, double b) {
                static struct { int a; double b; } one;
                one.a = a;
                one.b = b;
                return (handle) &one;
            }
            typedef union { int whole; float part; } either[3];
            float sum_of(either e) { return e[0].part + e[1].part + e[2].part; }
            void fill(int *v) { v[0] = 4; v[1] = 5; v[2] = 6; }
            int table[] = {3, 5, 7};
            const int fixed[] = {11, 13};
            struct pair { int x, y; } pairs[] = {{1, 2}, {3, 4}};
            short grid[][2] = {{1, 2}, {3, 4}, {5, 6}};
            int rows[][3] = {{1, 2, 3}, {4, 5, 6}};
            typedef int under __attribute__((aligned(2)));
            struct { short before; under it; under more[2]; } block __attribute__((aligned(8))) = {1, 42, {43, 44}};
            __asm__(".globl " NAME(misplaced) "\\n.set " NAME(misplaced) ", " NAME(block) " + 2");
            __asm__(".globl " NAME(misplaced_too) "\\n.set " NAME(misplaced_too) ", " NAME(block) " + 6");
            __asm__(".globl " NAME(misplaced_pair) "\\n.set " NAME(misplaced_pair) ", " NAME(block) " + 2");
            under *where(void) { return &block.it; }
            under plus_one(under it) { return it + 1; }
            int _Z5twicei(int x) { return 2 * x; }
            double _Z5twiced(double x) { return x + x; }
            """;

    @TempDir
    private Path folder;

    private Path library = Path.of("");

    @BeforeEach
    void build() throws Exception {
        library = CLibrary.build(Files.writeString(folder.resolve("odd.c"), LIBRARY), folder);
    }

    private ClassLoader load(String header) throws Exception {
        Path file = Files.writeString(folder.resolve("odd.h"), header);
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(file.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
        RawOptions options =
                new RawOptions("raw", "odd_h", "odd_h$shared", List.of(":" + library), false, Optional.empty());
        List<JavaFile> files = new RawEmitter().emit(model, options);
        return JavaCompilation.ofJdkOnly(files).load();
    }

    private static Object call(Class<?> type, String name, Object... arguments) throws Exception {
        Class<?>[] types = Arrays.stream(arguments).map(OddTypesTest::typeOf).toArray(Class<?>[]::new);
        return type.getMethod(name, types).invoke(null, arguments);
    }

    private static Class<?> typeOf(Object argument) {
        return switch (argument) {
            case Integer _ -> int.class;
            case Long _ -> long.class;
            case Double _ -> double.class;
            case Arena _ -> java.lang.foreign.SegmentAllocator.class;
            default -> MemorySegment.class;
        };
    }

    private static Object field(Class<?> type, String name) throws Exception {
        return type.getField(name).get(null);
    }

    @Test
    void aRecordThatIsWrittenForATypedefOfAPointerOrArrayHasAClass() throws Exception {
        ClassLoader classes = load(HEADER);
        Class<?> odd = classes.loadClass("raw.odd_h");
        Class<?> record = classes.loadClass("raw.handle$struct");
        MemorySegment handle = ((MemorySegment) call(odd, "handle_of", 5, 0.25)).reinterpret(16);
        assertEquals(5, call(record, "a", handle));
        assertEquals(0.25, call(record, "b", handle));
        assertEquals(ValueLayout.ADDRESS.byteSize(), ((AddressLayout) field(odd, "handle")).byteSize());
        Class<?> union = classes.loadClass("raw.either$union");
        SequenceLayout either = (SequenceLayout) field(odd, "either");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = arena.allocate(either);
            for (int i = 0; i < 3; i++) {
                all.asSlice(4L * i).set(ValueLayout.JAVA_FLOAT, (long) call(union, "part$offset"), i + 0.5f);
            }
            assertEquals(4.5f, call(odd, "sum_of", all));
        }
        assertEquals(
                "first",
                classes.loadClass("raw.named")
                        .getMethod("first", MemorySegment.class)
                        .getName());
        assertThrows(ClassNotFoundException.class, () -> classes.loadClass("raw.lead$struct"));
    }

    @Test
    void typedefsOfArraysAndOfBytesAreLayouts() throws Exception {
        Class<?> odd = load(HEADER).loadClass("raw.odd_h");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment three = arena.allocate((MemoryLayout) field(odd, "vec"));
            call(odd, "fill", three);
            assertEquals(6, three.getAtIndex(ValueLayout.JAVA_INT, 2));
            assertEquals(12, three.byteSize());
        }
        assertEquals(0, ((SequenceLayout) field(odd, "open_vec")).elementCount());
        assertEquals(call(load("extern long double w;\n").loadClass("raw.odd_h"), "w$layout"), field(odd, "wide"));
        assertThrows(NoSuchFieldException.class, () -> odd.getField("nothing"));
    }

    @Test
    void anArrayOfUnknownLengthIsRead() throws Exception {
        Class<?> odd = load(HEADER).loadClass("raw.odd_h");
        assertEquals(7, call(odd, "table", 2L));
        call(odd, "table", 1L, 50);
        MemorySegment three = (MemorySegment) call(odd, "table$segment", 3L);
        assertEquals(12, three.byteSize());
        assertEquals(50, three.getAtIndex(ValueLayout.JAVA_INT, 1));
        assertEquals(0, ((MemorySegment) call(odd, "table$segment")).byteSize());
        assertEquals(three.address(), ((MemorySegment) call(odd, "table")).address());
        assertEquals(13, call(odd, "fixed", 1L));
        assertThrows(NoSuchMethodException.class, () -> odd.getMethod("fixed", long.class, int.class));
        assertEquals(4, ((MemorySegment) call(odd, "pairs", 1L)).get(ValueLayout.JAVA_INT, 4));
        assertEquals((short) 6, call(odd, "grid", 2L, 1L));
        assertEquals(8, ((MemorySegment) call(odd, "grid$segment", 2L)).byteSize());
        assertEquals(6, call(odd, "rows", 1L, 2L));
        assertThrows(InvocationTargetException.class, () -> call(odd, "grid", 0L, 2L));
        assertThrows(InvocationTargetException.class, () -> call(odd, "table", -1L));
        // 2^62 rows of 4 bytes would be no byte at all to a long.
        assertThrows(InvocationTargetException.class, () -> call(odd, "grid", 1L << 62, 0L));
    }

    @Test
    void whatATypedefAlignsOtherwiseIsReadWhereItLies() throws Exception {
        ClassLoader classes = load(HEADER);
        Class<?> odd = classes.loadClass("raw.odd_h");
        assertEquals(2, ((MemorySegment) call(odd, "misplaced$segment")).address() % 4, "the library puts it there");
        assertEquals(42, call(odd, "misplaced"));
        assertEquals(44, call(odd, "misplaced_too", 1L));
        assertEquals(43, call(odd, "plus_one", 42));
        ValueLayout.OfInt under = (ValueLayout.OfInt) field(odd, "under");
        assertEquals(2, under.byteAlignment());
        assertEquals(42, ((MemorySegment) call(odd, "where")).reinterpret(4).get(under, 0));
        assertEquals(32, ((ValueLayout.OfInt) field(odd, "over")).byteAlignment());
        Class<?> record = classes.loadClass("raw.odd");
        assertEquals(2L, call(record, "it$offset"));
        assertEquals(6L, call(record, "more$offset"));
        assertEquals(32L, call(record, "far$offset"));
        assertEquals(64L, call(record, "sizeof"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = (MemorySegment) call(record, "allocate", arena);
            call(record, "it", one, 7);
            call(record, "more", one, 1L, 8);
            assertEquals(7, call(record, "it", one));
            assertEquals(8, one.get(ValueLayout.JAVA_INT_UNALIGNED, 10));
        }
    }

    @Test
    void aRecordThatATypedefAlignsLessIsReadWhereItLies() throws Exception {
        ClassLoader classes = load("#define WITH_PAIR\n" + HEADER);
        MemorySegment pair = (MemorySegment) call(classes.loadClass("raw.odd_h"), "misplaced_pair");
        assertEquals(2, pair.address() % 4);
        assertEquals(42, call(classes.loadClass("raw.pair"), "x", pair));
    }

    @Test
    void whatHasNoSizeIsAPlaceInARecord() throws Exception {
        ClassLoader classes = load("""
                struct nothing { };
                struct marked { struct nothing start; int x; struct nothing end; };
                union ends { char bytes[0]; int words[0]; };
                struct tail { int n; union { struct { struct { } a; int words[]; }; struct { struct { } b; char bytes[]; }; }; };
                """);
        Class<?> marked = classes.loadClass("raw.marked");
        assertEquals(4L, call(marked, "sizeof"));
        assertEquals(4L, call(marked, "end$offset"));
        assertEquals(0L, call(classes.loadClass("raw.nothing"), "sizeof"));
        assertEquals(4L, ((MemoryLayout) call(classes.loadClass("raw.ends"), "layout")).byteAlignment());
        Class<?> tail = classes.loadClass("raw.tail");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = (MemorySegment) call(marked, "allocate", arena);
            call(marked, "x", one, 7);
            assertEquals(7, call(marked, "x", one));
            assertEquals(0, ((MemorySegment) call(marked, "start", one)).byteSize());
            MemorySegment open = arena.allocate(12, 4);
            call(tail, "words", open, 1L, -1);
            assertEquals((byte) -1, call(tail, "bytes", open, 7L));
            assertEquals(-1, open.getAtIndex(ValueLayout.JAVA_INT, 2));
        }
    }

    @Test
    void functionsOfOneNameAreCalledByTheirSymbols() throws Exception {
        String overloadable = "__attribute__((overloadable));\n";
        Class<?> odd = load("int twice(int x) " + overloadable + "double twice(double x) " + overloadable)
                .loadClass("raw.odd_h");
        assertEquals(42, call(odd, "twice", 21));
        assertEquals(0.5, call(odd, "twice_", 0.25));
    }
}
