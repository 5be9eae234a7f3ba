// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Gives out small pieces of large blocks: cursors and types come by the ten thousand and all live as long as the arena. */
final class Slab implements SegmentAllocator {
    private static final long BLOCK_BYTES = 1 << 16;

    private final Arena arena;
    private MemorySegment block = MemorySegment.NULL;
    private long used;

    Slab(Arena arena) {
        this.arena = arena;
    }

    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        if (byteSize > BLOCK_BYTES / 2 || byteAlignment > Long.BYTES) {
            return arena.allocate(byteSize, byteAlignment);
        }
        long start = (used + Long.BYTES - 1) & -Long.BYTES;
        if (start + byteSize > block.byteSize()) {
            block = arena.allocate(BLOCK_BYTES, Long.BYTES);
            start = 0;
        }
        used = start + byteSize;
        return block.asSlice(start, byteSize);
    }
}
