// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.Reduce;
import dev.fairlead.kernels.cpp.Kernels;
import dev.fairlead.kernels.raw.reduce_h;
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
 * One kernel, the sum of doubles, by each engine: the C function through FFM, and the C++ function over it through
 * JavaCPP and JNI. Of few numbers this is the cost of the call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallEngine {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment result = arena.allocate(ValueLayout.JAVA_DOUBLE);
    private MemorySegment x = MemorySegment.NULL;

    @Param({"8", "1000", "1000000"})
    int n;

    /** Made by JMH. */
    public CallEngine() {}

    /** Fills the memory and compares all methods. */
    @Setup
    public void prepare() {
        double[] values = Numbers.whole(n);
        x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values);
        Numbers.same(Numbers.sum(values), ffmRaw(), ffmApi(), javaCpp());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /** {@return the sum by the raw call: the baseline, which checks nothing} */
    @Benchmark
    public double ffmRaw() {
        if (reduce_h.fl_sum_f64(x, n, result) != 0) {
            throw new IllegalStateException("refused");
        }
        return result.get(ValueLayout.JAVA_DOUBLE, 0);
    }

    /** {@return the sum by the api call: checked, status and result taken care of} */
    @Benchmark
    public double ffmApi() {
        return Reduce.sum(x);
    }

    /** {@return the sum by the C++ function: checked, exceptions taken care of} */
    @Benchmark
    public double javaCpp() {
        return Kernels.sumDoubles(x);
    }
}
