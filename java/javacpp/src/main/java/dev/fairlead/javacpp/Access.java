// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import dev.fairlead.runtime.Segments;
import java.lang.foreign.MemorySegment;

/** What C++ does with memory that it is given. */
public enum Access {
    /** It only reads. */
    READ,
    /** It may write. */
    WRITE;

    /** {@return how many elements are handed on, after all checks} */
    long count(MemorySegment segment, String name, long size, long least) {
        Segments.offHeap(segment, name);
        if (this == WRITE) {
            Segments.writable(segment, name);
        }
        if (!segment.scope().isAlive()) {
            throw new IllegalStateException(name + " was closed: its arena is no longer open");
        }
        if (!segment.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException(name + " belongs to the thread that opened its arena");
        }
        if (segment.address() % size != 0) {
            throw new IllegalArgumentException(name + " begins at an address that is no multiple of " + size
                    + ", and C++ reads elements of " + size + " bytes");
        }
        if (least == SegmentPointers.ALL) {
            return Segments.elements(segment, name, size);
        }
        Segments.atLeast(segment, name, least, size);
        return least;
    }
}
