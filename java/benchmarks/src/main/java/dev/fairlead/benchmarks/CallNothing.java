// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.benchmarks.calls.raw.calls_h;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a call costs that takes nothing, does nothing and returns nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallNothing {
    private static final MethodHandle NOTHING = ByHand.link("fl_call_nothing", FunctionDescriptor.ofVoid());

    /** Made by JMH. */
    public CallNothing() {}

    /**
     * The baseline.
     *
     * @throws Throwable never, but a handle declares it
     */
    @Benchmark
    public void handWritten() throws Throwable {
        NOTHING.invokeExact();
    }

    /** The generated call. */
    @Benchmark
    public void raw() {
        calls_h.fl_call_nothing();
    }
}
