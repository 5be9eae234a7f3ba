// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.KernelLibrary;
import dev.fairlead.kernels.Reduce;
import dev.fairlead.kernels.raw.reduce_h;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
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
 * One C function, {@code fl_sum_f64}, through each layer and by hand. Of few numbers this is the cost of the call. The
 * raw and the hand-written call are given memory for the result; the api call gets its own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallCost {
    private static final MethodHandle SUM = Linker.nativeLinker()
            .downcallHandle(
                    KernelLibrary.open().find("fl_sum_f64"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment result = arena.allocate(ValueLayout.JAVA_DOUBLE);
    private MemorySegment x = MemorySegment.NULL;

    @Param({"8", "1000"})
    int n;

    /** Made by JMH. */
    public CallCost() {}

    /**
     * Fills the memory and compares all methods.
     *
     * @throws Throwable what the hand-written call throws
     */
    @Setup
    public void prepare() throws Throwable {
        double[] values = Numbers.whole(n);
        x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values);
        Numbers.same(Numbers.sum(values), handWritten(), raw(), api(), plainJava());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /**
     * The baseline: a downcall handle as one would write it.
     *
     * @return the sum
     * @throws Throwable never, but a handle declares it
     */
    @Benchmark
    public double handWritten() throws Throwable {
        check((int) SUM.invokeExact(x, (long) n, result));
        return result.get(ValueLayout.JAVA_DOUBLE, 0);
    }

    /** {@return the sum by the generated raw call} */
    @Benchmark
    public double raw() {
        check(reduce_h.fl_sum_f64(x, n, result));
        return result.get(ValueLayout.JAVA_DOUBLE, 0);
    }

    /** {@return the sum by the generated api call: checked, status and result taken care of} */
    @Benchmark
    public double api() {
        return Reduce.sum(x);
    }

    /** {@return the sum by a loop in Java over the same memory} */
    @Benchmark
    public double plainJava() {
        return Numbers.sum(x);
    }

    private static void check(int status) {
        if (status != 0) {
            throw new IllegalStateException("status " + status);
        }
    }
}
