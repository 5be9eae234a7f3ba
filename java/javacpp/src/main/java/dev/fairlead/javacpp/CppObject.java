// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
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
    private @Nullable Set<Object> $kept;

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
     * @param given what else the result may look into, segments and objects; null for none
     * @return the segment, which lasts as long as this object; or, where C++ returned a value, until it is not reachable;
     *     or, where it is a part of a given segment, as long as that one, of which it is a slice
     */
    protected final MemorySegment $view(Pointer memory, int size, long count, @Nullable Object... given) {
        Views view = Views.of(memory, size, count);
        return Views.isOwner(memory)
                ? view.unowned()
                : view.within(given).orElseGet(() -> {
                    $keep(view.kept(given).toArray());
                    return view.in($views());
                });
    }

    /**
     * Memory that no object stands for, as a segment. Called by generated code.
     *
     * @param memory where it lies
     * @param size the bytes of an element
     * @param count how many elements; -1 where the pointer knows
     * @param given what C++ was given, segments and objects, that the result may look into; null for none
     * @return the segment. Memory that came with the result is freed when the segment is no longer reachable. A part of a
     *     given segment is a slice of it, of the same arena. Other memory keeps the given objects reachable; it is theirs
     *     or the library's, which says how long it lasts
     */
    protected static MemorySegment $unowned(Pointer memory, int size, long count, @Nullable Object... given) {
        return Views.of(memory, size, count).unowned(given);
    }

    /**
     * Memory that C++ lends to a method of Java that it calls, as a segment. Called by generated code.
     *
     * @param memory where it lies
     * @param size the bytes of an element
     * @param count how many elements; -1 where the pointer knows
     * @param call lasts as long as the call
     * @return the segment, for the thread of the call and as long as that lasts
     */
    protected static MemorySegment $lent(Pointer memory, int size, long count, Arena call) {
        Views.keep(call, memory);
        return Views.of(memory, size, count).in(call);
    }

    /**
     * Pins what this object may look into. Called by generated code.
     *
     * @param pinned reachable as long as this object is; null for what C++ was given no object for
     */
    protected final void $keep(@Nullable Object... pinned) {
        if (pinned.length == 0) {
            return;
        }
        synchronized (this) {
            Set<Object> kept = $kept == null ? Collections.newSetFromMap(new IdentityHashMap<>()) : $kept;
            Stream.of(pinned).filter(Objects::nonNull).forEach(kept::add);
            $kept = kept;
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
        Arena arena = $views;
        if (arena == null) {
            arena = Arena.ofShared();
            Views.keep(arena, this);
            $views = arena;
        }
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
