// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import dev.fairlead.runtime.Segments;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory in rows and slices: what an image and a volume have in common. An image is one slice, whose stride never
 * counts.
 *
 * @param memory the elements, from the first to the last one
 * @param type what an element is
 * @param flat whether it is an image
 * @param width elements in a row
 * @param height rows in a slice
 * @param depth slices
 * @param rowStride elements from the start of a row to the start of the next
 * @param sliceStride elements from the start of a slice to the start of the next; 0 of an image
 */
record Grid(
        MemorySegment memory,
        PixelType type,
        boolean flat,
        long width,
        long height,
        long depth,
        long rowStride,
        long sliceStride) {
    /** Rows that begin on a cache line are read and written fastest. */
    private static final long ALIGNMENT = 64;

    /** An image over memory of the caller; what lies behind its last pixel is left out of it. */
    static Grid image(MemorySegment pixels, PixelType type, long width, long height, long stride) {
        Segments.offHeap(pixels, "pixels");
        Segments.image(pixels, "pixels", width, height, stride, type.size());
        return new Grid(pixels, type, true, width, height, 1, stride, 0).trimmed();
    }

    /** A volume over memory of the caller; what lies behind its last voxel is left out of it. */
    static Grid volume(
            MemorySegment voxels,
            PixelType type,
            long width,
            long height,
            long depth,
            long rowStride,
            long sliceStride) {
        Segments.offHeap(voxels, "voxels");
        Segments.volume(voxels, "voxels", width, height, depth, rowStride, sliceStride, type.size());
        return new Grid(voxels, type, false, width, height, depth, rowStride, sliceStride).trimmed();
    }

    static Grid allocateImage(Arena arena, PixelType type, long width, long height) {
        return image(allocate(arena, type, width, height, 1), type, width, height, width);
    }

    static Grid allocateVolume(Arena arena, PixelType type, long width, long height, long depth) {
        MemorySegment voxels = allocate(arena, type, width, height, depth);
        return volume(voxels, type, width, height, depth, width, width * height);
    }

    private static MemorySegment allocate(Arena arena, PixelType type, long width, long height, long depth) {
        String sides = width + " x " + height + (depth == 1 ? "" : " x " + depth);
        if (width < 0 || height < 0 || depth < 0) {
            throw new IllegalArgumentException("there is no memory of " + sides + " elements: a side is negative");
        }
        try {
            long slice = Math.multiplyExact(Math.multiplyExact(width, height), type.size());
            return arena.allocate(Math.multiplyExact(slice, depth), ALIGNMENT);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    sides + " elements of " + type.size() + " bytes are more than memory can have", tooLarge);
        }
    }

    /** {@return memory of the same sides, without gaps between its rows} */
    Grid like(Arena arena) {
        return flat ? allocateImage(arena, type, width, height) : allocateVolume(arena, type, width, height, depth);
    }

    /** {@return where an element lies, in bytes} */
    long offset(long x, long y, long z) {
        boolean inside = x >= 0 && x < width && y >= 0 && y < height && z >= 0 && z < depth;
        if (!inside) {
            throw new IndexOutOfBoundsException(
                    place(x, y, z) + " lies outside of " + sides(width, height, depth) + ", which are counted from 0");
        }
        return elements(x, y, z) * type.size();
    }

    /** {@return a part, without a copy} */
    Grid part(long x, long y, long z, long columns, long rows, long slices) {
        if (!isRange(x, columns, width) || !isRange(y, rows, height) || !isRange(z, slices, depth)) {
            throw new IndexOutOfBoundsException("a part of " + sides(columns, rows, slices) + " at " + place(x, y, z)
                    + " does not lie within " + sides(width, height, depth));
        }
        boolean isEmpty = columns == 0 || rows == 0 || slices == 0;
        MemorySegment begin = isEmpty ? memory : memory.asSlice(elements(x, y, z) * type.size());
        return new Grid(begin, type, flat, columns, rows, slices, rowStride, sliceStride).trimmed();
    }

    /** {@return one slice as an image, without a copy} */
    Grid slice(long z) {
        if (z < 0 || z >= depth) {
            throw new IndexOutOfBoundsException("slice " + z + " is none of " + depth + ", which are counted from 0");
        }
        Grid slice = part(0, 0, z, width, height, 1);
        return new Grid(slice.memory, type, true, width, height, 1, rowStride, 0);
    }

    /** Refuses a destination of other sides. */
    void checkSameSides(Grid destination) {
        if (destination.width != width || destination.height != height || destination.depth != depth) {
            throw new IllegalArgumentException("the destination has "
                    + sides(destination.width, destination.height, destination.depth) + ", and the source "
                    + sides(width, height, depth));
        }
    }

    @Override
    public String toString() {
        String strides = flat ? "stride " + rowStride : "strides " + rowStride + " and " + sliceStride;
        return sides(width, height, depth) + ", " + strides;
    }

    private Grid trimmed() {
        boolean isEmpty = width == 0 || height == 0 || depth == 0;
        long elements = isEmpty ? 0 : elements(width - 1, height - 1, depth - 1) + 1;
        MemorySegment own = memory.asSlice(0, elements * type.size());
        return new Grid(own, type, flat, width, height, depth, rowStride, sliceStride);
    }

    private long elements(long x, long y, long z) {
        return z * sliceStride + y * rowStride + x;
    }

    private static boolean isRange(long begin, long count, long limit) {
        return begin >= 0 && count >= 0 && begin <= limit - count;
    }

    private String sides(long columns, long rows, long slices) {
        String image = columns + " x " + rows;
        return flat ? image + " pixels" : image + " x " + slices + " voxels";
    }

    private String place(long x, long y, long z) {
        return "(" + x + ", " + y + (flat ? "" : ", " + z) + ")";
    }
}
