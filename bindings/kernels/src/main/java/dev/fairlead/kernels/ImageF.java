// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An image of floats. */
public final class ImageF extends Image<ImageF> {
    ImageF(Grid grid) {
        super(grid);
    }

    /**
     * A new image.
     *
     * @param arena allocates it, and frees it when it closes
     * @param width pixels in a row
     * @param height rows
     * @return an image without gaps between its rows
     * @throws IllegalArgumentException if a side is negative, or the image larger than memory can be
     */
    public static ImageF allocate(Arena arena, long width, long height) {
        return new ImageF(Grid.allocateImage(arena, PixelType.F32, width, height));
    }

    /**
     * An image over memory of the caller, without gaps between its rows.
     *
     * @param pixels native memory; read-only is enough for an image that is only read
     * @param width pixels in a row
     * @param height rows
     * @return a view of the memory
     * @throws IllegalArgumentException if a side is negative, or the memory lies on the Java heap
     * @throws IndexOutOfBoundsException if the memory is too short
     */
    public static ImageF of(MemorySegment pixels, long width, long height) {
        return of(pixels, width, height, width);
    }

    /**
     * An image over memory of the caller.
     *
     * @param pixels native memory; read-only is enough for an image that is only read
     * @param width pixels in a row
     * @param height rows
     * @param stride pixels from the start of a row to the start of the next
     * @return a view of the memory
     * @throws IllegalArgumentException if a side is negative, the stride less than the width, or the memory lies on the
     *     Java heap
     * @throws IndexOutOfBoundsException if the memory is too short
     */
    public static ImageF of(MemorySegment pixels, long width, long height, long stride) {
        return new ImageF(Grid.image(pixels, PixelType.F32, width, height, stride));
    }

    @Override
    ImageF make(Grid of) {
        return new ImageF(of);
    }

    /**
     * Reads a pixel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @return its value
     * @throws IndexOutOfBoundsException if it lies outside the image
     */
    public float get(long x, long y) {
        return pixels().get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset(x, y));
    }

    /**
     * Writes a pixel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param value its value
     * @throws IndexOutOfBoundsException if it lies outside the image
     * @throws IllegalArgumentException if the image is read-only
     */
    public void set(long x, long y, float value) {
        pixels().set(ValueLayout.JAVA_FLOAT_UNALIGNED, offset(x, y), value);
    }

    /**
     * Makes an image of two values.
     *
     * @param threshold what a pixel is compared with
     * @param below the value where a pixel is not greater, so also where it is NaN
     * @param above the value where it is greater
     * @param arena allocates the result
     * @return the image of two values
     */
    public ImageF threshold(float threshold, float below, float above, Arena arena) {
        return filtered(arena, destination -> threshold(threshold, below, above, destination));
    }

    /**
     * Makes an image of two values. Works in place.
     *
     * @param threshold what a pixel is compared with
     * @param below the value where a pixel is not greater, so also where it is NaN
     * @param above the value where it is greater
     * @param destination receives the image of two values; may be this image itself
     */
    public void threshold(float threshold, float below, float above, ImageF destination) {
        Grid into = checked(destination);
        Images.thresholdF32(
                pixels(), into.memory(), width(), height(), stride(), into.rowStride(), threshold, below, above);
    }
}
