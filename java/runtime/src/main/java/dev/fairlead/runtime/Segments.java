// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The checks of memory segments before a call. Each names the parameter, the value and the bound; none changes anything.
 * Whether the arena is open and the thread may use it, the call itself checks. Any thread may call them.
 */
public final class Segments {
    private Segments() {}

    /**
     * Refuses memory of the Java heap: a call that may take long cannot borrow it.
     *
     * @param segment the argument
     * @param name the parameter's name
     * @throws IllegalArgumentException if the segment lies on the heap
     * @throws NullPointerException if the segment is null
     */
    public static void offHeap(MemorySegment segment, String name) {
        if (!present(segment, name).isNative()) {
            throw new IllegalArgumentException(
                    name
                            + " lies on the Java heap, and this call takes native memory: allocate it from an Arena, or map it");
        }
    }

    /**
     * Refuses read-only memory.
     *
     * @param segment the argument, which the call writes
     * @param name the parameter's name
     * @throws IllegalArgumentException if the segment is read-only
     * @throws NullPointerException if the segment is null
     */
    public static void writable(MemorySegment segment, String name) {
        if (present(segment, name).isReadOnly()) {
            throw new IllegalArgumentException(name + " is read-only, and this call writes to it");
        }
    }

    /**
     * The number of elements in a segment.
     *
     * @param segment the argument
     * @param name the parameter's name
     * @param size the bytes of an element, at least 1
     * @return the number
     * @throws IllegalArgumentException if the segment does not hold a whole number of them
     * @throws NullPointerException if the segment is null
     */
    public static long elements(MemorySegment segment, String name, long size) {
        long bytes = present(segment, name).byteSize();
        if (bytes % size != 0) {
            throw new IllegalArgumentException(name + " has " + Grouped.of(bytes)
                    + " bytes, which is no whole number of elements of " + size + " bytes");
        }
        return bytes / size;
    }

    /**
     * Refuses a number of elements that the length's type in C cannot hold.
     *
     * @param name the parameter's name
     * @param count the number of elements
     * @param limit the largest number that the type holds
     * @throws IllegalArgumentException if there are more
     */
    public static void atMost(String name, long count, long limit) {
        if (count > limit) {
            throw new IllegalArgumentException(name + " has " + Grouped.of(count)
                    + " elements, and its length in C can be " + Grouped.of(limit) + " at most");
        }
    }

    /**
     * Refuses two segments that share a length and do not have it.
     *
     * @param first the first parameter's name
     * @param firstCount its number of elements
     * @param second the second parameter's name
     * @param secondCount its number of elements
     * @throws IllegalArgumentException if the numbers differ
     */
    public static void same(String first, long firstCount, String second, long secondCount) {
        if (firstCount != secondCount) {
            throw new IllegalArgumentException(first + " has " + Grouped.of(firstCount) + " elements and " + second
                    + " has " + Grouped.of(secondCount) + "; they must have the same number");
        }
    }

    /**
     * Refuses a segment that is too short. A longer one is fine; the call leaves the rest alone.
     *
     * @param segment the argument
     * @param name the parameter's name
     * @param count the number of elements that the call uses, not negative
     * @param size the bytes of an element, at least 1
     * @throws IndexOutOfBoundsException if the segment has fewer
     * @throws NullPointerException if the segment is null
     */
    public static void atLeast(MemorySegment segment, String name, long count, long size) {
        long bytes = present(segment, name).byteSize();
        if (count > bytes / size) {
            throw new IndexOutOfBoundsException(name + " needs " + Grouped.of(count) + " elements of " + size
                    + " bytes (" + Grouped.of(product(count, size)) + " bytes), the segment has " + Grouped.of(bytes));
        }
    }

    /**
     * Refuses a segment that does not hold an image. An image without pixels needs no memory; behind the last pixel of the
     * last row none is needed.
     *
     * @param segment the argument
     * @param name the parameter's name
     * @param width pixels in a row
     * @param height rows
     * @param stride pixels from the start of a row to the start of the next
     * @param size the bytes of a pixel, at least 1
     * @throws IllegalArgumentException if a side is negative, or the stride less than the width
     * @throws IndexOutOfBoundsException if the segment is too short
     * @throws NullPointerException if the segment is null
     */
    public static void image(MemorySegment segment, String name, long width, long height, long stride, long size) {
        long bytes = present(segment, name).byteSize();
        GridCheck.ofImage(name, width, height, stride, size).check(bytes);
    }

    /**
     * Refuses a segment that does not hold a volume, an image for each slice. A volume without voxels needs no memory;
     * behind the last voxel of the last row of the last slice none is needed.
     *
     * @param segment the argument
     * @param name the parameter's name
     * @param width voxels in a row
     * @param height rows in a slice
     * @param depth slices
     * @param rowStride voxels from the start of a row to the start of the next
     * @param sliceStride voxels from the start of a slice to the start of the next
     * @param size the bytes of a voxel, at least 1
     * @throws IllegalArgumentException if a side is negative, the row stride less than the width, or the slice stride
     *     less than the height times the row stride
     * @throws IndexOutOfBoundsException if the segment is too short
     * @throws NullPointerException if the segment is null
     */
    public static void volume(
            MemorySegment segment,
            String name,
            long width,
            long height,
            long depth,
            long rowStride,
            long sliceStride,
            long size) {
        long bytes = present(segment, name).byteSize();
        new GridCheck(name, true, new GridExtent(width, height, depth, rowStride, sliceStride, size)).check(bytes);
    }

    /**
     * What C takes for an argument that may be left out.
     *
     * @param segment the argument
     * @return the argument, or the NULL pointer for null
     */
    public static MemorySegment orNull(@Nullable MemorySegment segment) {
        return segment == null ? MemorySegment.NULL : segment;
    }

    private static MemorySegment present(MemorySegment segment, String name) {
        // An empty file, mapped, begins at address 0 too.
        if (MemorySegment.NULL.equals(segment) && !segment.isMapped()) {
            throw new NullPointerException(name + " is MemorySegment.NULL; an empty segment says that there is nothing,"
                    + " and null, where it is allowed, that there is no memory");
        }
        return Objects.requireNonNull(segment, name);
    }

    private static BigInteger product(long count, long size) {
        return BigInteger.valueOf(count).multiply(BigInteger.valueOf(size));
    }
}
