// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.benchmarks.calls.raw.fl_call_point;
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

/** What it costs to write one field of each of n structs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FieldSet {
    private static final long SIZE = 16;
    private static final long Y = 8;

    private final Arena arena = Arena.ofConfined();
    private MemorySegment points = MemorySegment.NULL;

    @Param("1000")
    int n;

    /** Made by JMH. */
    public FieldSet() {}

    /** Fills the structs and compares both methods. */
    @Setup
    public void prepare() {
        points = fl_call_point.allocateArray(n, arena);
        for (int i = 0; i < n; i++) {
            double written = handWritten().get(ValueLayout.JAVA_DOUBLE, i * SIZE + Y);
            points.fill((byte) 0);
            Numbers.same(written, i, raw().get(ValueLayout.JAVA_DOUBLE, i * SIZE + Y));
            points.fill((byte) 0);
        }
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /** {@return the structs, each with its number: the baseline} */
    @Benchmark
    public MemorySegment handWritten() {
        for (int i = 0; i < n; i++) {
            points.set(ValueLayout.JAVA_DOUBLE, i * SIZE + Y, i);
        }
        return points;
    }

    /** {@return the same by the generated accessors} */
    @Benchmark
    public MemorySegment raw() {
        for (int i = 0; i < n; i++) {
            fl_call_point.y(fl_call_point.asSlice(points, i), i);
        }
        return points;
    }
}
