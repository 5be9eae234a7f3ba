// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Native copies of heap segments, for the time of one call. Native segments are handed through. Belongs to the thread
 * that opened it; on {@link #close()} what the call wrote goes back to the heap and the copies are freed.
 */
public final class HeapCopies implements AutoCloseable {
    private static final long ALIGNMENT = 16;

    private final Arena arena = Arena.ofConfined();
    private final List<Written> written = new ArrayList<>();

    private record Written(MemorySegment heap, MemorySegment copy) {}

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
     */
    public MemorySegment of(MemorySegment segment) {
        if (segment.isNative()) {
            return segment;
        }
        return arena.allocate(segment.byteSize(), ALIGNMENT).copyFrom(segment);
    }

    /**
     * A segment that a call writes. The copy begins with the same content, so that what the call leaves alone stays as
     * it was.
     *
     * @param segment any segment that is not read-only
     * @return the segment itself when it is native, else a copy that {@link #close()} copies back
     */
    public MemorySegment writeBack(MemorySegment segment) {
        MemorySegment copy = of(segment);
        if (!segment.isNative()) {
            written.add(new Written(segment, copy));
        }
        return copy;
    }

    /** Copies back what was written and frees the copies. */
    @Override
    public void close() {
        try {
            written.forEach(it -> it.heap().copyFrom(it.copy()));
        } finally {
            arena.close();
        }
    }
}
