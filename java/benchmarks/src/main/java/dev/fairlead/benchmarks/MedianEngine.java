// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.Image16;
import dev.fairlead.kernels.Images;
import dev.fairlead.kernels.cpp.ImageView16;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The median of a square image of 16 bits by each engine, into an image that is there already; n is its width. The
 * images of C++ are made once, over the memory that FFM reads and writes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MedianEngine {
    private final Arena arena = Arena.ofConfined();
    private MemorySegment pixels = MemorySegment.NULL;
    private MemorySegment filtered = MemorySegment.NULL;
    private ImageView16 cppSource = new ImageView16();
    private dev.fairlead.kernels.cpp.Image16 cppDestination = new dev.fairlead.kernels.cpp.Image16();

    @Param({"16", "1000"})
    int n;

    /** Made by JMH. */
    public MedianEngine() {}

    /** Fills the memory and compares all methods. */
    @Setup
    public void prepare() {
        pixels = arena.allocateFrom(ValueLayout.JAVA_BYTE, Numbers.bytes(2 * n * n));
        filtered = arena.allocate(pixels.byteSize());
        cppSource = new ImageView16(pixels, n, n, n);
        cppDestination = dev.fairlead.kernels.cpp.Image16.view(filtered, n, n, n);
        double expected = sum(ffmApi());
        Numbers.same(expected, sum(ffmImage()), sum(javaCpp()), sum(javaCppImage()));
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        cppSource.close();
        cppDestination.close();
        arena.close();
    }

    /** {@return the filtered pixels, by the generated api call: the baseline} */
    @Benchmark
    public MemorySegment ffmApi() {
        Images.median3x3U16(pixels, filtered, n, n, n, n);
        return filtered;
    }

    /** {@return the filtered pixels, by images of Java that are made for the call} */
    @Benchmark
    public MemorySegment ffmImage() {
        Image16.of(pixels, n, n).median3x3(Image16.of(filtered, n, n));
        return filtered;
    }

    /** {@return the filtered pixels, by C++ into memory of Java} */
    @Benchmark
    public MemorySegment javaCpp() {
        cppSource.median3x3Into(cppDestination);
        return filtered;
    }

    /** {@return the filtered pixels, by images of C++ that are made for the call} */
    @Benchmark
    public MemorySegment javaCppImage() {
        try (ImageView16 source = new ImageView16(pixels, n, n, n);
                var destination = dev.fairlead.kernels.cpp.Image16.view(filtered, n, n, n)) {
            source.median3x3Into(destination);
        }
        return filtered;
    }

    private double sum(MemorySegment image) {
        double sum = 0;
        for (long i = 0; i < (long) n * n; i++) {
            sum += image.getAtIndex(ValueLayout.JAVA_SHORT, i) * (double) (i + 1);
        }
        image.fill((byte) 0);
        return sum;
    }
}
