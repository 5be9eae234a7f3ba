// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A volume of floats. */
public final class VolumeF extends Volume<VolumeF, ImageF> {
    private VolumeF(Grid grid) {
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
    public static VolumeF allocate(Arena arena, long width, long height, long depth) {
        return new VolumeF(Grid.allocateVolume(arena, PixelType.F32, width, height, depth));
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
    public static VolumeF of(
            MemorySegment voxels, long width, long height, long depth, long rowStride, long sliceStride) {
        return new VolumeF(Grid.volume(voxels, PixelType.F32, width, height, depth, rowStride, sliceStride));
    }

    /**
     * Reads a voxel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param z its slice, from 0
     * @return its value
     * @throws IndexOutOfBoundsException if it lies outside the volume
     */
    public float get(long x, long y, long z) {
        return voxels().get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset(x, y, z));
    }

    /**
     * Writes a voxel.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param z its slice, from 0
     * @param value its value
     * @throws IndexOutOfBoundsException if it lies outside the volume
     * @throws IllegalArgumentException if the volume is read-only
     */
    public void set(long x, long y, long z, float value) {
        voxels().set(ValueLayout.JAVA_FLOAT_UNALIGNED, offset(x, y, z), value);
    }

    @Override
    VolumeF make(Grid of) {
        return new VolumeF(of);
    }

    @Override
    ImageF image(Grid of) {
        return new ImageF(of);
    }
}
