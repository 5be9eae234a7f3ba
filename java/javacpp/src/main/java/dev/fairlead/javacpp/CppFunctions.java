// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.javacpp;

import java.lang.foreign.MemorySegment;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** The superclass of generated classes whose static methods are the functions of a namespace. */
public abstract class CppFunctions {
    /** For subclasses; none is ever made. */
    protected CppFunctions() {}

    /**
     * A result as a segment. Called by generated code.
     *
     * @param memory where the result lies
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
}
