// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Blocks that copies use again. */
class CopyMemoryTest {
    @Test
    void aBlockIsUsedAgainByOneAtATime() {
        MemorySegment first = CopyMemory.borrow(1000);
        MemorySegment second = CopyMemory.borrow(1000);
        assertNotEquals(first.address(), second.address());
        CopyMemory.giveBack(first);
        CopyMemory.giveBack(second);
        List<Long> known = List.of(first.address(), second.address());
        assertTrue(known.contains(CopyMemory.borrow(1000).address()));
    }

    @Test
    void aBlockIsAtLeastAsLargeAsAskedFor() {
        for (long size : new long[] {0, 1, 1 << 17, (1 << 17) + 1, 3_000_000}) {
            MemorySegment block = CopyMemory.borrow(size);
            assertTrue(block.byteSize() >= size, () -> size + " bytes");
            CopyMemory.giveBack(block);
        }
        assertFalse(CopyMemory.keeps((1L << 26) + 1));
    }

    @Test
    void aCopyHoldsNothingOfTheOneBefore() {
        for (int fill = 1; fill < 4; fill++) {
            byte[] bytes = new byte[200_000];
            Arrays.fill(bytes, (byte) fill);
            try (HeapCopies copies = HeapCopies.open()) {
                assertArrayEquals(bytes, copies.of(MemorySegment.ofArray(bytes)).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }

    @Test
    void aCopyThatSomebodyKeptEndsThoughItsBlockGoesOn() {
        HeapCopies copies = HeapCopies.open();
        MemorySegment kept = copies.of(MemorySegment.ofArray(new byte[100]));
        copies.close();
        assertThrows(IllegalStateException.class, () -> kept.get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void manyThreadsNeverShareABlock() throws Exception {
        List<Future<Boolean>> results = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                byte value = (byte) (thread + 1);
                Callable<Boolean> work = () -> staysItsOwn(value);
                results.add(pool.submit(work));
            }
            for (Future<Boolean> result : results) {
                assertEquals(true, result.get());
            }
        }
    }

    private static boolean staysItsOwn(byte value) {
        byte[] bytes = new byte[10_000];
        Arrays.fill(bytes, value);
        for (int turn = 0; turn < 500; turn++) {
            try (HeapCopies copies = HeapCopies.open()) {
                MemorySegment copy = copies.of(MemorySegment.ofArray(bytes));
                if (!Arrays.equals(bytes, copy.toArray(ValueLayout.JAVA_BYTE))) {
                    return false;
                }
            }
        }
        return true;
    }
}
