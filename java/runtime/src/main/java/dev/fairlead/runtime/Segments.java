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
            throw new IllegalArgumentException(name + " has " + grouped(bytes)
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
            throw new IllegalArgumentException(name + " has " + grouped(count)
                    + " elements, and its length in C can be " + grouped(limit) + " at most");
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
            throw new IllegalArgumentException(first + " has " + grouped(firstCount) + " elements and " + second
                    + " has " + grouped(secondCount) + "; they must have the same number");
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
            throw new IndexOutOfBoundsException(name + " needs " + grouped(count) + " elements of " + size + " bytes ("
                    + grouped(product(count, size)) + " bytes), the segment has " + grouped(bytes));
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
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException(
                    name + " cannot have " + grouped(width) + " x " + grouped(height) + " pixels: a side is negative");
        }
        if (stride < width) {
            throw new IllegalArgumentException(
                    name + " has a stride of " + grouped(stride) + ", less than its width of " + grouped(width));
        }
        if (width > 0 && height > 0 && !holds(bytes / size, width, height, stride)) {
            throw tooShort(name, new Shape(width, height, stride, size), bytes);
        }
    }

    /** Whether (height - 1) * stride + width pixels are there. Divides, because the product may not fit into a long. */
    private static boolean holds(long pixels, long width, long height, long stride) {
        return width <= pixels && height - 1 <= (pixels - width) / stride;
    }

    private record Shape(long width, long height, long stride, long size) {
        BigInteger bytes() {
            return BigInteger.valueOf(height - 1)
                    .multiply(BigInteger.valueOf(stride))
                    .add(BigInteger.valueOf(width))
                    .multiply(BigInteger.valueOf(size));
        }
    }

    private static IndexOutOfBoundsException tooShort(String name, Shape shape, long bytes) {
        return new IndexOutOfBoundsException(name + " needs " + grouped(shape.width) + " x " + grouped(shape.height)
                + " pixels of " + shape.size + " bytes at stride " + grouped(shape.stride) + " ("
                + grouped(shape.bytes()) + " bytes), the segment has " + grouped(bytes));
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

    private static String grouped(long number) {
        return grouped(BigInteger.valueOf(number));
    }

    /** Groups of three digits from five digits on: 4096, 4 147 200. */
    private static String grouped(BigInteger number) {
        String digits = number.toString();
        return number.abs().bitLength() <= 13
                        && digits.length() <= 5
                        && number.abs().intValue() < 10_000
                ? digits
                : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }
}
