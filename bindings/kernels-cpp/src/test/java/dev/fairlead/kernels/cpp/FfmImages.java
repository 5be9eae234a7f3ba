// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import java.lang.foreign.MemorySegment;

/**
 * The functions that Fairlead generates over FFM.
 *
 * @param medians such as {@code Images::median3x3U8}
 * @param convolutions such as {@code Images::convolve3x3U8}
 * @param separables such as {@code Images::convolveSeparableU8}
 * @param thresholds such as {@code Images::thresholdU8}, with the three pixels taken from memory
 */
record FfmImages(Median medians, Weighted convolutions, TwoWay separables, Weighted thresholds) implements ImageEngine {
    interface Median {
        void run(MemorySegment src, MemorySegment dst, long width, long height, long srcStride, long dstStride);
    }

    interface Weighted {
        void run(
                MemorySegment src,
                MemorySegment dst,
                long width,
                long height,
                long srcStride,
                long dstStride,
                MemorySegment weights);
    }

    interface TwoWay {
        void run(
                MemorySegment src,
                MemorySegment dst,
                long width,
                long height,
                long srcStride,
                long dstStride,
                MemorySegment row,
                MemorySegment column);
    }

    @Override
    public void median(Plane from, Plane to) {
        medians.run(from.memory(), to.memory(), from.width(), from.height(), from.stride(), to.stride());
    }

    @Override
    public void convolve(Plane from, MemorySegment weights, Plane to) {
        convolutions.run(from.memory(), to.memory(), from.width(), from.height(), from.stride(), to.stride(), weights);
    }

    @Override
    public void separable(Plane from, MemorySegment row, MemorySegment column, Plane to) {
        separables.run(
                from.memory(), to.memory(), from.width(), from.height(), from.stride(), to.stride(), row, column);
    }

    @Override
    public void threshold(Plane from, MemorySegment pixels, Plane to) {
        thresholds.run(from.memory(), to.memory(), from.width(), from.height(), from.stride(), to.stride(), pixels);
    }
}
