// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.ApiPlanner;
import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawNames;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import dev.fairlead.runtime.NativeException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Generates an api, compiles it without a warning, and calls C through it. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiCallsTest {
    private static final Path FOLDER = Path.of("src/test/c");

    private Calls calls;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        System.setProperty(FixtureLibrary.FILE_PROPERTY, build(folder).toString());
        BindingConfig config = new TomlReader().read(FOLDER.resolve("api_calls.toml"));
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        config.library().headers(),
                        config.library().include(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false));
        ApiPlan plan = new ApiPlanner().plan(model, config);
        RawOptions raw = new RawOptions(
                "org.calls.raw",
                "api_calls_h",
                "api_calls_h$shared",
                List.of(),
                false,
                Optional.of(config.library().symbolLookup("api_calls_h")));
        List<JavaFile> files = new ArrayList<>(new RawEmitter().emit(plan.model(), raw));
        files.addAll(new ApiEmitter().emit(plan, RawNames.of(plan.model(), raw)));
        ClassLoader loader =
                JavaCompilation.of(files, System.getProperty("java.class.path")).load();
        calls = new Calls(loader.loadClass("org.calls.ApiCalls"));
    }

    private static Path build(Path folder) throws IOException, InterruptedException {
        Path include = Path.of("../../native/include").toAbsolutePath().normalize();
        return CLibrary.build(FOLDER.resolve("api_calls.c"), folder, "-I" + include);
    }

    @Test
    void imagesAreReadAndWrittenByRows() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment src = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {0, 1, 9, 2, 3, 9});
            MemorySegment dst = arena.allocate(4);
            calls.call("invert", src, dst, 2, 2, 3, 2);
            assertArrayEquals(new byte[] {-1, -2, -3, -4}, dst.toArray(ValueLayout.JAVA_BYTE));
            assertThrows(IndexOutOfBoundsException.class, () -> calls.call("invert", src, dst, 2, 3, 3, 2));
            assertThrows(IllegalArgumentException.class, () -> calls.call("invert", src, dst.asReadOnly(), 2, 2, 3, 2));
            // As an unsigned number -1 is more than four thousand million rows.
            assertThrows(IndexOutOfBoundsException.class, () -> calls.call("invert", src, dst, 2, -1, 3, 2));
        }
    }

    @Test
    void volumesAreReadAndWrittenBySlices() {
        try (Arena arena = Arena.ofConfined()) {
            byte[] slices = {0, 1, 9, 2, 3, 9, 9, 4, 5, 9, 6, 7};
            MemorySegment src = arena.allocateFrom(ValueLayout.JAVA_BYTE, slices);
            MemorySegment dst = arena.allocate(8);
            calls.call("invertVolume", src, dst, 2, 2, 2, 3, 7);
            assertArrayEquals(new byte[] {-1, -2, -3, -4, -5, -6, -7, -8}, dst.toArray(ValueLayout.JAVA_BYTE));
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> calls.call("invertVolume", src.asSlice(1), dst, 2, 2, 2, 3, 7));
            assertThrows(IllegalArgumentException.class, () -> calls.call("invertVolume", src, dst, 2, 2, 2, 3, 5));
        }
    }

    @Test
    void nullableBuffersMayBeNull() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2);
            MemorySegment w = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 10, 100);
            assertEquals(3.0, calls.call("weighted", x, null));
            assertEquals(210.0, calls.call("weighted", x, w));
            assertThrows(IllegalArgumentException.class, () -> calls.call("weighted", x, w.asSlice(8)));
        }
    }

    @Test
    void aLengthMustFitIntoItsTypeInC() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocate(256 * 8L);
            assertEquals(0.0, calls.call("weighted", x.asSlice(8), null));
            var thrown = assertThrows(IllegalArgumentException.class, () -> calls.call("weighted", x, null));
            assertTrue(message(thrown).contains("255"), message(thrown));
        }
    }

    @Test
    void aLongCallRefusesHeapSegments() {
        MemorySegment heap = MemorySegment.ofArray(new double[] {1, 2});
        var thrown = assertThrows(IllegalArgumentException.class, () -> calls.call("scale", heap, 2.0));
        assertTrue(message(thrown).contains("native"), message(thrown));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2);
            calls.call("scale", copy, 2.0);
            assertArrayEquals(new double[] {2, 4}, copy.toArray(ValueLayout.JAVA_DOUBLE));
        }
    }

    @Test
    void aShortCallBorrowsSmallArraysAndCopiesLargeOnes() {
        for (int n : new int[] {0, 1, 20, 22, 1000}) {
            int[] x = new int[n];
            java.util.Arrays.setAll(x, i -> i - 5);
            long[] y = new long[n + 1];
            y[n] = 77;
            calls.call("squares", x, y);
            for (int i = 0; i < n; i++) {
                assertEquals((long) (i - 5) * (i - 5), y[i]);
            }
            assertEquals(77, y[n]);
        }
        assertThrows(IndexOutOfBoundsException.class, () -> calls.call("squares", new int[2], new long[1]));
    }

    @Test
    void whatIsReadAndWrittenComesBack() {
        short[] few = {1, 2, 3};
        calls.call("reverse", few);
        assertArrayEquals(new short[] {3, 2, 1}, few);
        short[] many = new short[100];
        many[0] = 9;
        calls.call("reverse", many);
        assertEquals(9, many[99]);
    }

    @Test
    void severalResultsComeTogether() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 3, 1, 2);
            assertEquals("Range[returned=3, low=1.0, high=3.0]", String.valueOf(calls.call("range", x)));
        }
        assertEquals("Kinds[yes=true, minus=-7, large=-1]", String.valueOf(calls.call("kinds")));
    }

    @Test
    void aFixedNumberOfResultsComesAsAnArrayOrGoesToASegment() {
        assertArrayEquals(new int[] {1, 2, 3}, (int[]) calls.call("firstThree"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment three = arena.allocate(12);
            calls.call("firstThree", three);
            assertEquals(3, three.getAtIndex(ValueLayout.JAVA_INT, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> calls.call("firstThree", three.asSlice(4)));
        }
    }

    @Test
    void aRecordIsASegmentOfAtLeastOne() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment p = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 1);
            calls.call("movePoint", p, 0.5);
            assertArrayEquals(new double[] {1.5, 0.5}, p.toArray(ValueLayout.JAVA_DOUBLE));
            assertThrows(IndexOutOfBoundsException.class, () -> calls.call("movePoint", p.asSlice(8), 0.5));
        }
    }

    @Test
    void textIsUtf8BothWays() {
        assertEquals("grüß Gott", calls.call("greeting"));
        assertEquals(11L, calls.call("textLength", "grüß Gott"));
        assertEquals(1000L, calls.call("textLength", new Object[] {null}));
        assertEquals(5000L, calls.call("textLength", "x".repeat(5000)));
        assertThrows(IllegalArgumentException.class, () -> calls.call("textLength", "a\0b"));
    }

    @Test
    void aStatusBecomesAnExceptionWithItsNameAndText() {
        assertEquals(21, calls.call("half", 42));
        var odd = assertThrows(NativeException.class, () -> calls.call("half", 41));
        assertEquals("CALLS_ODD (3): The number is odd, in half", message(odd));
        assertEquals("org.calls.CallsCodeException", odd.getClass().getName());
        var unknown = assertThrows(NativeException.class, () -> calls.call("half", 99));
        assertTrue(message(unknown).startsWith("unknown code (42): "), message(unknown));
    }

    @Test
    void theLibraryCanTellTheTextOfAStatus() {
        calls.call("otherCheck", 0);
        var five = assertThrows(NativeException.class, () -> calls.call("otherCheck", 5));
        assertTrue(message(five).contains("five is too much"), message(five));
    }

    @Test
    void theTomlBindsWhatHasNoAnnotations() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {1, 2, -1});
            assertEquals(258, calls.call("otherSum", bytes));
        }
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
