// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.zlib_h;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checked calls against the JDK's checksums. */
class ChecksumTest {
    private static final byte[] NOISE = Samples.noise(300_007, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 15, 31, 63, 255, 4097, 65_521, 300_007})
    void checksumsAreTheJdks(int size) {
        byte[] data = Arrays.copyOf(NOISE, size);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Samples.in(arena, data);
            assertEquals(of(new CRC32(), data), Zlib.crc32Z(0, memory));
            assertEquals(of(new Adler32(), data), Zlib.adler32Z(1, memory));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 13, 4095})
    void aSliceIsReadFromItsStartToItsEnd(int offset) {
        byte[] data = Arrays.copyOfRange(NOISE, offset, offset + 1021);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment slice = Samples.in(arena, NOISE).asSlice(offset, 1021);
            assertEquals(of(new CRC32(), data), Zlib.crc32Z(0, slice));
            assertEquals(of(new Adler32(), data), Zlib.adler32Z(1, slice));
        }
    }

    @Test
    void aChecksumContinuesWhereTheLastOneEnded() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = Samples.in(arena, NOISE);
            MemorySegment head = memory.asSlice(0, 777);
            MemorySegment tail = memory.asSlice(777);
            assertEquals(of(new CRC32(), NOISE), Zlib.crc32Z(Zlib.crc32Z(0, head), tail));
            assertEquals(of(new Adler32(), NOISE), Zlib.adler32Z(Zlib.adler32Z(1, head), tail));
        }
    }

    @Test
    void checksumsOfPartsCombineToThatOfTheWhole() {
        long tailSize = NOISE.length - 777L;
        byte[] head = Arrays.copyOf(NOISE, 777);
        byte[] tail = Arrays.copyOfRange(NOISE, 777, NOISE.length);
        long crcHead = of(new CRC32(), head);
        long crcTail = of(new CRC32(), tail);
        long adler = Zlib.adler32Combine(of(new Adler32(), head), of(new Adler32(), tail), tailSize);
        assertEquals(of(new CRC32(), NOISE), Zlib.crc32Combine(crcHead, crcTail, tailSize));
        assertEquals(of(new CRC32(), NOISE), Zlib.crc32CombineOp(crcHead, crcTail, Zlib.crc32CombineGen(tailSize)));
        assertEquals(of(new Adler32(), NOISE), adler);
    }

    @Test
    void nothingLeavesAChecksumAsItWas() {
        try (Arena arena = Arena.ofConfined()) {
            for (MemorySegment empty :
                    new MemorySegment[] {arena.allocate(0), arena.allocate(8).asSlice(8)}) {
                assertEquals(0xCBF43926L, Zlib.crc32Z(0xCBF43926L, empty));
                assertEquals(0x091E01DEL, Zlib.adler32Z(0x091E01DEL, empty));
            }
        }
    }

    @Test
    void aMappedFileIsReadInPlace(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("noise"), NOISE);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            assertEquals(of(new CRC32(), NOISE), Zlib.crc32Z(0, mapped));
        }
    }

    @Test
    void theHeapIsRefused() {
        MemorySegment heap = MemorySegment.ofArray(NOISE);
        for (var call : new Executable[] {() -> Zlib.crc32Z(0, heap), () -> Zlib.adler32Z(1, heap)}) {
            String message = assertThrows(IllegalArgumentException.class, call).getMessage();
            assertTrue(message.contains("buf") && message.contains("heap"), message);
        }
        assertThrows(IllegalArgumentException.class, () -> zlib_h.crc32_z(0, heap, NOISE.length));
    }

    @Test
    void aClosedArenaIsNoticed() {
        Arena arena = Arena.ofConfined();
        MemorySegment memory = arena.allocate(64);
        arena.close();
        assertThrows(IllegalStateException.class, () -> Zlib.crc32Z(0, memory));
        assertThrows(IllegalStateException.class, () -> zlib_h.crc32_z(0, memory, 64));
    }

    @Test
    void theTableHasTheCrcOfEveryByte() {
        MemorySegment table = zlib_h.get_crc_table().reinterpret(256 * zlib_h.z_crc_t.byteSize());
        for (int value = 0; value < 256; value++) {
            // A checksum begins with all ones, of which 24 remain beside what the table has, and is inverted at the
            // end.
            long crc = of(new CRC32(), new byte[] {(byte) ~value});
            assertEquals((int) ~crc ^ 0x00FFFFFF, table.getAtIndex(zlib_h.z_crc_t, value), "of " + value);
        }
    }

    private static long of(Checksum checksum, byte[] data) {
        checksum.update(data);
        return checksum.getValue();
    }
}
