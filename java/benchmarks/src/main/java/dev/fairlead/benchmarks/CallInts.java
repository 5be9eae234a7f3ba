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

/** What a call costs that takes two ints and returns one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallInts {
    private static final MethodHandle ADD = ByHand.link(
            "fl_call_add", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private int a = 20;
    private int b = 22;

    /** Made by JMH. */
    public CallInts() {}

    /**
     * Compares both methods.
     *
     * @throws Throwable what the hand-written call throws
     */
    @Setup
    public void prepare() throws Throwable {
        Numbers.same(a + b, handWritten(), raw());
    }

    /**
     * The baseline.
     *
     * @return the sum
     * @throws Throwable never, but a handle declares it
     */
    @Benchmark
    public int handWritten() throws Throwable {
        return (int) ADD.invokeExact(a, b);
    }

    /** {@return the sum by the generated call} */
    @Benchmark
    public int raw() {
        return calls_h.fl_call_add(a, b);
    }
}
