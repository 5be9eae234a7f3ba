// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An image of one channel in native memory: a view, which owns nothing. It can be used as long as the arena of its
 * segment is open, by the threads that the segment allows. Parts and rows are views of the same pixels; only what takes
 * an arena makes new ones.
 *
 * <p>Objects are immutable and value-based: two that show the same pixels in the same shape are equal, whatever the
 * pixels are. Pixels are in the byte order of the platform.
 *
 * <p>Outside the image a filter sees the nearest pixel of its border. What a filter writes must not share memory with
 * what it reads, unless it says that it works in place: {@link KernelException}. A destination must have the sides of
 * the image ({@link IllegalArgumentException}) and be writable.
 *
 * @param <I> the type of the image itself
 */
public abstract sealed class Image<I extends Image<I>> extends GridView<I> permits UnsignedImage, ImageF {
    private static final int WINDOW = 9;

    Image(Grid grid) {
        super(grid);
    }

    final long offset(long x, long y) {
        return grid().offset(x, y, 0);
    }

    /** {@return the memory, from the first pixel to the last one} */
    public final MemorySegment pixels() {
        return grid().memory();
    }

    /** {@return pixels from the start of a row to the start of the next} */
    public final long stride() {
        return grid().rowStride();
    }

    /**
     * A part of the image, without a copy.
     *
     * @param x its first column
     * @param y its first row
     * @param columns its width
     * @param rows its height
     * @return a view of the same pixels
     * @throws IndexOutOfBoundsException if it does not lie within the image
     */
    public final I part(long x, long y, long columns, long rows) {
        return make(grid().part(x, y, 0, columns, rows, 1));
    }

    /**
     * A row of the image, without a copy.
     *
     * @param y its number, from 0
     * @return a view of the same pixels, of height 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public final I row(long y) {
        return part(0, y, width(), 1);
    }

    /**
     * The median of each 3x3 window.
     *
     * @param arena allocates the result
     * @return the filtered image
     */
    public final I median3x3(Arena arena) {
        return filtered(arena, this::median3x3);
    }

    /**
     * The median of each 3x3 window.
     *
     * @param destination receives the filtered image
     */
    public final void median3x3(I destination) {
        Grid into = checked(destination);
        type().median3x3().run(pixels(), into.memory(), width(), height(), stride(), into.rowStride());
    }

    /**
     * The convolution with a 3x3 window.
     *
     * @param weights 9 weights, row by row, laid over the window as they stand
     * @param arena allocates the result
     * @return the filtered image
     * @throws IllegalArgumentException if there are not 9 weights
     */
    public final I convolve3x3(float[] weights, Arena arena) {
        return filtered(arena, destination -> convolve3x3(weights, destination));
    }

    /**
     * The convolution with a 3x3 window.
     *
     * @param weights 9 weights, row by row, laid over the window as they stand
     * @param destination receives the filtered image
     * @throws IllegalArgumentException if there are not 9 weights
     */
    public final void convolve3x3(float[] weights, I destination) {
        Grid into = checked(destination);
        try (Arena call = Arena.ofConfined()) {
            MemorySegment window = Weights.ofWindow(weights, WINDOW, "3 x 3", call);
            type().convolve3x3().run(pixels(), into.memory(), width(), height(), stride(), into.rowStride(), window);
        }
    }

    /**
     * The convolution along the rows, then along the columns.
     *
     * @param row the weights along a row, from left to right: an odd number, at most {@value Weights#MOST}
     * @param column the weights along a column, from top to bottom, likewise
     * @param arena allocates the result
     * @return the filtered image
     * @throws KernelException if a number of weights is even or too large
     */
    public final I convolveSeparable(float[] row, float[] column, Arena arena) {
        return filtered(arena, destination -> convolveSeparable(row, column, destination));
    }

    /**
     * The convolution along the rows, then along the columns.
     *
     * @param row the weights along a row, from left to right: an odd number, at most {@value Weights#MOST}
     * @param column the weights along a column, from top to bottom, likewise
     * @param destination receives the filtered image
     * @throws KernelException if a number of weights is even or too large
     */
    public final void convolveSeparable(float[] row, float[] column, I destination) {
        Grid into = checked(destination);
        try (Arena call = Arena.ofConfined()) {
            MemorySegment rows = call.allocateFrom(ValueLayout.JAVA_FLOAT, row);
            MemorySegment columns = call.allocateFrom(ValueLayout.JAVA_FLOAT, column);
            type().convolveSeparable()
                    .run(pixels(), into.memory(), width(), height(), stride(), into.rowStride(), rows, columns);
        }
    }

    /**
     * Smooths the image with a Gaussian: the separable convolution with {@link Weights#gaussian} in both directions.
     *
     * @param sigma the standard deviation in pixels
     * @param arena allocates the result
     * @return the smoothed image
     * @throws IllegalArgumentException if sigma is out of the range that {@link Weights#gaussian} gives
     */
    public final I gaussian(double sigma, Arena arena) {
        return filtered(arena, destination -> gaussian(sigma, destination));
    }

    /**
     * Smooths the image with a Gaussian: the separable convolution with {@link Weights#gaussian} in both directions.
     *
     * @param sigma the standard deviation in pixels
     * @param destination receives the smoothed image
     * @throws IllegalArgumentException if sigma is out of the range that {@link Weights#gaussian} gives
     */
    public final void gaussian(double sigma, I destination) {
        float[] weights = Weights.gaussian(sigma);
        convolveSeparable(weights, weights, destination);
    }
}
