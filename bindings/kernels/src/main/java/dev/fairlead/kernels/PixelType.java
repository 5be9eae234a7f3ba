// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.MemorySegment;

/**
 * A type of pixel or voxel: its size, and the kernels that filter it.
 *
 * @param size its bytes
 * @param median3x3 the median of an image
 * @param convolve3x3 the convolution of an image
 * @param convolveSeparable its convolution along rows, then along columns
 * @param median3x3x3 the median of a volume
 * @param convolve3x3x3 the convolution of a volume
 */
record PixelType(
        long size,
        ImageFilter median3x3,
        WeightedImageFilter convolve3x3,
        SeparableImageFilter convolveSeparable,
        VolumeFilter median3x3x3,
        WeightedVolumeFilter convolve3x3x3) {
    static final PixelType U8 = new PixelType(
            Byte.BYTES,
            Images::median3x3U8,
            Images::convolve3x3U8,
            Images::convolveSeparableU8,
            Volumes::median3x3x3U8,
            Volumes::convolve3x3x3U8);

    static final PixelType U16 = new PixelType(
            Short.BYTES,
            Images::median3x3U16,
            Images::convolve3x3U16,
            Images::convolveSeparableU16,
            Volumes::median3x3x3U16,
            Volumes::convolve3x3x3U16);

    static final PixelType F32 = new PixelType(
            Float.BYTES,
            Images::median3x3F32,
            Images::convolve3x3F32,
            Images::convolveSeparableF32,
            Volumes::median3x3x3F32,
            Volumes::convolve3x3x3F32);

    /** A kernel from image to image. */
    interface ImageFilter {
        void run(MemorySegment src, MemorySegment dst, long width, long height, long srcStride, long dstStride);
    }

    /** The same with weights. */
    interface WeightedImageFilter {
        void run(
                MemorySegment src,
                MemorySegment dst,
                long width,
                long height,
                long srcStride,
                long dstStride,
                MemorySegment weights);
    }

    /** The same with weights for each direction. */
    interface SeparableImageFilter {
        void run(
                MemorySegment src,
                MemorySegment dst,
                long width,
                long height,
                long srcStride,
                long dstStride,
                MemorySegment rowWeights,
                MemorySegment columnWeights);
    }

    /** A kernel from volume to volume. */
    interface VolumeFilter {
        void run(
                MemorySegment src,
                MemorySegment dst,
                long width,
                long height,
                long depth,
                long srcRowStride,
                long srcSliceStride,
                long dstRowStride,
                long dstSliceStride);
    }

    /** The same with weights. */
    interface WeightedVolumeFilter {
        void run(
                MemorySegment src,
                MemorySegment dst,
                long width,
                long height,
                long depth,
                long srcRowStride,
                long srcSliceStride,
                long dstRowStride,
                long dstSliceStride,
                MemorySegment weights);
    }
}
