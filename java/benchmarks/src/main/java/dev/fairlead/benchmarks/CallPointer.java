// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.benchmarks.calls.raw.calls_h;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
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

/** What a call costs that takes a pointer to memory of an arena, and a long. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPointer {
    private static final MethodHandle OFFSET = ByHand.link(
            "fl_call_offset", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment start = arena.allocate(ValueLayout.JAVA_LONG);
    private long n = 7;

    /** Made by JMH. */
    public CallPointer() {}

    /**
     * Compares both methods.
     *
     * @throws Throwable what the hand-written call throws
     */
    @Setup
    public void prepare() throws Throwable {
        double expected = (double) (start.address() + n);
        Numbers.same(expected, (double) handWritten(), (double) raw());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /**
     * The baseline.
     *
     * @return an address
     * @throws Throwable never, but a handle declares it
     */
    @Benchmark
    public long handWritten() throws Throwable {
        return (long) OFFSET.invokeExact(start, n);
    }

    /** {@return an address by the generated call} */
    @Benchmark
    public long raw() {
        return calls_h.fl_call_offset(start, n);
    }
}
