// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import dev.fairlead.kernels.Bytes;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** CRC-32C beside the JDK's, which the virtual machine compiles to its own instructions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Crc32c {
    private final Arena arena = Arena.ofConfined();
    private MemorySegment segment = MemorySegment.NULL;
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private byte[] array = {};

    @Param({"1000", "100000", "10000000"})
    int n;

    /** Made by JMH. */
    public Crc32c() {}

    /** Fills the memory and compares all methods. */
    @Setup
    public void prepare() {
        array = Numbers.bytes(n);
        segment = arena.allocateFrom(ValueLayout.JAVA_BYTE, array);
        buffer = segment.asByteBuffer();
        Numbers.same((int) jdkArray(), (int) jdkBuffer(), apiSegment(), apiArray());
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        arena.close();
    }

    /** {@return the JDK's checksum of native memory: the baseline} */
    @Benchmark
    public long jdkBuffer() {
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.rewind());
        return checksum.getValue();
    }

    /** {@return the JDK's checksum of an array} */
    @Benchmark
    public long jdkArray() {
        CRC32C checksum = new CRC32C();
        checksum.update(array);
        return checksum.getValue();
    }

    /** {@return the kernel's checksum of native memory} */
    @Benchmark
    public int apiSegment() {
        return Bytes.crc32c(0, segment);
    }

    /** {@return the kernel's checksum of an array, which is lent while it is small, and else copied} */
    @Benchmark
    public int apiArray() {
        return Bytes.crc32c(0, array);
    }
}
