// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.javacpp.CppObject;
import java.lang.foreign.MemorySegment;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * C++ objects over memory of Java, each filter with a new image as its result.
 *
 * @param <V> the class of what is read
 * @param <I> the class of the result
 * @param source such as {@code ImageView8::new}
 * @param pixels such as {@code Image8::pixels}
 * @param medians such as {@code ImageView8::median3x3}
 * @param convolutions such as {@code ImageView8::convolve3x3}
 * @param separables such as {@code ImageView8::convolveSeparable}
 * @param thresholds such as {@code ImageView8::threshold}, with the three pixels taken from memory
 */
record CppResults<V extends CppObject, I extends V>(
        CppImages.Viewer<V> source,
        Function<I, MemorySegment> pixels,
        Function<V, I> medians,
        BiFunction<V, MemorySegment, I> convolutions,
        TwoWay<V, I> separables,
        BiFunction<V, MemorySegment, I> thresholds)
        implements ImageEngine {
    interface TwoWay<V, I> {
        I run(V source, MemorySegment row, MemorySegment column);
    }

    @Override
    public void median(Plane from, Plane to) {
        run(from, to, medians);
    }

    @Override
    public void convolve(Plane from, MemorySegment weights, Plane to) {
        run(from, to, image -> convolutions.apply(image, weights));
    }

    @Override
    public void separable(Plane from, MemorySegment row, MemorySegment column, Plane to) {
        run(from, to, image -> separables.run(image, row, column));
    }

    @Override
    public void threshold(Plane from, MemorySegment limits, Plane to) {
        run(from, to, image -> thresholds.apply(image, limits));
    }

    private void run(Plane from, Plane to, Function<V, I> filter) {
        try (V image = source.view(from);
                I result = filter.apply(image)) {
            copy(pixels.apply(result), to);
        }
    }

    /** Copies rows without gaps to where the destination has them. */
    private static void copy(MemorySegment pixels, Plane to) {
        if (to.width() == 0 || to.height() == 0) {
            assertEquals(0, pixels.byteSize());
            return;
        }
        long row = pixels.byteSize() / to.height();
        for (int y = 0; y < to.height(); y++) {
            MemorySegment.copy(pixels, y * row, to.memory(), y * (row / to.width()) * to.stride(), row);
        }
    }
}
