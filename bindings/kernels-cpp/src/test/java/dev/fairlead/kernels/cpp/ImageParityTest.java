// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.kernels.Images;
import dev.fairlead.kernels.Weights;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * The filters of images through FFM and through C++: the same bits in every tier, of all types, and nothing written
 * between the rows.
 */
class ImageParityTest {
    @Test
    void median() {
        BothEngines.inEveryTier(it -> PixelKind.ALL.forEach(
                kind -> assertSame(it, kind, (engine, planes) -> engine.median(planes.source, planes.destination))));
    }

    @Test
    void convolution() {
        BothEngines.inEveryTier(it -> {
            MemorySegment weights = it.weights(9);
            PixelKind.ALL.forEach(kind -> assertSame(
                    it, kind, (engine, planes) -> engine.convolve(planes.source, weights, planes.destination)));
        });
    }

    @Test
    void separableConvolution() {
        BothEngines.inEveryTier(it -> {
            MemorySegment row = it.weights(2 * it.random().nextInt(33) + 1);
            MemorySegment column = it.weights(2 * it.random().nextInt(33) + 1);
            PixelKind.ALL.forEach(kind -> assertSame(
                    it, kind, (engine, planes) -> engine.separable(planes.source, row, column, planes.destination)));
        });
    }

    @Test
    void threshold() {
        BothEngines.inEveryTier(it -> PixelKind.ALL.forEach(kind -> {
            MemorySegment pixels = it.noise(3, kind.size());
            assertSame(it, kind, (engine, planes) -> engine.threshold(planes.source, pixels, planes.destination));
        }));
    }

    @Test
    void gaussianIsTheSeparableConvolutionWithTheWeightsThatItSays() {
        BothEngines.inEveryTier(it -> {
            double sigma = it.random().nextDouble(0.1, 10);
            MemorySegment weights = Kernels.gaussianWeights(sigma);
            Plane source = Plane.random(it, Short.BYTES);
            Plane expected = source.like(it, Short.BYTES);
            Plane result = expected.copy(it);
            PixelKind.U16.ffm().separable(source, weights, weights, expected);
            try (ImageView16 image =
                            new ImageView16(source.memory(), source.width(), source.height(), source.stride());
                    Image16 into = Image16.view(result.memory(), result.width(), result.height(), result.stride())) {
                image.gaussianInto(sigma, into);
                assertEquals(-1, expected.memory().mismatch(result.memory()));
                try (Image16 own = image.gaussian(sigma);
                        Image16 tight = into.clone_()) {
                    assertEquals(-1, tight.pixels().mismatch(own.pixels()));
                }
            }
        });
    }

    /** C++ takes the exponential of its C library, Java that of StrictMath: they may differ in the last bit. */
    @Test
    void gaussianWeightsAreThoseOfJavaButForTheLastBit() {
        for (double sigma = 0.1; sigma < 10.6; sigma += 0.37) {
            float[] expected = Weights.gaussian(sigma);
            float[] result = Kernels.gaussianWeights(sigma).toArray(ValueLayout.JAVA_FLOAT);
            assertEquals(expected.length, result.length);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], result[i], Math.ulp(expected[i]));
            }
        }
    }

    @Test
    void histogramOfBytes() {
        BothEngines.inEveryTier(it -> {
            Plane plane = Plane.random(it, Byte.BYTES);
            long[] expected = Images.histogramU8(plane.memory(), plane.width(), plane.height(), plane.stride());
            try (ImageView8 image = new ImageView8(plane.memory(), plane.width(), plane.height(), plane.stride());
                    Histogram result = Histogram.of(image)) {
                assertArrayEquals(expected, result.bins().toArray(ValueLayout.JAVA_LONG));
            }
        });
    }

    @Test
    void histogramOfShorts() {
        BothEngines.inEveryTier(it -> {
            Plane plane = Plane.random(it, Short.BYTES);
            MemorySegment bins = it.arena().allocate(ValueLayout.JAVA_LONG, 65_536);
            Images.histogramU16(plane.memory(), plane.width(), plane.height(), plane.stride(), bins);
            try (ImageView16 image = new ImageView16(plane.memory(), plane.width(), plane.height(), plane.stride());
                    Histogram result = Histogram.of(image)) {
                assertEquals(-1, bins.mismatch(result.bins()));
            }
        });
    }

    private record Planes(Plane source, Plane destination) {}

    /** Filters into copies of one and the same noise, and compares all of it: the pixels and the gaps between the rows. */
    private static void assertSame(BothEngines.Case it, PixelKind kind, BiConsumer<ImageEngine, Planes> filter) {
        Plane source = Plane.random(it, kind.size());
        Plane noise = source.like(it, kind.size());
        Plane expected = noise.copy(it);
        filter.accept(kind.ffm(), new Planes(source, expected));
        for (ImageEngine engine : kind.cpp()) {
            Plane result = noise.copy(it);
            filter.accept(engine, new Planes(source, result));
            assertEquals(
                    -1,
                    expected.memory().mismatch(result.memory()),
                    () -> kind.size() + " bytes a pixel, " + source + ", into " + result);
        }
    }
}
