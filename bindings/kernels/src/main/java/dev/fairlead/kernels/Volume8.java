// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A volume of 8 bits a voxel, without a sign: 0 to 255. */
public final class Volume8 extends Volume<Volume8, Image8> {
    private static final int GREATEST = 0xFF;

    private Volume8(Grid grid) {
        super(grid);
    }

    /**
     * A new volume.
     *
     * @param arena allocates it, and frees it when it closes
     * @param width voxels in a row
     * @param height rows in a slice
     * @param depth slices
     * @return a volume without gaps
     * @throws IllegalArgumentException if a side is negative, or the volume larger than memory can be
     */
    public static Volume8 allocate(Arena arena, long width, long height, long depth) {
        return new Volume8(Grid.allocateVolume(arena, PixelType.U8, width, height, depth));
    }

    /**
     * A volume over memory of the caller.
     *
     * @param voxels native memory; read-only is enough for a volume that is only read
     * @param width voxels in a row
     * @param height rows in a slice
     * @param depth slices
     * @param rowStride voxels from the start of a row to the start of the next
     * @param sliceStride voxels from the start of a slice to the start of the next
     * @return a view of the memory
     * @throws IllegalArgumentException if a side is negative, a stride too little, or the memory lies on the Java heap
     * @throws IndexOutOfBoundsException if the memory is too short
     */
    public static Volume8 of(
            MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride) {
        return new Volume8(Grid.volume(voxels, PixelType.U8, width, height, depth, rowStride, sliceStride));
    }

    /**
     * Reads a voxel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param z its slice, from 0
     * @return its value, without a sign
     * @throws IndexOutOfBoundsException if it lies outside the volume
     */
    public int get(long x, long y, long z) {
        return Byte.toUnsignedInt(voxels().get(ValueLayout.JAVA_BYTE, offset(x, y, z)));
    }

    /**
     * Writes a voxel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param z its slice, from 0
     * @param value its value, without a sign
     * @throws IndexOutOfBoundsException if it lies outside the volume
     * @throws IllegalArgumentException if the value is out of range, or the volume is read-only
     */
    public void set(long x, long y, long z, int value) {
        UnsignedImage.checkValue("value", value, GREATEST);
        voxels().set(ValueLayout.JAVA_BYTE, offset(x, y, z), (byte) value);
    }

    @Override
    Volume8 make(Grid of) {
        return new Volume8(of);
    }

    @Override
    Image8 image(Grid of) {
        return new Image8(of);
    }
}
