// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A C++ object. Closing it destroys it; else it is destroyed after it can no longer be reached. An object that another one
 * only shows is not destroyed by closing.
 *
 * <p>Segments that its methods return lie in its memory: they keep it from being destroyed while they can be reached, and
 * using one after {@link #close()} is an {@link IllegalStateException}. What changes the object in C++ so that the memory
 * moves (a vector that grows) leaves earlier segments behind: ask anew.
 *
 * <p>It is as safe in several threads as the C++ class says; closing while another thread is in a call is not.
 */
public abstract class CppObject extends Pointer {
    // JavaCPP makes objects without running initializers: fields begin as null, and are set when they are needed.
    // The names have a dollar sign because subclasses have those of C++ members.
    private @Nullable Arena $views;
    private @Nullable List<Object> $kept;

    /**
     * An object at the address of a pointer, or at none.
     *
     * @param p the pointer; null for an object that is still to be made
     */
    protected CppObject(@Nullable Pointer p) {
        super(p);
    }

    /** An object that is still to be made. */
    protected CppObject() {}

    /**
     * Memory of this object as a segment. Called by generated code.
     *
     * @param memory where it lies
     * @param size the bytes of an element
     * @param count how many elements; -1 where the pointer knows
     * @return the segment, which lasts as long as this object; or, where C++ returned a value, until it is not reachable
     */
    protected final MemorySegment $view(Pointer memory, int size, long count) {
        return Views.isOwner(memory)
                ? Views.of(memory, size, count, memory)
                : Views.segment(memory, size, count, $views(), this);
    }

    /**
     * Memory that no object stands for, as a segment. Called by generated code.
     *
     * @param memory where it lies
     * @param size the bytes of an element
     * @param count how many elements; -1 where the pointer knows
     * @return the segment. Memory that came with the result is freed when the segment is no longer reachable; other memory
     *     is the library's, which says how long it lasts
     */
    protected static MemorySegment $unowned(Pointer memory, int size, long count) {
        return Views.of(memory, size, count, memory);
    }

    /**
     * Pins what this object may look into. Called by generated code.
     *
     * @param pinned reachable as long as this object is; null for what C++ was given no object for
     */
    protected final void $keep(@Nullable Object... pinned) {
        synchronized (this) {
            List<Object> list = $kept == null ? new ArrayList<>() : $kept;
            Stream.of(pinned).filter(Objects::nonNull).forEach(list::add);
            $kept = list;
        }
    }

    /**
     * Pins what an object may look into: segments, and the object that made it. Called by generated code.
     *
     * @param object the object
     * @param pinned reachable as long as the object is
     * @param <T> the object's class
     * @return the object
     */
    protected static <T extends @Nullable CppObject> T $keeping(T object, @Nullable Object... pinned) {
        // A pointer of C++ that is null comes as null.
        if (object != null) {
            object.$keep(pinned);
        }
        return object;
    }

    private synchronized Arena $views() {
        Arena arena = $views == null ? Arena.ofShared() : $views;
        $views = arena;
        return arena;
    }

    @Override
    public void deallocate(boolean deallocate) {
        if (deallocate && Views.isOwner(this)) {
            $closeViews();
        }
        super.deallocate(deallocate);
    }

    @Override
    public boolean releaseReference() {
        boolean isLast = Views.isOwner(this) && referenceCount() <= 1;
        if (isLast) {
            $closeViews();
        }
        return super.releaseReference();
    }

    private void $closeViews() {
        Arena arena;
        synchronized (this) {
            arena = $views;
            $views = null;
        }
        if (arena != null) {
            arena.close();
        }
    }
}
