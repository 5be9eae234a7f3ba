// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The filters of images in every tier against plain Java, bit for bit: all types, sizes, strides and parts. */
class ImageFilterTest {
    @Test
    void medianIsTheFifthOfNine() {
        forAllKinds(new Property() {
            @Override
            public <I extends Image<I>> void check(PixelKind<I, ?> kind, Filtering.Case it) {
                I image = image(kind, it);
                filter(kind, it, image, image::median3x3, PlainGrid::median3x3);
            }
        });
    }

    @Test
    void convolutionHasTheBitsOfThePromisedOrder() {
        forAllKinds(new Property() {
            @Override
            public <I extends Image<I>> void check(PixelKind<I, ?> kind, Filtering.Case it) {
                I image = image(kind, it);
                float[] weights = it.weights(9);
                filter(
                        kind,
                        it,
                        image,
                        destination -> image.convolve3x3(weights, destination),
                        plain -> kind.rounded(plain.convolve3x3(weights)));
            }
        });
    }

    @Test
    void separableConvolutionHasTheBitsOfThePromisedOrder() {
        forAllKinds(new Property() {
            @Override
            public <I extends Image<I>> void check(PixelKind<I, ?> kind, Filtering.Case it) {
                I image = image(kind, it);
                float[] row = it.weights(2 * it.side(33) + 1);
                float[] column = it.weights(2 * it.side(33) + 1);
                filter(
                        kind,
                        it,
                        image,
                        destination -> image.convolveSeparable(row, column, destination),
                        plain -> kind.rounded(plain.convolveSeparable(row, column)));
            }
        });
    }

    @Test
    void gaussianIsTheSeparableConvolutionWithItsWeights() {
        forAllKinds(new Property() {
            @Override
            public <I extends Image<I>> void check(PixelKind<I, ?> kind, Filtering.Case it) {
                I image = image(kind, it);
                double sigma = it.random().nextDouble(0.1, 10);
                float[] weights = Weights.gaussian(sigma);
                filter(
                        kind,
                        it,
                        image,
                        destination -> image.gaussian(sigma, destination),
                        plain -> kind.rounded(plain.convolveSeparable(weights, weights)));
            }
        });
    }

    @Test
    void thresholdKeepsTwoValuesAndWorksInPlace() {
        forAllKinds(new Property() {
            @Override
            public <I extends Image<I>> void check(PixelKind<I, ?> kind, Filtering.Case it) {
                I image = image(kind, it);
                float threshold = kind.random(it.random());
                float below = kind.random(it.random());
                float above = kind.random(it.random());
                filter(
                        kind,
                        it,
                        image,
                        destination -> kind.threshold(image, threshold, below, above, destination),
                        plain -> plain.with((x, y, z) -> plain.at(x, y, z) > threshold ? above : below));
                I expected = image.like(it.arena());
                kind.threshold(image, threshold, below, above, expected);
                kind.threshold(image, threshold, below, above, image);
                Filtering.assertSame(kind.read(expected), kind.read(image));
            }
        });
    }

    @Test
    void histogramCountsEachValue() {
        Filtering.inEveryTier(it -> {
            for (PixelKind<?, ?> kind : List.of(PixelKind.ALL.get(0), PixelKind.ALL.get(1))) {
                UnsignedImage<?> image = (UnsignedImage<?>) image(kind, it);
                long[] expected = new long[image.greatest() + 1];
                for (long y = 0; y < image.height(); y++) {
                    for (long x = 0; x < image.width(); x++) {
                        expected[image.get(x, y)]++;
                    }
                }
                assertArrayEquals(expected, image.histogram());
                assertEquals(
                        image.width() * image.height(),
                        LongStream.of(image.histogram()).sum());
            }
        });
    }

    @Test
    void whatIsWrittenMustNotBeRead() {
        try (Arena arena = Arena.ofConfined()) {
            Image16 image = Image16.allocate(arena, 8, 8);
            KernelException thrown = assertThrows(KernelException.class, () -> image.median3x3(image));
            assertTrue(String.valueOf(thrown.getMessage()).startsWith("FL_OVERLAP"), thrown::getMessage);
            Image16 lower = image.part(0, 4, 8, 4);
            image.part(0, 0, 8, 4).median3x3(lower);
        }
    }

    @Test
    void aNumberOfWeightsThatIsEvenIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            Image8 image = Image8.allocate(arena, 8, 8);
            for (int count : new int[] {0, 2, 66, 67}) {
                KernelException thrown = assertThrows(
                        KernelException.class, () -> image.convolveSeparable(new float[count], new float[3], arena));
                assertTrue(String.valueOf(thrown.getMessage()).startsWith("FL_BAD_WEIGHT_COUNT"), thrown::getMessage);
            }
        }
    }

    /** What holds for images of any type. */
    private interface Property {
        <I extends Image<I>> void check(PixelKind<I, ?> kind, Filtering.Case it);
    }

    private static void forAllKinds(Property property) {
        Filtering.inEveryTier(it -> PixelKind.ALL.forEach(kind -> property.check(kind, it)));
    }

    /** An image of random sides, seldom empty, half of the time a part of a larger one. */
    private static <I extends Image<I>> I image(PixelKind<I, ?> kind, Filtering.Case it) {
        int width = it.side(it.random().nextInt(4) == 0 ? 300 : 70);
        int height = it.side(12);
        I whole = kind.randomImage(it.random(), width + it.side(2) * 5, height + it.side(2) * 5, it.arena());
        kind.fill(whole, it.random());
        return whole.part(whole.width() - width, whole.height() - height, width, height);
    }

    /** Filters into a part of another image, and judges the part and what lies around it. */
    private static <I extends Image<I>> void filter(
            PixelKind<I, ?> kind, Filtering.Case it, I image, Consumer<I> filter, UnaryOperator<PlainGrid> plain) {
        int width = (int) image.width();
        int height = (int) image.height();
        I whole = kind.randomImage(it.random(), width + it.side(3), height + it.side(3), it.arena());
        I destination = whole.part(0, 0, width, height);
        byte[] before = Filtering.bytes(whole.pixels());
        filter.accept(destination);
        Filtering.assertSame(plain.apply(kind.read(image)), kind.read(destination));
        List<MemorySegment> rows = LongStream.range(0, width == 0 ? 0 : height)
                .mapToObj(y -> destination.row(y).pixels())
                .toList();
        Filtering.assertGapsUntouched(before, whole.pixels(), rows);
    }
}
