// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.zlib.raw.gz_header_s;
import dev.fairlead.zlib.raw.z_stream_s;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK compresses, read by inflate; and what it says of data that nobody compressed. */
class InflateTest {
    private static final byte[] TEXT = Samples.text(200_000);

    @ParameterizedTest
    @CsvSource({"1, 1000", "64, 977", "977, 64", "300000, 300000", "4096, 1"})
    void inflateReadsWhatTheJdkWrites(int inSize, int outSize) {
        byte[] deflated = Jdk.deflated(TEXT, false);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = inflating(arena);
            assertArrayEquals(TEXT, new Pump(inSize, outSize).run(stream, deflated, Pump::inflate));
            assertEquals(deflated.length, z_stream_s.total_in(stream));
            assertEquals(TEXT.length, z_stream_s.total_out(stream));
            Status.ok(zlib_h.inflateEnd(stream));
        }
    }

    @Test
    void aGzipHeaderFillsTheStruct() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(TEXT);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = z_stream_s.allocate(arena);
            int gzipOnly = zlib_h.MAX_WBITS() + 16;
            Status.ok(zlib_h.inflateInit2_(stream, gzipOnly, zlib_h.zlibVersion(), (int) z_stream_s.sizeof()));
            MemorySegment header = gz_header_s.allocate(arena);
            gz_header_s.text(header, -1);
            Status.ok(zlib_h.inflateGetHeader(stream, header));
            assertArrayEquals(TEXT, new Pump(7, 7777).run(stream, gzip.toByteArray(), Pump::inflate));
            assertEquals(1, gz_header_s.done(header));
            assertEquals(0, gz_header_s.text(header));
            assertEquals(Byte.toUnsignedInt(gzip.toByteArray()[9]), gz_header_s.os(header));
            Status.ok(zlib_h.inflateEnd(stream));
        }
    }

    @Test
    void corruptDataAreAnErrorWithItsText() {
        byte[] deflated = Jdk.deflated(TEXT, false);
        deflated[deflated.length - 1] ^= 1;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = inflating(arena);
            z_stream_s.next_in(stream, Samples.in(arena, deflated));
            z_stream_s.avail_in(stream, deflated.length);
            z_stream_s.next_out(stream, arena.allocate(TEXT.length));
            z_stream_s.avail_out(stream, TEXT.length);
            int status = zlib_h.inflate(stream, zlib_h.Z_FINISH());
            Status.is(zlib_h.Z_DATA_ERROR(), status);
            assertEquals("data error", Zlib.zError(status));
            assertEquals("incorrect data check", z_stream_s.msg(stream).getString(0));
            Status.ok(zlib_h.inflateEnd(stream));
        }
    }

    @Test
    void aForeignVersionOrSizeIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = z_stream_s.allocate(arena);
            int size = (int) z_stream_s.sizeof();
            MemorySegment foreign = arena.allocateFrom("9.9");
            Status.is(zlib_h.Z_VERSION_ERROR(), zlib_h.inflateInit_(stream, foreign, size));
            Status.is(zlib_h.Z_VERSION_ERROR(), zlib_h.inflateInit_(stream, zlib_h.zlibVersion(), size - 8));
            Status.is(zlib_h.Z_STREAM_ERROR(), zlib_h.deflateInit_(stream, 10, zlib_h.zlibVersion(), size));
            Status.is(zlib_h.Z_STREAM_ERROR(), zlib_h.inflate(stream, zlib_h.Z_FINISH()));
        }
    }

    private static MemorySegment inflating(Arena arena) {
        MemorySegment stream = z_stream_s.allocate(arena);
        Status.ok(zlib_h.inflateInit_(stream, zlib_h.zlibVersion(), (int) z_stream_s.sizeof()));
        return stream;
    }
}
