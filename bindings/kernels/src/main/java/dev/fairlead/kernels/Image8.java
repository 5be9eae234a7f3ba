// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An image of 8 bits a pixel, without a sign: 0 to 255. */
public final class Image8 extends UnsignedImage<Image8> {
    private static final int GREATEST = 0xFF;

    Image8(Grid grid) {
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
    public static Image8 allocate(Arena arena, long width, long height) {
        return new Image8(Grid.allocateImage(arena, PixelType.U8, width, height));
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
    public static Image8 of(MemorySegment pixels, long width, long height) {
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
    public static Image8 of(MemorySegment pixels, long width, long height, long stride) {
        return new Image8(Grid.image(pixels, PixelType.U8, width, height, stride));
    }

    @Override
    Image8 make(Grid of) {
        return new Image8(of);
    }

    @Override
    public int greatest() {
        return GREATEST;
    }

    @Override
    public int get(long x, long y) {
        return Byte.toUnsignedInt(pixels().get(ValueLayout.JAVA_BYTE, offset(x, y)));
    }

    @Override
    public void set(long x, long y, int value) {
        checkValue("value", value);
        pixels().set(ValueLayout.JAVA_BYTE, offset(x, y), (byte) value);
    }

    @Override
    public long[] histogram() {
        return Images.histogramU8(pixels(), width(), height(), stride());
    }

    @Override
    void compare(int threshold, int below, int above, Image8 destination) {
        Images.thresholdU8(
                pixels(),
                destination.pixels(),
                width(),
                height(),
                stride(),
                destination.stride(),
                (byte) threshold,
                (byte) below,
                (byte) above);
    }
}
