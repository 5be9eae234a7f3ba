// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CallFrameTest {
    @Test
    void memoryIsAlignedAndZero() {
        for (int round = 0; round < 3; round++) {
            try (CallFrame frame = CallFrame.open()) {
                for (long alignment = 1; alignment <= 4096; alignment *= 2) {
                    MemorySegment memory = frame.allocate(24, alignment);
                    assertEquals(0, memory.address() % alignment);
                    assertArrayEquals(new byte[24], memory.toArray(ValueLayout.JAVA_BYTE));
                    memory.fill((byte) 0xEE);
                }
            }
        }
    }

    @Test
    void nothingIsAllocatedTwice() {
        Random random = new Random(7);
        try (CallFrame frame = CallFrame.open()) {
            List<MemorySegment> all = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                MemorySegment memory = frame.allocate(random.nextInt(300), 1L << random.nextInt(5));
                memory.fill((byte) i);
                all.add(memory);
            }
            for (int i = 0; i < all.size(); i++) {
                byte[] expected = new byte[(int) all.get(i).byteSize()];
                java.util.Arrays.fill(expected, (byte) i);
                assertArrayEquals(expected, all.get(i).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }

    @Test
    void aPlatformThreadUsesTheSameMemoryAgain() {
        long first = addressOfOne();
        for (int i = 0; i < 10_000; i++) {
            assertEquals(first, addressOfOne());
        }
    }

    private static long addressOfOne() {
        try (CallFrame frame = CallFrame.open()) {
            return frame.allocate(8, 8).address();
        }
    }

    @Test
    void nestedFramesKeepApart() {
        try (CallFrame outer = CallFrame.open()) {
            MemorySegment ofOuter = outer.allocate(8, 8);
            ofOuter.set(ValueLayout.JAVA_LONG, 0, 1);
            long ofInner;
            try (CallFrame inner = CallFrame.open()) {
                MemorySegment memory = inner.allocate(8, 8);
                memory.set(ValueLayout.JAVA_LONG, 0, 2);
                ofInner = memory.address();
            }
            assertNotEquals(ofOuter.address(), ofInner);
            long next = outer.allocate(8, 8).address();
            assertEquals(ofOuter.address() + 8, next);
            assertTrue(next <= ofInner, "the inner frame's memory is free again");
            assertEquals(1, ofOuter.get(ValueLayout.JAVA_LONG, 0));
        }
    }

    @Test
    void anUpcallMayOpenAFrame() throws Throwable {
        try (Arena arena = Arena.ofConfined();
                CallFrame frame = CallFrame.open()) {
            Linker linker = Linker.nativeLinker();
            FunctionDescriptor compare =
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            MemorySegment stub = linker.upcallStub(
                    MethodHandles.lookup().findStatic(CallFrameTest.class, "compare", compare.toMethodType()),
                    compare,
                    arena);
            MethodType type =
                    MethodType.methodType(void.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
            var sort = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("qsort"),
                    FunctionDescriptor.ofVoid(
                            ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
            assertEquals(type, sort.type());
            MemorySegment numbers = frame.allocate(40, 8);
            for (int i = 0; i < 10; i++) {
                numbers.setAtIndex(ValueLayout.JAVA_INT, i, (i * 7) % 10);
            }
            sort.invokeExact(numbers, 10L, 4L, stub);
            assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, numbers.toArray(ValueLayout.JAVA_INT));
        }
    }

    @SuppressWarnings("UnusedMethod") // called by C
    private static int compare(MemorySegment a, MemorySegment b) {
        try (CallFrame frame = CallFrame.open()) {
            MemorySegment both = frame.allocate(8, 4);
            both.setAtIndex(ValueLayout.JAVA_INT, 0, a.reinterpret(4).get(ValueLayout.JAVA_INT, 0));
            both.setAtIndex(ValueLayout.JAVA_INT, 1, b.reinterpret(4).get(ValueLayout.JAVA_INT, 0));
            return Integer.compare(both.getAtIndex(ValueLayout.JAVA_INT, 0), both.getAtIndex(ValueLayout.JAVA_INT, 1));
        }
    }

    @Test
    void largeMemoryEndsWithTheFrame() {
        MemorySegment large;
        try (CallFrame frame = CallFrame.open()) {
            large = frame.allocate(1 << 20, 8);
            assertEquals(1 << 20, large.byteSize());
            assertEquals(0, large.get(ValueLayout.JAVA_BYTE, (1 << 20) - 1));
            assertEquals(8, frame.allocate(8, 8).byteSize());
        }
        MemorySegment gone = large;
        assertThrows(IllegalStateException.class, () -> gone.get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void whatDoesNotFitAnyMoreIsAllocatedElsewhere() {
        try (CallFrame frame = CallFrame.open()) {
            for (int i = 0; i < 100; i++) {
                assertEquals(1000, frame.allocate(1000, 8).fill((byte) i).byteSize());
            }
        }
        assertEquals(addressOfOne(), addressOfOne());
    }

    @Test
    void nothingIsAllocatedInImpossibleWays() {
        try (CallFrame frame = CallFrame.open()) {
            assertThrows(IllegalArgumentException.class, () -> frame.allocate(-1, 8));
            assertThrows(IllegalArgumentException.class, () -> frame.allocate(Long.MIN_VALUE, 8));
            assertThrows(IllegalArgumentException.class, () -> frame.allocate(8, 0));
            assertThrows(IllegalArgumentException.class, () -> frame.allocate(8, 3));
            assertThrows(IllegalArgumentException.class, () -> frame.allocate(8, -8));
            assertEquals(0, frame.allocate(0, 1).byteSize());
        }
    }

    @Test
    void aClosedFrameGivesNoMemory() {
        CallFrame frame = CallFrame.open();
        frame.close();
        assertThrows(IllegalStateException.class, () -> frame.allocate(8, 8));
        assertDoesNotThrow(frame::close);
    }

    @Test
    void closingAgainTakesNothingFromOthers() {
        CallFrame first = CallFrame.open();
        first.close();
        try (CallFrame second = CallFrame.open()) {
            long address = second.allocate(8, 8).address();
            first.close();
            assertNotEquals(address, second.allocate(8, 8).address());
        }
    }

    @Test
    void onlyTheInnermostFrameIsUsedAndClosed() {
        CallFrame outer = CallFrame.open();
        CallFrame inner = CallFrame.open();
        assertThrows(IllegalStateException.class, () -> outer.allocate(8, 8));
        assertThrows(IllegalStateException.class, outer::close);
        assertEquals(8, inner.allocate(8, 8).byteSize());
        inner.close();
        assertEquals(8, outer.allocate(8, 8).byteSize());
        outer.close();
    }

    @Test
    void framesInAFullSlabNestToo() {
        try (CallFrame outer = CallFrame.open()) {
            MemorySegment all = outer.allocate(Slab.SIZE - 64, 1);
            MemorySegment more = outer.allocate(64, 1);
            CallFrame inner = CallFrame.open();
            CallFrame innermost = CallFrame.open();
            assertEquals(
                    0,
                    innermost.allocate(8, 8).fill((byte) 1).asOverlappingSlice(all).stream()
                            .count());
            assertThrows(IllegalStateException.class, inner::close);
            assertThrows(IllegalStateException.class, () -> outer.allocate(8, 8));
            innermost.close();
            inner.close();
            assertEquals(0, more.get(ValueLayout.JAVA_BYTE, 0));
        }
    }

    @Test
    void anotherThreadCannotUseAFrame() {
        try (CallFrame frame = CallFrame.open();
                var other = Executors.newSingleThreadExecutor()) {
            for (Runnable use : List.<Runnable>of(frame::close, () -> frame.allocate(8, 8))) {
                var thrown = assertThrows(
                        CompletionException.class,
                        () -> CompletableFuture.runAsync(use, other).join());
                assertInstanceOf(WrongThreadException.class, thrown.getCause());
            }
            assertEquals(8, frame.allocate(8, 8).byteSize());
        }
    }

    @Test
    void virtualThreadsNeverShareMemory() throws Exception {
        int threads = 300;
        CyclicBarrier allOpen = new CyclicBarrier(threads);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                results.add(executor.submit(() -> keepsItsOwn(number, allOpen)));
            }
            for (Future<Boolean> result : results) {
                assertTrue(result.get());
            }
        }
    }

    /** Is unmounted while the frame is open, and goes on upon whichever carrier is free. */
    private static boolean keepsItsOwn(int number, CyclicBarrier allOpen) throws Exception {
        for (int round = 0; round < 5; round++) {
            try (CallFrame outer = CallFrame.open();
                    CallFrame inner = CallFrame.open()) {
                MemorySegment one = outer.allocate(8, 8);
                MemorySegment other = inner.allocate(8, 8);
                one.set(ValueLayout.JAVA_LONG, 0, number);
                other.set(ValueLayout.JAVA_LONG, 0, -number);
                allOpen.await();
                if (one.get(ValueLayout.JAVA_LONG, 0) != number || other.get(ValueLayout.JAVA_LONG, 0) != -number) {
                    return false;
                }
                allOpen.await();
            }
        }
        return true;
    }

    @Test
    void virtualThreadsRefuseMisuseToo() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            CallFrame frame = CallFrame.open();
            frame.allocate(8, 8);
            frame.close();
            frame.close();
            try {
                frame.allocate(8, 8);
            } catch (IllegalStateException expected) {
                failures.add(expected);
            }
        });
        thread.join();
        assertEquals(1, failures.size());
    }

    @Test
    void aVirtualThreadLeavesNoSlabBehind() throws InterruptedException {
        List<Long> addresses = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Thread thread = Thread.ofVirtual().start(() -> addresses.add(addressOfOne()));
            thread.join();
        }
        long different = addresses.stream().distinct().count();
        assertTrue(different <= 64 + 1, "slabs are used again: " + different + " for 1000 threads");
    }
}
