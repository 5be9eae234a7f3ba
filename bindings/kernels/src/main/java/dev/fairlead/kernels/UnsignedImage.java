// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;

/**
 * An image whose pixels are integers without a sign. In Java they are {@code int}, from 0 to {@link #greatest()}.
 *
 * @param <I> the type of the image itself
 */
public abstract sealed class UnsignedImage<I extends UnsignedImage<I>> extends Image<I> permits Image8, Image16 {
    UnsignedImage(Grid grid) {
        super(grid);
    }

    /** {@return the greatest value of a pixel: 255 or 65,535} */
    public abstract int greatest();

    /**
     * Reads a pixel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @return its value, without a sign
     * @throws IndexOutOfBoundsException if it lies outside the image
     */
    public abstract int get(long x, long y);

    /**
     * Writes a pixel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param value its value, without a sign
     * @throws IndexOutOfBoundsException if it lies outside the image
     * @throws IllegalArgumentException if the value is less than 0 or greater than {@link #greatest()}, or the image is
     *     read-only
     */
    public abstract void set(long x, long y, int value);

    /**
     * Counts how often each value occurs.
     *
     * @return one more count than {@link #greatest()}: element v is the number of pixels of value v
     */
    public abstract long[] histogram();

    /**
     * Makes an image of two values.
     *
     * @param threshold what a pixel is compared with
     * @param below the value where a pixel is not greater
     * @param above the value where it is greater
     * @param arena allocates the result
     * @return the image of two values
     * @throws IllegalArgumentException if one of them is no value of a pixel
     */
    public final I threshold(int threshold, int below, int above, Arena arena) {
        return filtered(arena, destination -> threshold(threshold, below, above, destination));
    }

    /**
     * Makes an image of two values. Works in place.
     *
     * @param threshold what a pixel is compared with
     * @param below the value where a pixel is not greater
     * @param above the value where it is greater
     * @param destination receives the image of two values; may be this image itself
     * @throws IllegalArgumentException if one of them is no value of a pixel
     */
    public final void threshold(int threshold, int below, int above, I destination) {
        checkValue("threshold", threshold);
        checkValue("below", below);
        checkValue("above", above);
        checked(destination);
        compare(threshold, below, above, destination);
    }

    /** Calls the kernel; all values are in range. */
    abstract void compare(int threshold, int below, int above, I destination);

    final void checkValue(String name, int value) {
        checkValue(name, value, greatest());
    }

    static void checkValue(String name, int value, int greatest) {
        if (value < 0 || value > greatest) {
            throw new IllegalArgumentException(name + " is " + value + ", and a value is 0 to " + greatest);
        }
    }
}
