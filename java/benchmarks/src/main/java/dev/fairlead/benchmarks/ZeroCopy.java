// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.Reduce;
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

/** The sum of many doubles: in native memory, which is read in place, and in an array, which is copied first. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ZeroCopy {
    private final Arena arena = Arena.ofConfined();
    private MemorySegment segment = MemorySegment.NULL;
    private double[] array = {};

    @Param("1000000")
    int n;

    /** Made by JMH. */
    public ZeroCopy() {}

    /** Fills the memory and compares all methods. */
    @Setup
    public void prepare() {
        array = Numbers.whole(n);
        segment = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, array);
        Numbers.same(Numbers.sum(array), plainArray(), plainSegment(), apiSegment(), apiArray());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /** {@return the sum by a loop in Java over an array: the baseline} */
    @Benchmark
    public double plainArray() {
        return Numbers.sum(array);
    }

    /** {@return the sum by a loop in Java over native memory} */
    @Benchmark
    public double plainSegment() {
        return Numbers.sum(segment);
    }

    /** {@return the sum by the kernel, of native memory where it lies} */
    @Benchmark
    public double apiSegment() {
        return Reduce.sum(segment);
    }

    /** {@return the sum by the kernel, of an array that the call copies} */
    @Benchmark
    public double apiArray() {
        return Reduce.sum(array);
    }
}
