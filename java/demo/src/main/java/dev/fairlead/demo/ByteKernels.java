// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Bytes;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32C;

/** The byte kernels on a file, and UTF-8 validation on a text made of it too. */
final class ByteKernels {
    private static final byte NEWLINE = '\n';

    private ByteKernels() {}

    static List<Kernel<?>> on(MemorySegment file, MemorySegment text) {
        long size = file.byteSize();
        long crc32c = PlainBytes.checksum(new CRC32C(), file);
        long adler32 = PlainBytes.checksum(new Adler32(), file);
        long[] histogram = PlainBytes.histogram(file);
        long newlines = PlainBytes.count(file, NEWLINE);
        return List.of(
                new Kernel<>(
                        "crc32c",
                        "FFM",
                        size,
                        () -> Integer.toUnsignedLong(Bytes.crc32c(0, file)),
                        () -> PlainBytes.checksum(new CRC32C(), file),
                        "java.util.zip.CRC32C",
                        result -> result == crc32c,
                        result -> String.format("%08x", result)),
                new Kernel<>(
                        "adler32",
                        "FFM",
                        size,
                        () -> Integer.toUnsignedLong(Bytes.adler32(1, file)),
                        () -> PlainBytes.checksum(new Adler32(), file),
                        "java.util.zip.Adler32",
                        result -> result == adler32,
                        result -> String.format("%08x", result)),
                new Kernel<>(
                        "histogram",
                        "FFM",
                        size,
                        () -> Bytes.histogram(file),
                        () -> PlainBytes.histogram(file),
                        "plain Java",
                        result -> Arrays.equals(result, histogram),
                        ByteKernels::describe),
                new Kernel<>(
                        "count of \\n",
                        "FFM",
                        size,
                        () -> Bytes.count(file, NEWLINE),
                        () -> PlainBytes.count(file, NEWLINE),
                        "plain Java",
                        result -> result == newlines,
                        result -> String.format("%,d", result)),
                utf8("utf8 of the file", file),
                utf8("utf8 of a text", text));
    }

    private static Kernel<Long> utf8(String name, MemorySegment data) {
        long size = data.byteSize();
        long invalid = PlainBytes.firstInvalidUtf8(data);
        // Of a file that is no text only its beginning is read: nothing to divide by a time.
        long read = invalid == size ? size : 0;
        return new Kernel<>(
                name,
                "FFM",
                read,
                () -> Bytes.utf8Validate(data),
                () -> PlainBytes.firstInvalidUtf8(data),
                "java.nio CharsetDecoder",
                result -> result == invalid,
                result -> result == size ? "valid" : String.format("not from byte %,d", result));
    }

    private static String describe(long[] bins) {
        long used = Arrays.stream(bins).filter(bin -> bin > 0).count();
        return used + " of 256 values";
    }
}
