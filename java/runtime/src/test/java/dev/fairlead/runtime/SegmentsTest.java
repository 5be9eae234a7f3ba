// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTest {
    private static final long SEED = 20_261_126;

    @Test
    void heapMemoryIsRefusedWhereItCannotBeLent() {
        assertMessage(
                IllegalArgumentException.class,
                "x lies on the Java heap, and this call takes native memory: allocate it from an Arena, or map it",
                () -> Segments.offHeap(MemorySegment.ofArray(new byte[4]), "x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Segments.offHeap(MemorySegment.ofArray(new byte[4]).asReadOnly(), "x"));
        assertDoesNotThrow(() -> Segments.offHeap(nativeOf(0), "x"));
        assertDoesNotThrow(() -> Segments.offHeap(nativeOf(4), "x"));
    }

    @Test
    void readOnlyMemoryIsRefusedWhereItIsWritten() {
        assertMessage(
                IllegalArgumentException.class,
                "dst is read-only, and this call writes to it",
                () -> Segments.writable(nativeOf(4).asReadOnly(), "dst"));
        assertDoesNotThrow(() -> Segments.writable(nativeOf(4), "dst"));
    }

    @Test
    void nullIsNamed() {
        MemorySegment none = nothing();
        assertMessage(NullPointerException.class, "src", () -> Segments.offHeap(none, "src"));
        assertMessage(NullPointerException.class, "src", () -> Segments.writable(none, "src"));
        assertMessage(NullPointerException.class, "src", () -> Segments.elements(none, "src", 8));
        assertMessage(NullPointerException.class, "src", () -> Segments.atLeast(none, "src", 1, 8));
        assertMessage(NullPointerException.class, "src", () -> Segments.image(none, "src", 1, 1, 1, 1));
        assertMessage(NullPointerException.class, "src", () -> Segments.volume(none, "src", 1, 1, 1, 1, 1, 1));
    }

    @Test
    void elementsAreWhole() {
        assertEquals(2, Segments.elements(nativeOf(16), "x", 8));
        assertEquals(0, Segments.elements(nativeOf(0), "x", 8));
        assertEquals(Long.MAX_VALUE / 8, Segments.elements(Sizes.segment(Long.MAX_VALUE - 7), "x", 8));
        assertMessage(
                IllegalArgumentException.class,
                "x has 17 bytes, which is no whole number of elements of 8 bytes",
                () -> Segments.elements(nativeOf(17), "x", 8));
    }

    @Test
    void lengthsFitTheirTypeInC() {
        assertDoesNotThrow(() -> Segments.atMost("x", 255, 255));
        assertMessage(
                IllegalArgumentException.class,
                "x has 256 elements, and its length in C can be 255 at most",
                () -> Segments.atMost("x", 256, 255));
        assertMessage(
                IllegalArgumentException.class,
                "x has 4 294 967 296 elements, and its length in C can be 4 294 967 295 at most",
                () -> Segments.atMost("x", 1L << 32, (1L << 32) - 1));
    }

    @Test
    void sharedLengthsAgree() {
        assertDoesNotThrow(() -> Segments.same("x", 2, "y", 2));
        assertMessage(
                IllegalArgumentException.class,
                "x has 2 elements and y has 3; they must have the same number",
                () -> Segments.same("x", 2, "y", 3));
    }

    @Test
    void tooFewElementsAreRefused() {
        assertDoesNotThrow(() -> Segments.atLeast(nativeOf(2048), "bins", 256, 8));
        assertDoesNotThrow(() -> Segments.atLeast(nativeOf(2055), "bins", 256, 8));
        assertDoesNotThrow(() -> Segments.atLeast(nativeOf(0), "bins", 0, 8));
        assertMessage(
                IndexOutOfBoundsException.class,
                "bins needs 256 elements of 8 bytes (2048 bytes), the segment has 2047",
                () -> Segments.atLeast(nativeOf(2047), "bins", 256, 8));
        assertMessage(
                IndexOutOfBoundsException.class,
                "bins needs 9 223 372 036 854 775 807 elements of 16 bytes (147 573 952 589 676 412 912 bytes), "
                        + "the segment has 16",
                () -> Segments.atLeast(nativeOf(16), "bins", Long.MAX_VALUE, 16));
    }

    @Test
    void theNullPointerIsNoEmptySegment() {
        var thrown = assertThrows(NullPointerException.class, () -> Segments.elements(MemorySegment.NULL, "x", 8));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("x is MemorySegment.NULL"));
        assertEquals(0, Segments.elements(nativeOf(0), "x", 8));
        assertEquals(MemorySegment.NULL, Segments.orNull(null));
    }

    @Test
    void anEmptyFileIsAnEmptySegment(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, 0, arena);
            assertEquals(0, Segments.elements(mapped, "x", 8));
        }
    }

    @Test
    void elementsFitExactlyWhenTheirBytesDo() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            long bytes = Sizes.extreme(random);
            long count = Sizes.extreme(random);
            long size = 1L + random.nextInt(100);
            BigInteger needed = BigInteger.valueOf(count).multiply(BigInteger.valueOf(size));
            Executable check = () -> Segments.atLeast(Sizes.segment(bytes), "x", count, size);
            if (needed.compareTo(BigInteger.valueOf(bytes)) <= 0) {
                assertDoesNotThrow(check);
            } else {
                assertThrows(IndexOutOfBoundsException.class, check);
            }
        }
    }

    @Test
    void nullBecomesTheNullPointer() {
        assertEquals(MemorySegment.NULL, Segments.orNull(null));
        MemorySegment segment = nativeOf(4);
        assertSame(segment, Segments.orNull(segment));
    }

    private static MemorySegment nativeOf(long bytes) {
        return Arena.ofAuto().allocate(bytes);
    }

    @SuppressWarnings("NullAway") // what callers outside null-marked code can do
    private static MemorySegment nothing() {
        return null;
    }

    private static void assertMessage(Class<? extends Throwable> type, String message, Executable check) {
        assertEquals(message, assertThrows(type, check).getMessage());
    }
}
