// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.zlib_h;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that compress at once, whose length is a pointer: room before the call, size after it. */
class CompressTest {
    private static final byte[] TEXT = Samples.text(100_000);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 9})
    void theJdkReadsWhatCompress2Writes(int level) throws DataFormatException {
        try (Arena arena = Arena.ofConfined()) {
            long room = Zlib.compressBound(TEXT.length);
            MemorySegment compressed = arena.allocate(room);
            MemorySegment size = arena.allocateFrom(zlib_h.uLongf, room);
            Status.ok(zlib_h.compress2(compressed, size, Samples.in(arena, TEXT), TEXT.length, level));
            byte[] bytes = Samples.bytes(compressed, size.get(zlib_h.uLongf, 0));
            assertArrayEquals(TEXT, Jdk.inflated(bytes, TEXT.length, new byte[0]));
        }
    }

    @Test
    void uncompressReadsWhatTheJdkWrites() {
        byte[] deflated = Jdk.deflated(TEXT, false);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(TEXT.length + 10);
            MemorySegment size = arena.allocateFrom(zlib_h.uLongf, text.byteSize());
            Status.ok(zlib_h.uncompress(text, size, Samples.in(arena, deflated), deflated.length));
            assertEquals(TEXT.length, size.get(zlib_h.uLongf, 0));
            assertArrayEquals(TEXT, Samples.bytes(text, TEXT.length));
        }
    }

    @Test
    void uncompress2TellsHowMuchItRead() {
        byte[] deflated = Jdk.deflated(TEXT, false);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocate(deflated.length + 100);
            source.copyFrom(MemorySegment.ofArray(deflated));
            MemorySegment sizes = arena.allocateFrom(zlib_h.uLong, TEXT.length, source.byteSize());
            MemorySegment text = arena.allocate(TEXT.length);
            Status.ok(zlib_h.uncompress2(text, sizes, source, sizes.asSlice(zlib_h.uLong.byteSize())));
            assertEquals(TEXT.length, sizes.getAtIndex(zlib_h.uLong, 0));
            assertEquals(deflated.length, sizes.getAtIndex(zlib_h.uLong, 1));
        }
    }

    @Test
    void tooLittleRoomIsAnError() {
        byte[] noise = Samples.noise(1000, 3);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocateFrom(zlib_h.uLongf, 500);
            int status = zlib_h.compress(arena.allocate(500), size, Samples.in(arena, noise), noise.length);
            Status.is(zlib_h.Z_BUF_ERROR(), status);
            assertEquals("buffer error", Zlib.zError(status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 16_383, 16_384, 1_000_003})
    void theBoundHoldsForWhatDoesNotCompress(int size) {
        long bound = Zlib.compressBound(size);
        int least = Jdk.deflated(Samples.noise(size, 4), false).length;
        assertTrue(bound >= least && bound <= size + size / 1000 + 64, () -> bound + " for " + least);
    }
}
