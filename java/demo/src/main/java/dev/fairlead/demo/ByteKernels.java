// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Bytes;
import dev.fairlead.kernels.cpp.Histogram;
import dev.fairlead.kernels.cpp.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.Adler32;
import java.util.zip.CRC32C;

/** The byte kernels on a file, and UTF-8 validation on a text made of it too. */
final class ByteKernels {
    private static final byte NEWLINE = '\n';

    private ByteKernels() {}

    static List<Kernel<?, ?>> on(MemorySegment file, MemorySegment text) {
        long size = file.byteSize();
        return List.of(
                number(
                        "crc32c",
                        size,
                        () -> Integer.toUnsignedLong(Bytes.crc32c(0, file)),
                        () -> Integer.toUnsignedLong(Kernels.crc32c(file, 0)),
                        () -> PlainBytes.checksum(new CRC32C(), file),
                        "java.util.zip.CRC32C",
                        result -> String.format("%08x", result)),
                number(
                        "adler32",
                        size,
                        () -> Integer.toUnsignedLong(Bytes.adler32(1, file)),
                        () -> Integer.toUnsignedLong(Kernels.adler32(file, 1)),
                        () -> PlainBytes.checksum(new Adler32(), file),
                        "java.util.zip.Adler32",
                        result -> String.format("%08x", result)),
                new Kernel<>(
                        "histogram",
                        size,
                        List.of(Bridge.ffm(() -> Bytes.histogram(file)), Bridge.javaCpp(() -> cppHistogram(file))),
                        () -> PlainBytes.histogram(file),
                        "plain Java",
                        Arrays::equals,
                        ByteKernels::describe),
                number(
                        "count of \\n",
                        size,
                        () -> Bytes.count(file, NEWLINE),
                        () -> Kernels.countByte(file, NEWLINE),
                        () -> PlainBytes.count(file, NEWLINE),
                        "plain Java",
                        result -> String.format("%,d", result)),
                utf8("utf8 of the file", file),
                utf8("utf8 of a text", text));
    }

    private static Kernel<Long, Long> utf8(String name, MemorySegment data) {
        long size = data.byteSize();
        long invalid = PlainBytes.firstInvalidUtf8(data);
        // Of a file that is no text only its beginning is read: nothing to divide by a time.
        return number(
                name,
                invalid == size ? size : 0,
                () -> Bytes.utf8Validate(data),
                () -> Kernels.utf8ErrorOffset(data),
                () -> PlainBytes.firstInvalidUtf8(data),
                "java.nio CharsetDecoder",
                result -> result == size ? "valid" : String.format("not from byte %,d", result));
    }

    private static Kernel<Long, Long> number(
            String name,
            long bytes,
            Supplier<Long> ffm,
            Supplier<Long> javaCpp,
            Supplier<Long> plain,
            String oracle,
            Function<Long, String> show) {
        List<Bridge<Long>> bridges = List.of(Bridge.ffm(ffm), Bridge.javaCpp(javaCpp));
        return new Kernel<>(name, bytes, bridges, plain, oracle, Long::equals, show);
    }

    private static long[] cppHistogram(MemorySegment file) {
        try (Histogram histogram = Histogram.of(file)) {
            return histogram.bins().toArray(ValueLayout.JAVA_LONG);
        }
    }

    static String describe(long[] bins) {
        long used = Arrays.stream(bins).filter(bin -> bin > 0).count();
        return used + " of " + bins.length + " values";
    }
}
