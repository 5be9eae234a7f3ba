// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Native copies of heap segments, for the time of one call. Native segments are handed through. Belongs to the thread
 * that opened it; on {@link #close()} what the call wrote goes back to the heap and the copies are freed.
 *
 * <p>A segment that lies within an earlier one shares its copy, so that a call that is given the same array twice sees
 * the same memory twice, as it does for native segments.
 */
public final class HeapCopies implements AutoCloseable {
    private static final long ALIGNMENT = 16;

    private final Arena arena = Arena.ofConfined();
    private final List<Copied> copies = new ArrayList<>();
    private final List<MemorySegment> blocks = new ArrayList<>();

    private record Copied(MemorySegment heap, MemorySegment copy, boolean written) {
        /** {@return the part of the copy that another heap segment already has in it} */
        Optional<MemorySegment> within(MemorySegment other) {
            long offset = other.address() - heap.address();
            boolean within = overlaps(heap, other) && offset >= 0 && offset + other.byteSize() <= heap.byteSize();
            return within ? Optional.of(copy.asSlice(offset, other.byteSize())) : Optional.empty();
        }
    }

    private HeapCopies() {}

    /** {@return a new, empty set of copies} */
    public static HeapCopies open() {
        return new HeapCopies();
    }

    /**
     * A segment that a call reads.
     *
     * @param segment any segment
     * @return the segment itself when it is native, else a copy that lives until {@link #close()}
     * @throws IllegalStateException if the copies have been closed
     * @throws WrongThreadException if another thread opened them
     */
    public MemorySegment of(MemorySegment segment) {
        return segment.isNative() ? segment : copy(segment, false);
    }

    /**
     * A segment that a call writes. The copy begins with the same content, so that what the call leaves alone stays as
     * it was.
     *
     * @param segment any segment that is not read-only
     * @return the segment itself when it is native, else a copy that {@link #close()} copies back
     * @throws IllegalArgumentException if the segment is on the heap and read-only, or overlaps another written one
     *     without lying within it: one of the two would undo the other
     * @throws IllegalStateException if the copies have been closed
     * @throws WrongThreadException if another thread opened them
     */
    public MemorySegment writeBack(MemorySegment segment) {
        if (segment.isNative()) {
            return segment;
        }
        if (segment.isReadOnly()) {
            throw new IllegalArgumentException("a read-only segment cannot be written to");
        }
        return copy(segment, true);
    }

    private MemorySegment copy(MemorySegment segment, boolean written) {
        for (Copied earlier : copies) {
            Optional<MemorySegment> shared = earlier.within(segment);
            if (shared.isPresent()) {
                copies.add(new Copied(segment, shared.get(), written));
                return shared.get();
            }
        }
        if (written) {
            copies.stream().filter(Copied::written).forEach(earlier -> checkApart(earlier.heap(), segment));
        }
        MemorySegment copy = memory(segment.byteSize()).copyFrom(segment);
        copies.add(new Copied(segment, copy, written));
        return copy;
    }

    private MemorySegment memory(long size) {
        if (!CopyMemory.keeps(size)) {
            return arena.allocate(size, ALIGNMENT);
        }
        MemorySegment block = CopyMemory.borrow(size);
        // Ends with these copies, for whoever kept it, though the block goes on.
        MemorySegment lent = block.asSlice(0, size).reinterpret(arena, null);
        blocks.add(block);
        return lent;
    }

    private static void checkApart(MemorySegment earlier, MemorySegment later) {
        if (overlaps(earlier, later)) {
            throw new IllegalArgumentException(
                    "two heap segments that the call writes overlap in part; use native memory, or segments that do not");
        }
    }

    /** Whether they share a byte. How much they share must not be asked here: JDK 25 answers with too much. */
    private static boolean overlaps(MemorySegment one, MemorySegment other) {
        return one.asOverlappingSlice(other).isPresent();
    }

    /** Copies back what was written and frees the copies. Closing again does nothing. */
    @Override
    public void close() {
        if (!arena.scope().isAlive()) {
            return;
        }
        try {
            copies.stream().filter(Copied::written).forEach(it -> it.heap().copyFrom(it.copy()));
        } finally {
            arena.close();
            blocks.forEach(CopyMemory::giveBack);
        }
    }
}
