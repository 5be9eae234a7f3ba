// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A piece of native memory that frames take from the bottom up, used by one thread at a time. How far it is taken stands at
 * its beginning: a thread that outlives this class, as in an application server, then holds on to plain memory alone and
 * not to the class and its class loader.
 *
 * @param memory the memory; freed when nothing refers to it any more, as after the end of its thread
 */
record Slab(MemorySegment memory) {
    /** The answer of {@link #place} when there is none. */
    static final long NO_PLACE = -1;

    static final long SIZE = 8192;
    private static final long ALIGNMENT = 64;
    private static final long TOP = 0;
    private static final long FIRST = 8;

    private static final int PLACES = 64;
    private static final int TRIES = 4;

    private static final ThreadLocal<MemorySegment> OF_THREAD = ThreadLocal.withInitial(Slab::create);

    /**
     * Slabs that no virtual thread uses now. There may be a million virtual threads, but few are in a call at the same
     * time; what finds no place here is left to the garbage collector.
     */
    private static final AtomicReferenceArray<MemorySegment> IDLE = new AtomicReferenceArray<>(PLACES);

    private static MemorySegment create() {
        MemorySegment memory = Arena.ofAuto().allocate(SIZE, ALIGNMENT);
        memory.set(ValueLayout.JAVA_LONG, TOP, FIRST);
        return memory;
    }

    /** {@return the slab of a platform thread, which keeps it} */
    static Slab ofCurrentThread() {
        return new Slab(OF_THREAD.get());
    }

    /** {@return a slab for a virtual thread, until it is given back} */
    static Slab borrow(Thread thread) {
        for (int i = 0; i < TRIES; i++) {
            MemorySegment idle = IDLE.getAndSet(place(thread, i), null);
            if (idle != null) {
                return new Slab(idle);
            }
        }
        return new Slab(create());
    }

    void giveBack(Thread thread) {
        for (int i = 0; i < TRIES; i++) {
            if (IDLE.compareAndSet(place(thread, i), null, memory)) {
                return;
            }
        }
    }

    private static int place(Thread thread, int turn) {
        return (int) ((thread.threadId() + turn) & (PLACES - 1));
    }

    /** {@return where the free part begins} */
    long top() {
        return memory.get(ValueLayout.JAVA_LONG, TOP);
    }

    void top(long top) {
        memory.set(ValueLayout.JAVA_LONG, TOP, top);
    }

    /**
     * Where a piece comes to lie.
     *
     * @param from where the free part begins
     * @param size the bytes of the piece
     * @param alignment of the piece
     * @return its offset; {@link #NO_PLACE} when it does not fit, or is none that can be
     */
    static long place(long from, long size, long alignment) {
        boolean fits = alignment > 0 && alignment <= ALIGNMENT && (alignment & (alignment - 1)) == 0;
        long offset = (from + alignment - 1) & -alignment;
        return fits && size >= 0 && size <= SIZE - offset ? offset : NO_PLACE;
    }

    MemorySegment slice(long offset, long size) {
        return memory.asSlice(offset, size);
    }
}
