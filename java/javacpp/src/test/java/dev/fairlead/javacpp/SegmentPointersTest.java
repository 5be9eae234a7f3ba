// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What memory is handed to C++, and what is refused before C++ sees it. */
class SegmentPointersTest {
    private static final long ALL = SegmentPointers.ALL;

    /** Makes a pointer of one of the classes. */
    private static Pointer pointer(String numbers, MemorySegment segment, long least) {
        return switch (numbers) {
            case "bytes" -> SegmentPointers.bytes(segment, "x", Access.WRITE, least);
            case "shorts" -> SegmentPointers.shorts(segment, "x", Access.WRITE, least);
            case "ints" -> SegmentPointers.ints(segment, "x", Access.WRITE, least);
            case "longs" -> SegmentPointers.longs(segment, "x", Access.WRITE, least);
            case "floats" -> SegmentPointers.floats(segment, "x", Access.WRITE, least);
            default -> SegmentPointers.doubles(segment, "x", Access.WRITE, least);
        };
    }

    @ParameterizedTest
    @CsvSource({"bytes,48", "shorts,24", "ints,12", "longs,6", "floats,12", "doubles,6"})
    void aPointerHasTheAddressAndTheElementsOfItsSegment(String numbers, long elements) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(48, 8);
            Pointer all = pointer(numbers, segment, ALL);
            assertEquals(segment.address(), all.address());
            assertEquals(0, all.position());
            assertEquals(elements, all.limit());
            assertEquals(elements, all.capacity());
            assertEquals(2, pointer(numbers, segment, 2).limit());
            long size = 48 / elements;
            assertEquals(
                    "x needs " + (elements + 1) + " elements of " + size + " bytes (" + size * (elements + 1)
                            + " bytes), the segment has 48",
                    refusal(IndexOutOfBoundsException.class, () -> pointer(numbers, segment, elements + 1)));
        }
    }

    @Test
    void anEmptySegmentHasNoElementsAndNullIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(0, pointer("ints", arena.allocate(0, 8), ALL).limit());
        }
        assertThrows(NullPointerException.class, () -> pointer("ints", MemorySegment.NULL, ALL));
    }

    @Test
    void memoryOfTheHeapIsRefused() {
        MemorySegment heap = MemorySegment.ofArray(new int[2]);
        assertEquals(
                "x lies on the Java heap, and this call takes native memory: allocate it from an Arena, or map it",
                refusal(IllegalArgumentException.class, () -> pointer("ints", heap, ALL)));
    }

    @Test
    void whatIsReadOnlyIsReadAndNotWritten() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(8, 8).asReadOnly();
            assertEquals(2, SegmentPointers.ints(segment, "x", Access.READ, ALL).limit());
            assertEquals(
                    "x is read-only, and this call writes to it",
                    refusal(IllegalArgumentException.class, () -> pointer("ints", segment, ALL)));
        }
    }

    @Test
    void memoryOfAClosedArenaIsRefused() {
        Arena arena = Arena.ofConfined();
        MemorySegment segment = arena.allocate(8, 8);
        arena.close();
        assertEquals(
                "x was closed: its arena is no longer open",
                refusal(IllegalStateException.class, () -> pointer("ints", segment, ALL)));
    }

    @Test
    void memoryOfAnotherThreadIsRefused() throws InterruptedException {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(8, 8);
            Thread other = new Thread(() -> pointer("ints", segment, ALL));
            other.setUncaughtExceptionHandler((_, thrown) -> seen.set(thrown));
            other.start();
            other.join();
        }
        assertEquals(WrongThreadException.class, seen.get().getClass());
        assertEquals("x belongs to the thread that opened its arena", seen.get().getMessage());
    }

    @Test
    void whatBeginsBetweenElementsIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(16, 8).asSlice(2, 8);
            assertEquals(
                    "x begins at an address that is no multiple of 4, and C++ reads elements of 4 bytes",
                    refusal(IllegalArgumentException.class, () -> pointer("ints", segment, ALL)));
            assertEquals(4, pointer("shorts", segment, ALL).limit());
        }
    }

    @Test
    void whatEndsBetweenElementsIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(6, 8);
            assertEquals(
                    "x has 6 bytes, which is no whole number of elements of 4 bytes",
                    refusal(IllegalArgumentException.class, () -> pointer("ints", segment, ALL)));
        }
    }

    @Test
    void aSegmentOverAPointerIsTheSameMemory() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocateFrom(JAVA_INT, 1, 2, 3);
            MemorySegment view = CppFunctions.$unowned(pointer("ints", segment, ALL), Integer.BYTES, -1);
            view.setAtIndex(JAVA_INT, 2, 30);
            assertEquals(12, view.byteSize());
            assertEquals(30, segment.getAtIndex(JAVA_INT, 2));
        }
    }

    private static String refusal(Class<? extends RuntimeException> type, Runnable call) {
        return String.valueOf(assertThrows(type, call::run).getMessage());
    }
}
