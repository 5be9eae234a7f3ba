// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Image16;
import dev.fairlead.kernels.Image8;
import dev.fairlead.kernels.UnsignedImage;
import dev.fairlead.kernels.Weights;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * The filters of an image, each into an image of its own; those hold the results when the kernels have run.
 *
 * @param kernels the filters, and the histogram
 * @param filtered what the filters write
 */
record ImageKernels(List<Kernel<?, ?>> kernels, List<Filtered> filtered) {
    /**
     * What a filter writes.
     *
     * @param name the filter, as part of a file's name
     * @param image the filtered image, in memory of the caller's arena
     */
    record Filtered(String name, UnsignedImage<?> image) {}

    private static final float[] SHARPEN = {0, -1, 0, -1, 5, -1, 0, -1, 0};
    private static final double SIGMA = 2;
    private static final String ORACLE = "plain Java";

    static ImageKernels on(UnsignedImage<?> image, Arena arena) {
        return switch (image) {
            case Image8 it -> of(it, arena);
            case Image16 it -> of(it, arena);
        };
    }

    private static <I extends UnsignedImage<I>> ImageKernels of(I image, Arena arena) {
        PlainImage plain = PlainImage.of(image);
        I median = image.like(arena);
        I sharpened = image.like(arena);
        I smoothed = image.like(arena);
        I divided = image.like(arena);
        float[] gaussian = Weights.gaussian(SIGMA);
        int threshold = Otsu.threshold(image.histogram());
        int greatest = image.greatest();
        CppImage cpp = CppImage.source(image);
        MemorySegment sharpen = arena.allocateFrom(ValueLayout.JAVA_FLOAT, SHARPEN);
        List<Kernel<?, ?>> kernels = List.of(
                filter("median 3x3", median, arena, image::median3x3, cpp::median3x3, plain::median3x3),
                filter(
                        "sharpen 3x3",
                        sharpened,
                        arena,
                        to -> image.convolve3x3(SHARPEN, to),
                        to -> cpp.convolve3x3(sharpen, to),
                        () -> plain.convolve3x3(SHARPEN)),
                filter(
                        String.format(Locale.ROOT, "gauss, sigma %.0f", SIGMA),
                        smoothed,
                        arena,
                        to -> image.gaussian(SIGMA, to),
                        to -> cpp.gaussian(SIGMA, to),
                        () -> plain.convolveSeparable(gaussian)),
                filter(
                        "threshold " + threshold,
                        divided,
                        arena,
                        to -> image.threshold(threshold, 0, greatest, to),
                        to -> cpp.threshold(threshold, 0, greatest, to),
                        () -> plain.threshold(threshold, 0, greatest)),
                new Kernel<>(
                        "image histogram",
                        bytes(image),
                        List.of(Bridge.ffm(image::histogram), Bridge.javaCpp(cpp::histogram)),
                        plain::histogram,
                        ORACLE,
                        Arrays::equals,
                        ByteKernels::describe));
        return new ImageKernels(
                kernels,
                List.of(
                        new Filtered("median", median),
                        new Filtered("sharpen", sharpened),
                        new Filtered("gauss", smoothed),
                        new Filtered("threshold", divided)));
    }

    /** Each bridge writes to memory of its own: what one leaves undone, the other has not done for it. */
    private static <I extends UnsignedImage<I>> Kernel<I, PlainImage> filter(
            String name,
            I destination,
            Arena arena,
            Consumer<I> filter,
            Consumer<CppImage> cppFilter,
            Supplier<PlainImage> plain) {
        I cppDestination = destination.like(arena);
        CppImage to = CppImage.destination(cppDestination);
        Bridge<I> ffm = Bridge.ffm(() -> {
            filter.accept(destination);
            return destination;
        });
        Bridge<I> javaCpp = Bridge.javaCpp(() -> {
            cppFilter.accept(to);
            return cppDestination;
        });
        return new Kernel<>(
                name,
                bytes(destination),
                List.of(ffm, javaCpp),
                plain,
                ORACLE,
                (result, expected) -> expected.isSameAs(result),
                result -> checksum(result.pixels()));
    }

    private static long bytes(UnsignedImage<?> image) {
        return image.pixels().byteSize();
    }

    /** Of memory without gaps, as filters write it here. */
    static String checksum(MemorySegment filtered) {
        return String.format("crc32c %08x", PlainBytes.checksum(new CRC32C(), filtered));
    }
}
