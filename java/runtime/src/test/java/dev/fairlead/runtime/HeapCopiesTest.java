// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HeapCopiesTest {
    @Test
    void nativeSegmentsAreHandedThrough() {
        try (Arena arena = Arena.ofConfined();
                HeapCopies copies = HeapCopies.open()) {
            MemorySegment segment = arena.allocate(8);
            assertSame(segment, copies.of(segment));
            assertSame(segment, copies.writeBack(segment));
            assertSame(MemorySegment.NULL, copies.of(MemorySegment.NULL));
        }
    }

    @Test
    void whatIsReadIsCopiedAndNotWrittenBack() {
        long[] heap = {1, 2, 3};
        try (HeapCopies copies = HeapCopies.open()) {
            MemorySegment copy = copies.of(MemorySegment.ofArray(heap).asReadOnly());
            assertTrue(copy.isNative());
            assertEquals(0, copy.address() % 16);
            assertArrayEquals(heap, copy.toArray(ValueLayout.JAVA_LONG));
            copy.setAtIndex(ValueLayout.JAVA_LONG, 0, 9);
        }
        assertArrayEquals(new long[] {1, 2, 3}, heap);
    }

    @Test
    void whatIsWrittenComesBackAndTheRestStays() {
        short[] heap = {1, 2, 3, 4, 5};
        try (HeapCopies copies = HeapCopies.open()) {
            MemorySegment copy = copies.writeBack(MemorySegment.ofArray(heap).asSlice(2, 6));
            copy.setAtIndex(ValueLayout.JAVA_SHORT, 1, (short) 33);
            assertEquals(3, heap[2], "not before the end");
        }
        assertArrayEquals(new short[] {1, 2, 33, 4, 5}, heap);
    }

    @Test
    void whatWasWrittenComesBackAfterAFailureToo() {
        int[] heap = {1};
        assertThrows(IllegalStateException.class, () -> {
            try (HeapCopies copies = HeapCopies.open()) {
                copies.writeBack(MemorySegment.ofArray(heap)).set(ValueLayout.JAVA_INT, 0, 2);
                throw new IllegalStateException("a status");
            }
        });
        assertEquals(2, heap[0]);
    }

    @Test
    void theSameArrayTwiceIsTheSameMemoryTwice() {
        int[] heap = {1, 2, 3, 4};
        try (HeapCopies copies = HeapCopies.open()) {
            MemorySegment in = copies.of(MemorySegment.ofArray(heap));
            MemorySegment out = copies.writeBack(MemorySegment.ofArray(heap));
            assertEquals(in.address(), out.address());
            MemorySegment part = copies.writeBack(MemorySegment.ofArray(heap).asSlice(4, 8));
            assertEquals(in.address() + 4, part.address());
            out.setAtIndex(ValueLayout.JAVA_INT, 0, 10);
            part.setAtIndex(ValueLayout.JAVA_INT, 1, 30);
        }
        assertArrayEquals(new int[] {10, 2, 30, 4}, heap);
    }

    @Test
    void readingAndWritingPartsThatOverlapIsCopied() {
        byte[] heap = {1, 2, 3, 4};
        try (HeapCopies copies = HeapCopies.open()) {
            MemorySegment in = copies.of(MemorySegment.ofArray(heap).asSlice(0, 3));
            MemorySegment out = copies.writeBack(MemorySegment.ofArray(heap).asSlice(1, 3));
            assertNotEquals(in.address() + 1, out.address());
            out.copyFrom(in);
        }
        assertArrayEquals(new byte[] {1, 1, 2, 3}, heap);
    }

    @Test
    void writtenPartsThatOverlapAreRefused() {
        byte[] heap = {1, 2, 3, 4};
        try (HeapCopies copies = HeapCopies.open()) {
            copies.writeBack(MemorySegment.ofArray(heap).asSlice(0, 3)).fill((byte) 7);
            MemorySegment second = MemorySegment.ofArray(heap).asSlice(1, 3);
            assertThrows(IllegalArgumentException.class, () -> copies.writeBack(second));
            assertDoesNotThrow(
                    () -> copies.writeBack(MemorySegment.ofArray(heap).asSlice(3, 1)));
        }
        assertArrayEquals(new byte[] {7, 7, 7, 4}, heap);
    }

    @Test
    void equalArraysAreNotTheSame() {
        try (HeapCopies copies = HeapCopies.open()) {
            MemorySegment one = copies.of(MemorySegment.ofArray(new int[4]));
            assertNotEquals(
                    one.address(), copies.of(MemorySegment.ofArray(new int[4])).address());
        }
    }

    @Test
    void emptySegmentsAreCopies() {
        try (HeapCopies copies = HeapCopies.open()) {
            assertEquals(0, copies.writeBack(MemorySegment.ofArray(new int[0])).byteSize());
            assertNotEquals(0, copies.of(MemorySegment.ofArray(new int[0])).address());
        }
    }

    @Test
    void readOnlyHeapSegmentsAreNotWritten() {
        try (HeapCopies copies = HeapCopies.open()) {
            MemorySegment readOnly = MemorySegment.ofArray(new int[1]).asReadOnly();
            assertThrows(IllegalArgumentException.class, () -> copies.writeBack(readOnly));
        }
    }

    @Test
    void copiesEndWithTheirSet() {
        HeapCopies copies = HeapCopies.open();
        MemorySegment copy = copies.writeBack(MemorySegment.ofArray(new int[1]));
        copies.close();
        copies.close();
        assertThrows(IllegalStateException.class, () -> copy.get(ValueLayout.JAVA_INT, 0));
        assertThrows(IllegalStateException.class, () -> copies.of(MemorySegment.ofArray(new int[1])));
    }

    @Test
    void anotherThreadCannotEndThem() {
        int[] heap = {1};
        HeapCopies copies = HeapCopies.open();
        copies.writeBack(MemorySegment.ofArray(heap)).set(ValueLayout.JAVA_INT, 0, 2);
        try (var other = Executors.newSingleThreadExecutor()) {
            var closing = CompletableFuture.runAsync(copies::close, other);
            var thrown = assertThrows(CompletionException.class, closing::join);
            assertInstanceOf(WrongThreadException.class, thrown.getCause());
        }
        assertEquals(1, heap[0]);
        copies.close();
        assertEquals(2, heap[0]);
    }
}
