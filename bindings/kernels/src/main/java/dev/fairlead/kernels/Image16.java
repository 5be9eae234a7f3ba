// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An image of 16 bits a pixel, without a sign: 0 to 65,535. */
public final class Image16 extends UnsignedImage<Image16> {
    private static final int GREATEST = 0xFFFF;

    Image16(Grid grid) {
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
    public static Image16 allocate(Arena arena, long width, long height) {
        return new Image16(Grid.allocateImage(arena, PixelType.U16, width, height));
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
    public static Image16 of(MemorySegment pixels, long width, long height) {
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
    public static Image16 of(MemorySegment pixels, long width, long height, long stride) {
        return new Image16(Grid.image(pixels, PixelType.U16, width, height, stride));
    }

    @Override
    Image16 make(Grid of) {
        return new Image16(of);
    }

    @Override
    public int greatest() {
        return GREATEST;
    }

    @Override
    public int get(long x, long y) {
        return Short.toUnsignedInt(pixels().get(ValueLayout.JAVA_SHORT_UNALIGNED, offset(x, y)));
    }

    @Override
    public void set(long x, long y, int value) {
        checkValue("value", value);
        pixels().set(ValueLayout.JAVA_SHORT_UNALIGNED, offset(x, y), (short) value);
    }

    @Override
    public long[] histogram() {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment bins = call.allocate(ValueLayout.JAVA_LONG, GREATEST + 1L);
            Images.histogramU16(pixels(), width(), height(), stride(), bins);
            return bins.toArray(ValueLayout.JAVA_LONG);
        }
    }

    @Override
    void compare(int threshold, int below, int above, Image16 destination) {
        Images.thresholdU16(
                pixels(),
                destination.pixels(),
                width(),
                height(),
                stride(),
                destination.stride(),
                (short) threshold,
                (short) below,
                (short) above);
    }
}
