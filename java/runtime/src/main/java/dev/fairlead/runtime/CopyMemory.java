// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Blocks of native memory for copies of arrays, used again and again: a new one would be filled with zeros, page by page,
 * before the copy overwrites them. What is idle is given up when memory runs short.
 */
final class CopyMemory {
    private static final long SMALLEST = 1L << 17;
    private static final long LARGEST = 1L << 26;
    private static final long ALIGNMENT = 64;
    private static final int PLACES = 8;

    private static final AtomicReferenceArray<SoftReference<MemorySegment>> IDLE = new AtomicReferenceArray<>(PLACES);

    private CopyMemory() {}

    /** {@return whether copies of so many bytes are worth a block that stays} */
    static boolean keeps(long size) {
        return size <= LARGEST;
    }

    /**
     * Takes a block.
     *
     * @param size bytes, at most what {@link #keeps} says
     * @return a block of at least that size, with any content, until it is given back
     */
    static MemorySegment borrow(long size) {
        for (int i = 0; i < PLACES; i++) {
            SoftReference<MemorySegment> taken = IDLE.getAndSet(i, null);
            MemorySegment block = taken == null ? null : taken.get();
            if (block != null && block.byteSize() >= size) {
                return block;
            }
            if (block != null) {
                // Too small for this one: back to its place, unless another came meanwhile.
                IDLE.compareAndSet(i, null, taken);
            }
        }
        return Arena.ofAuto().allocate(roundedUp(size), ALIGNMENT);
    }

    /** Gives a block back; where all places are taken it is left to the garbage collector. */
    static void giveBack(MemorySegment block) {
        SoftReference<MemorySegment> idle = new SoftReference<>(block);
        for (int i = 0; i < PLACES; i++) {
            if (IDLE.compareAndSet(i, null, idle)) {
                return;
            }
        }
    }

    private static long roundedUp(long size) {
        long power = Long.highestOneBit(Math.max(size, SMALLEST));
        return power == Math.max(size, SMALLEST) ? power : power << 1;
    }
}
