// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.raw.reduce_h;
import dev.fairlead.runtime.CallFrame;
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

/** Where the memory of an out-parameter comes from, around the same raw call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OutParameter {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment kept = arena.allocate(ValueLayout.JAVA_DOUBLE);
    private MemorySegment x = MemorySegment.NULL;

    @Param("8")
    int n;

    /** Made by JMH. */
    public OutParameter() {}

    /** Fills the memory and compares all methods. */
    @Setup
    public void prepare() {
        double[] values = Numbers.whole(n);
        x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values);
        Numbers.same(Numbers.sum(values), confinedArena(), callFrame(), keptMemory());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /** {@return the sum, received in an arena a call: the baseline} */
    @Benchmark
    public double confinedArena() {
        try (Arena call = Arena.ofConfined()) {
            return receive(call.allocate(ValueLayout.JAVA_DOUBLE));
        }
    }

    /** {@return the sum, received in a frame of the runtime, as generated api calls do} */
    @Benchmark
    public double callFrame() {
        try (CallFrame call = CallFrame.open()) {
            return receive(call.allocate(Double.BYTES, Double.BYTES));
        }
    }

    /** {@return the sum, received in memory that is there already: what neither can beat} */
    @Benchmark
    public double keptMemory() {
        return receive(kept);
    }

    private double receive(MemorySegment result) {
        int status = reduce_h.fl_sum_f64(x, n, result);
        if (status != 0) {
            throw new IllegalStateException("status " + status);
        }
        return result.get(ValueLayout.JAVA_DOUBLE, 0);
    }
}
