// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is refused before native code sees it, and what it says. */
class ArgumentsTest {
    @Test
    void aSegmentMustHoldWholeElements() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(17);
            var thrown = assertThrows(IllegalArgumentException.class, () -> Reduce.sum(bytes));
            assertTrue(message(thrown).startsWith("x "), message(thrown));
            assertTrue(message(thrown).contains("17"), message(thrown));
            assertThrows(IllegalArgumentException.class, () -> Reduce.sumFloats(bytes));
        }
    }

    @Test
    void buffersOfOneLengthMustAgree() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocate(16);
            MemorySegment y = arena.allocate(24);
            var thrown = assertThrows(IllegalArgumentException.class, () -> Reduce.dot(x, y));
            assertTrue(message(thrown).matches(".*\\bx\\b.*\\b2\\b.*\\by\\b.*\\b3\\b.*"), message(thrown));
        }
        assertThrows(IllegalArgumentException.class, () -> Reduce.dot(new double[2], new double[3]));
    }

    @Test
    void aResultSegmentMustBeLongEnough() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(10);
            MemorySegment bins = arena.allocate(255 * 8);
            var thrown = assertThrows(IndexOutOfBoundsException.class, () -> Bytes.histogram(data, bins));
            assertTrue(message(thrown).contains("bins"), message(thrown));
            assertTrue(message(thrown).contains("256"), message(thrown));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> Bytes.histogram(new byte[10], new long[255]));
    }

    @Test
    void aLongerResultSegmentKeepsItsTail() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bins = arena.allocate(257 * 8);
            bins.setAtIndex(ValueLayout.JAVA_LONG, 256, 42);
            Bytes.histogram(arena.allocate(10), bins);
            assertEquals(10, bins.getAtIndex(ValueLayout.JAVA_LONG, 0));
            assertEquals(42, bins.getAtIndex(ValueLayout.JAVA_LONG, 256));
        }
    }

    @Test
    void aReadOnlyResultIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bins = arena.allocate(256 * 8).asReadOnly();
            var thrown = assertThrows(IllegalArgumentException.class, () -> Bytes.histogram(arena.allocate(10), bins));
            assertTrue(message(thrown).contains("bins"), message(thrown));
            assertEquals(0, bins.getAtIndex(ValueLayout.JAVA_LONG, 0));
        }
    }

    @Test
    void readOnlyInputIsRead() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2, 3);
            assertEquals(6, Reduce.sum(x.asReadOnly()));
        }
        assertEquals(6, Reduce.sum(MemorySegment.ofArray(new double[] {1, 2, 3}).asReadOnly()));
    }

    @Test
    void aClosedArenaIsNoticed() {
        Arena arena = Arena.ofConfined();
        MemorySegment x = arena.allocate(64);
        arena.close();
        assertThrows(IllegalStateException.class, () -> Reduce.sum(x));
        assertThrows(IllegalStateException.class, () -> Bytes.histogram(x));
    }

    @Test
    void aSegmentOfAnotherThreadIsNoticed() throws InterruptedException {
        try (Arena arena = Arena.ofConfined();
                var other = Executors.newSingleThreadExecutor()) {
            MemorySegment x = arena.allocate(64);
            var thrown = assertThrows(
                    ExecutionException.class,
                    () -> CompletableFuture.supplyAsync(() -> Reduce.sum(x), other)
                            .get());
            assertInstanceOf(WrongThreadException.class, thrown.getCause());
        }
    }

    @Test
    void aSharedSegmentIsReadByAnyThread() throws Exception {
        try (Arena arena = Arena.ofShared();
                var other = Executors.newVirtualThreadPerTaskExecutor()) {
            MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2, 3);
            assertEquals(6, other.submit(() -> Reduce.sum(x)).get());
        }
    }

    @Test
    void slicesOfArraysAreReadAndWritten() {
        byte[] data = new byte[100_000];
        data[50_000] = 1;
        MemorySegment slice = MemorySegment.ofArray(data).asSlice(50_000, 10);
        assertEquals(1, Bytes.count(slice, (byte) 1));
        long[] bins = new long[300];
        Bytes.histogram(slice, MemorySegment.ofArray(bins).asSlice(10 * 8, 256 * 8));
        assertEquals(9, bins[10]);
        assertEquals(1, bins[11]);
        assertEquals(0, bins[9]);
    }

    @Test
    void arraysAboveTheShortLimitGiveTheSameResults() {
        for (int n : new int[] {8191, 8192, 8193, 100_000}) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = Math.sin(i);
            }
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, x);
                assertEquals(Reduce.sum(copy), Reduce.sum(x));
                assertEquals(Reduce.dot(copy, copy), Reduce.dot(x, x));
                assertEquals(Reduce.dot(copy, copy), Reduce.dot(copy, MemorySegment.ofArray(x)));
                assertEquals(Reduce.meanVariance(copy), Reduce.meanVariance(x));
            }
        }
    }

    @Test
    void resultsAboveTheShortLimitComeBackToTheHeap() {
        byte[] data = new byte[70_000];
        long[] bins = new long[256];
        Bytes.histogram(data, bins);
        assertEquals(70_000, bins[0]);
        assertArrayEquals(bins, Bytes.histogram(data));
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
