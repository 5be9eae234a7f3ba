// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.UnsignedImage;
import dev.fairlead.kernels.cpp.Histogram;
import dev.fairlead.kernels.cpp.Image16;
import dev.fairlead.kernels.cpp.Image8;
import dev.fairlead.kernels.cpp.ImageView16;
import dev.fairlead.kernels.cpp.ImageView8;
import dev.fairlead.kernels.cpp.Volume16;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An image of the C++ API over the memory of one of ours: nothing is copied. */
sealed interface CppImage {
    /** {@return the C++ view of an image, which may lie in a file that is mapped to be read} */
    static CppImage source(UnsignedImage<?> image) {
        MemorySegment pixels = image.pixels();
        return switch (image) {
            case dev.fairlead.kernels.Image8 _ ->
                new Of8(new ImageView8(pixels, image.width(), image.height(), image.stride()));
            case dev.fairlead.kernels.Image16 _ ->
                new Of16(new ImageView16(pixels, image.width(), image.height(), image.stride()));
        };
    }

    /** {@return the C++ image that writes to the memory of an image} */
    static CppImage destination(UnsignedImage<?> image) {
        MemorySegment pixels = image.pixels();
        return switch (image) {
            case dev.fairlead.kernels.Image8 _ ->
                new Of8(Image8.view(pixels, image.width(), image.height(), image.stride()));
            case dev.fairlead.kernels.Image16 _ ->
                new Of16(Image16.view(pixels, image.width(), image.height(), image.stride()));
        };
    }

    /** {@return the C++ volume over the memory of a volume, which it could write to} */
    static Volume16 volume(dev.fairlead.kernels.Volume16 volume) {
        return Volume16.view(
                volume.voxels(),
                volume.width(),
                volume.height(),
                volume.depth(),
                volume.rowStride(),
                volume.sliceStride());
    }

    /** Writes the median of each window. */
    void median3x3(CppImage to);

    /** Writes the convolution with nine floats. */
    void convolve3x3(MemorySegment weights, CppImage to);

    /** Writes the blurred image. */
    void gaussian(double sigma, CppImage to);

    /** Writes one of two values for each pixel. */
    void threshold(int threshold, int below, int above, CppImage to);

    /** {@return how often each value occurs} */
    long[] histogram();

    /** {@return the bins of a histogram, which is closed} */
    static long[] bins(Histogram histogram) {
        try (histogram) {
            return histogram.bins().toArray(ValueLayout.JAVA_LONG);
        }
    }

    /** Of 8 bits. */
    record Of8(ImageView8 image) implements CppImage {
        @Override
        public void median3x3(CppImage to) {
            image.median3x3Into(of(to));
        }

        @Override
        public void convolve3x3(MemorySegment weights, CppImage to) {
            image.convolve3x3Into(weights, of(to));
        }

        @Override
        public void gaussian(double sigma, CppImage to) {
            image.gaussianInto(sigma, of(to));
        }

        @Override
        public void threshold(int threshold, int below, int above, CppImage to) {
            image.thresholdInto((byte) threshold, (byte) below, (byte) above, of(to));
        }

        @Override
        public long[] histogram() {
            return bins(Histogram.of(image));
        }

        private static Image8 of(CppImage to) {
            return (Image8) ((Of8) to).image;
        }
    }

    /** Of 16 bits. */
    record Of16(ImageView16 image) implements CppImage {
        @Override
        public void median3x3(CppImage to) {
            image.median3x3Into(of(to));
        }

        @Override
        public void convolve3x3(MemorySegment weights, CppImage to) {
            image.convolve3x3Into(weights, of(to));
        }

        @Override
        public void gaussian(double sigma, CppImage to) {
            image.gaussianInto(sigma, of(to));
        }

        @Override
        public void threshold(int threshold, int below, int above, CppImage to) {
            image.thresholdInto((short) threshold, (short) below, (short) above, of(to));
        }

        @Override
        public long[] histogram() {
            return bins(Histogram.of(image));
        }

        private static Image16 of(CppImage to) {
            return (Image16) ((Of16) to).image;
        }
    }
}
