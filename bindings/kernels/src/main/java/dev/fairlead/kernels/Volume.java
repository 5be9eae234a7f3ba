// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A volume of one channel in native memory, the slices of a tomography one behind the other: a view, which owns
 * nothing. Lifetime, threads, equality, byte order and what is asked of a destination are those of an {@link Image}.
 *
 * <p>All three directions are filtered; outside the volume a filter sees the nearest voxel of its border.
 *
 * @param <V> the type of the volume itself
 * @param <I> the type of its slices
 */
public abstract sealed class Volume<V extends Volume<V, I>, I extends Image<I>> extends GridView<V>
        permits Volume8, Volume16, VolumeF {
    private static final int WINDOW = 27;

    Volume(Grid grid) {
        super(grid);
    }

    /** An image of the same voxels. */
    abstract I image(Grid of);

    final long offset(long x, long y, long z) {
        return grid().offset(x, y, z);
    }

    /** {@return the memory, from the first voxel to the last one} */
    public final MemorySegment voxels() {
        return grid().memory();
    }

    /** {@return slices} */
    public final long depth() {
        return grid().depth();
    }

    /** {@return voxels from the start of a row to the start of the next} */
    public final long rowStride() {
        return grid().rowStride();
    }

    /** {@return voxels from the start of a slice to the start of the next} */
    public final long sliceStride() {
        return grid().sliceStride();
    }

    /**
     * A slice of the volume, without a copy.
     *
     * @param z its number, from 0
     * @return a view of the same voxels
     * @throws IndexOutOfBoundsException if there is no such slice
     */
    public final I slice(long z) {
        return image(grid().slice(z));
    }

    /**
     * A part of the volume, without a copy.
     *
     * @param x its first column
     * @param y its first row
     * @param z its first slice
     * @param columns its width
     * @param rows its height
     * @param slices its depth
     * @return a view of the same voxels
     * @throws IndexOutOfBoundsException if it does not lie within the volume
     */
    public final V part(long x, long y, long z, long columns, long rows, long slices) {
        return make(grid().part(x, y, z, columns, rows, slices));
    }

    /**
     * The median of each 3x3x3 window.
     *
     * @param arena allocates the result
     * @return the filtered volume
     */
    public final V median3x3x3(Arena arena) {
        return filtered(arena, this::median3x3x3);
    }

    /**
     * The median of each 3x3x3 window.
     *
     * @param destination receives the filtered volume
     */
    public final void median3x3x3(V destination) {
        Grid into = checked(destination);
        type().median3x3x3()
                .run(
                        voxels(),
                        into.memory(),
                        width(),
                        height(),
                        depth(),
                        rowStride(),
                        sliceStride(),
                        into.rowStride(),
                        into.sliceStride());
    }

    /**
     * The convolution with a 3x3x3 window.
     *
     * @param weights 27 weights, slice by slice, each row by row, laid over the window as they stand
     * @param arena allocates the result
     * @return the filtered volume
     * @throws IllegalArgumentException if there are not 27 weights
     */
    public final V convolve3x3x3(float[] weights, Arena arena) {
        return filtered(arena, destination -> convolve3x3x3(weights, destination));
    }

    /**
     * The convolution with a 3x3x3 window.
     *
     * @param weights 27 weights, slice by slice, each row by row, laid over the window as they stand
     * @param destination receives the filtered volume
     * @throws IllegalArgumentException if there are not 27 weights
     */
    public final void convolve3x3x3(float[] weights, V destination) {
        Grid into = checked(destination);
        try (Arena call = Arena.ofConfined()) {
            MemorySegment window = Weights.ofWindow(weights, WINDOW, "3 x 3 x 3", call);
            type().convolve3x3x3()
                    .run(
                            voxels(),
                            into.memory(),
                            width(),
                            height(),
                            depth(),
                            rowStride(),
                            sliceStride(),
                            into.rowStride(),
                            into.sliceStride(),
                            window);
        }
    }
}
