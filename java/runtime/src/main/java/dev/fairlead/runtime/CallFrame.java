// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Native memory for the time of one call: strings, out-parameters, structs. A platform thread has one small slab that its
 * frames share as a stack; a frame of a virtual thread borrows one. What does not fit gets an arena of its own.
 *
 * <p>A frame belongs to the thread that opened it. Frames nest, as when C calls back into Java and that calls C again; only
 * the innermost one of a thread allocates. Memory ends with the frame: afterwards it is given to other frames and is not
 * guarded, so no segment of a frame may outlive it.
 *
 * <pre>{@code
 * try (CallFrame frame = CallFrame.open()) {
 *     MemorySegment result = frame.allocate(8, 8);
 *     mean(x, n, result);
 *     return result.get(ValueLayout.JAVA_DOUBLE, 0);
 * }
 * }</pre>
 */
public final class CallFrame implements AutoCloseable {
    private static final long MARK = 8;

    private final Thread owner;
    private final Slab slab;
    private final boolean borrowed;
    private final long base;
    private long top;
    private boolean closed;
    private @Nullable Arena beyond;

    private CallFrame(Thread owner, Slab slab, boolean borrowed) {
        this.owner = owner;
        this.slab = slab;
        this.borrowed = borrowed;
        this.base = slab.top();
        // Even an empty frame takes a little, by which outer ones notice it. In a full slab that lies beyond the end.
        this.top = base + MARK;
        slab.top(top);
    }

    /**
     * Opens a frame of the current thread.
     *
     * @return the frame; it has to be closed by the same thread, in reverse order of opening
     */
    public static CallFrame open() {
        Thread thread = Thread.currentThread();
        boolean borrowed = thread.isVirtual();
        return new CallFrame(thread, borrowed ? Slab.borrow(thread) : Slab.ofCurrentThread(), borrowed);
    }

    /**
     * Memory that is all zero.
     *
     * @param size bytes, not negative
     * @param alignment bytes, a power of two
     * @return the memory, until {@link #close()}
     * @throws IllegalArgumentException if the size is negative or the alignment is no power of two
     * @throws IllegalStateException if this frame has been closed, or one that was opened later has not
     * @throws WrongThreadException if another thread opened this frame
     * @throws OutOfMemoryError if there is not that much memory
     */
    public MemorySegment allocate(long size, long alignment) {
        long offset = place(size, alignment);
        return offset == Slab.NO_PLACE
                ? beyond().allocate(size, alignment)
                : slab.slice(offset, size).fill((byte) 0);
    }

    /** As {@link #allocate}, with whatever was there before. */
    MemorySegment reserve(long size, long alignment) {
        long offset = place(size, alignment);
        return offset == Slab.NO_PLACE ? beyond().allocate(size, alignment) : slab.slice(offset, size);
    }

    private long place(long size, long alignment) {
        checkThread();
        if (closed) {
            throw new IllegalStateException("this frame has been closed");
        }
        checkInnermost();
        long offset = Slab.place(top, size, alignment);
        if (offset != Slab.NO_PLACE) {
            top = offset + size;
            slab.top(top);
        }
        return offset;
    }

    private Arena beyond() {
        Arena arena = beyond;
        if (arena == null) {
            arena = Arena.ofConfined();
            beyond = arena;
        }
        return arena;
    }

    /**
     * Takes back the memory. Closing again does nothing.
     *
     * @throws IllegalStateException if a frame that was opened later is still open; then this one stays open
     * @throws WrongThreadException if another thread opened this frame; then it stays open
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        checkThread();
        checkInnermost();
        closed = true;
        slab.top(base);
        if (borrowed) {
            slab.giveBack(owner);
        }
        if (beyond != null) {
            beyond.close();
        }
    }

    private void checkThread() {
        if (Thread.currentThread().threadId() != owner.threadId()) {
            throw new WrongThreadException("this frame belongs to thread " + owner.getName());
        }
    }

    private void checkInnermost() {
        if (slab.top() != top) {
            throw new IllegalStateException("a frame that was opened after this one is still open");
        }
    }
}
