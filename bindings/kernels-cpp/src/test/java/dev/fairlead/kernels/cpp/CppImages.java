// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import dev.fairlead.javacpp.CppObject;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;

/**
 * C++ objects over memory of Java, each filter into an image that is there already.
 *
 * @param <V> the class of what is read
 * @param <I> the class of what is written
 * @param source such as {@code ImageView8::new}
 * @param destination such as {@code Image8::view}
 * @param medians such as {@code ImageView8::median3x3Into}
 * @param convolutions such as {@code ImageView8::convolve3x3Into}
 * @param separables such as {@code ImageView8::convolveSeparableInto}
 * @param thresholds such as {@code ImageView8::thresholdInto}, with the three pixels taken from memory
 */
record CppImages<V extends CppObject, I extends V>(
        Viewer<V> source,
        Viewer<I> destination,
        BiConsumer<V, I> medians,
        Weighted<V, I> convolutions,
        TwoWay<V, I> separables,
        Weighted<V, I> thresholds)
        implements ImageEngine {
    interface Viewer<V> {
        V view(MemorySegment pixels, long width, long height, long stride);

        default V view(Plane plane) {
            return view(plane.memory(), plane.width(), plane.height(), plane.stride());
        }
    }

    interface Weighted<V, I> {
        void run(V source, MemorySegment weights, I destination);
    }

    interface TwoWay<V, I> {
        void run(V source, MemorySegment row, MemorySegment column, I destination);
    }

    @Override
    public void median(Plane from, Plane to) {
        run(from, to, medians);
    }

    @Override
    public void convolve(Plane from, MemorySegment weights, Plane to) {
        run(from, to, (image, result) -> convolutions.run(image, weights, result));
    }

    @Override
    public void separable(Plane from, MemorySegment row, MemorySegment column, Plane to) {
        run(from, to, (image, result) -> separables.run(image, row, column, result));
    }

    @Override
    public void threshold(Plane from, MemorySegment pixels, Plane to) {
        run(from, to, (image, result) -> thresholds.run(image, pixels, result));
    }

    private void run(Plane from, Plane to, BiConsumer<V, I> filter) {
        try (V image = source.view(from);
                I result = destination.view(to)) {
            filter.accept(image, result);
        }
    }
}
