// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.benchmarks.calls.raw.calls_h;
import java.lang.foreign.FunctionDescriptor;
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

/** What a call costs that takes two longs of C and returns one, whose width is that of the platform. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallLongs {
    private static final MethodHandle ADD = ByHand.link(
            "fl_call_add_long",
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

    private long a = 20;
    private long b = 22;

    /** Made by JMH. */
    public CallLongs() {}

    /**
     * Compares all methods.
     *
     * @throws Throwable what the hand-written call throws
     */
    @Setup
    public void prepare() throws Throwable {
        Numbers.same((double) (a + b), (double) handWritten(), (double) raw(), (double) rawForAll());
    }

    /**
     * The baseline.
     *
     * @return the sum
     * @throws Throwable never, but a handle declares it
     */
    @Benchmark
    public long handWritten() throws Throwable {
        return (long) ADD.invokeExact(a, b);
    }

    /** {@return the sum by the call that is generated for this platform} */
    @Benchmark
    public long raw() {
        return calls_h.fl_call_add_long(a, b);
    }

    /** {@return the sum by the call that is generated for all platforms, and chooses} */
    @Benchmark
    public long rawForAll() {
        return dev.fairlead.benchmarks.targets.raw.calls_h.fl_call_add_long(a, b);
    }
}
