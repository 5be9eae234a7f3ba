// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.gz_header_s;
import dev.fairlead.zlib.raw.z_stream_s;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What deflate writes, read by the JDK. */
class DeflateTest {
    private static final byte[] TEXT = Samples.text(200_000);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "977, 64, 6", "64, 977, 9", "300000, 300000, 1", "4096, 4096, 0", "13, 100000, -1"})
    void theJdkReadsWhatDeflateWrites(int inSize, int outSize, int level) throws DataFormatException {
        byte[] data = inSize == 1 ? Samples.text(3000) : TEXT;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = deflating(arena, level);
            byte[] deflated = new Pump(inSize, outSize).run(stream, data, Pump::deflate);
            assertEquals(data.length, z_stream_s.total_in(stream));
            assertEquals(deflated.length, z_stream_s.total_out(stream));
            assertEquals(adler32(data), z_stream_s.adler(stream));
            Status.ok(zlib_h.deflateEnd(stream));
            assertArrayEquals(data, Jdk.inflated(deflated, data.length, new byte[0]));
            assertTrue(level == 0 ? deflated.length > data.length : deflated.length < data.length / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_003})
    void whatDoesNotCompressIsReadToo(int size) throws DataFormatException {
        byte[] data = Samples.noise(size, 2);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = deflating(arena, zlib_h.Z_BEST_COMPRESSION());
            byte[] deflated = new Pump(1000, 999).run(stream, data, Pump::deflate);
            Status.ok(zlib_h.deflateEnd(stream));
            assertArrayEquals(data, Jdk.inflated(deflated, size, new byte[0]));
        }
    }

    @Test
    void aStreamThatIsResetBeginsAgain() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = deflating(arena, zlib_h.Z_BEST_SPEED());
            byte[] once = new Pump(500, 500).run(stream, TEXT, Pump::deflate);
            Status.ok(zlib_h.deflateReset(stream));
            assertArrayEquals(once, new Pump(500, 500).run(stream, TEXT, Pump::deflate));
            Status.ok(zlib_h.deflateEnd(stream));
        }
    }

    @Test
    void aDictionaryIsTheOneThatTheJdkNeeds() throws DataFormatException {
        byte[] dictionary = Arrays.copyOf(TEXT, 20_000);
        byte[] data = Arrays.copyOfRange(TEXT, 10_000, 12_000);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = deflating(arena, zlib_h.Z_BEST_COMPRESSION());
            Status.ok(zlib_h.deflateSetDictionary(stream, Samples.in(arena, dictionary), dictionary.length));
            byte[] deflated = new Pump(5000, 5000).run(stream, data, Pump::deflate);
            Status.ok(zlib_h.deflateEnd(stream));
            assertTrue(deflated.length < 100, () -> deflated.length + " bytes");
            assertArrayEquals(data, Jdk.inflated(deflated, data.length, dictionary));
        }
    }

    @Test
    void aGzipHeaderIsWhatTheStructSays() throws IOException {
        byte[] gzip;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stream = z_stream_s.allocate(arena);
            Status.ok(zlib_h.deflateInit2_(
                    stream,
                    zlib_h.Z_DEFAULT_COMPRESSION(),
                    zlib_h.Z_DEFLATED(),
                    zlib_h.MAX_WBITS() + 16,
                    zlib_h.MAX_MEM_LEVEL(),
                    zlib_h.Z_DEFAULT_STRATEGY(),
                    zlib_h.zlibVersion(),
                    (int) z_stream_s.sizeof()));
            MemorySegment header = gz_header_s.allocate(arena);
            gz_header_s.time(header, 0x12345678);
            gz_header_s.os(header, 3);
            gz_header_s.name(header, arena.allocateFrom("squares.txt"));
            gz_header_s.comment(header, arena.allocateFrom("numbers"));
            Status.ok(zlib_h.deflateSetHeader(stream, header));
            gzip = new Pump(4096, 4096).run(stream, TEXT, Pump::deflate);
            Status.ok(zlib_h.deflateEnd(stream));
        }
        // RFC 1952: magic, method, flags (name and comment), time, extra flags, system, then the texts.
        byte[] start = {0x1f, (byte) 0x8b, 8, 0b11000, 0x78, 0x56, 0x34, 0x12, 0, 3};
        assertArrayEquals(start, Arrays.copyOf(gzip, start.length));
        byte[] texts = "squares.txt\0numbers\0".getBytes(ISO_8859_1);
        assertArrayEquals(texts, Arrays.copyOfRange(gzip, start.length, start.length + texts.length));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertArrayEquals(TEXT, in.readAllBytes());
        }
    }

    private static MemorySegment deflating(Arena arena, int level) {
        MemorySegment stream = z_stream_s.allocate(arena);
        Status.ok(zlib_h.deflateInit_(stream, level, zlib_h.zlibVersion(), (int) z_stream_s.sizeof()));
        return stream;
    }

    private static long adler32(byte[] data) {
        Adler32 checksum = new Adler32();
        checksum.update(data);
        return checksum.getValue();
    }
}
