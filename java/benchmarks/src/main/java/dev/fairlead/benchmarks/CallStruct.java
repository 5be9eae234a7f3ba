// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.benchmarks.calls.raw.calls_h;
import dev.fairlead.benchmarks.calls.raw.fl_call_point;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a call costs that takes a struct of two doubles by value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallStruct {
    private static final MethodHandle SUM = ByHand.link(
            "fl_call_sum",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_DOUBLE,
                    MemoryLayout.structLayout(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE)));

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment point = fl_call_point.allocate(arena);

    /** Made by JMH. */
    public CallStruct() {}

    /**
     * Fills the struct and compares both methods.
     *
     * @throws Throwable what the hand-written call throws
     */
    @Setup
    public void prepare() throws Throwable {
        fl_call_point.x(point, 3);
        fl_call_point.y(point, 4);
        Numbers.same(7, handWritten(), raw());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /**
     * The baseline.
     *
     * @return the sum of the members
     * @throws Throwable never, but a handle declares it
     */
    @Benchmark
    public double handWritten() throws Throwable {
        return (double) SUM.invokeExact(point);
    }

    /** {@return the sum of the members by the generated call} */
    @Benchmark
    public double raw() {
        return calls_h.fl_call_sum(point);
    }
}
