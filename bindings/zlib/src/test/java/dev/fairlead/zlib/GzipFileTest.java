// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fairlead.zlib.raw.gzFile_s;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** zlib's own files, written for the JDK and read from it. */
class GzipFileTest {
    private static final byte[] TEXT = Samples.text(100_000);

    @TempDir
    private Path folder;

    @Test
    void theJdkReadsWhatGzwriteWrites() throws IOException {
        Path path = folder.resolve("written.gz");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = open(arena, path, "wb9");
            MemorySegment text = Samples.in(arena, TEXT);
            assertEquals(1000, zlib_h.gzwrite(file, text, 1000));
            assertEquals(TEXT.length - 1000, zlib_h.gzfwrite(text.asSlice(1000), 1, TEXT.length - 1000L, file));
            assertEquals(4, zlib_h.gzputs(file, arena.allocateFrom("end\n")));
            assertEquals('!', zlib_h.gzputc(file, '!'));
            Status.ok(zlib_h.gzclose(file));
        }
        try (var in = new GZIPInputStream(Files.newInputStream(path))) {
            assertArrayEquals(TEXT, in.readNBytes(TEXT.length));
            assertEquals("end\n!", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void gzreadReadsWhatTheJdkWrites() throws IOException {
        Path path = written();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = open(arena, path, "rb");
            MemorySegment text = arena.allocate(TEXT.length + 1L);
            assertEquals(0, zlib_h.gzdirect(file));
            assertEquals(TEXT.length, zlib_h.gzread(file, text, TEXT.length + 1));
            assertArrayEquals(TEXT, Samples.bytes(text, TEXT.length));
            assertEquals(1, zlib_h.gzeof(file));
            Status.ok(zlib_h.gzclose(file));
        }
    }

    @Test
    void positionsAndLinesAreThoseOfTheText() throws IOException {
        Path path = written();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = open(arena, path, "rb");
            MemorySegment line = arena.allocate(200);
            assertEquals(line.address(), zlib_h.gzgets(file, line, 200).address());
            assertEquals("line 1: the square is 1\n", line.getString(0));
            assertEquals(50_000, zlib_h.gzseek(file, 50_000, 0));
            assertEquals(TEXT[50_000], zlib_h.gzgetc(file));
            assertEquals(50_001, zlib_h.gztell(file));
            Status.ok(zlib_h.gzclose(file));
        }
    }

    /** The macro gzgetc of the header reads a file's buffer through this struct. */
    @Test
    void theStructBehindAFileShowsItsBuffer() throws IOException {
        Path path = written();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = open(arena, path, "rb");
            assertEquals(TEXT[0], zlib_h.gzgetc(file));
            MemorySegment struct = gzFile_s.reinterpret(file, arena, it -> {});
            assertEquals(1, gzFile_s.pos(struct));
            int have = gzFile_s.have(struct);
            byte[] expected = Arrays.copyOfRange(TEXT, 1, 1 + have);
            assertNotEquals(0, have);
            assertArrayEquals(expected, Samples.bytes(gzFile_s.next(struct), have));
            Status.ok(zlib_h.gzclose(file));
        }
    }

    @Test
    void aFileThatIsNotThereIsNull() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(folder.resolve("missing.gz").toString());
            assertEquals(0, zlib_h.gzopen(name, arena.allocateFrom("rb")).address());
        }
    }

    @Test
    void aDamagedFileTellsItsError() throws IOException {
        Path path = written();
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 5] ^= 1;
        Files.write(path, bytes);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = open(arena, path, "rb");
            MemorySegment number = arena.allocate(zlib_h.C_INT);
            assertEquals(-1, zlib_h.gzread(file, arena.allocate(TEXT.length + 1L), TEXT.length + 1));
            String text = zlib_h.gzerror(file, number).getString(0);
            Status.is(zlib_h.Z_DATA_ERROR(), number.get(zlib_h.C_INT, 0));
            assertEquals(path + ": incorrect data check", text);
            zlib_h.gzclearerr(file);
            zlib_h.gzerror(file, number);
            Status.ok(number.get(zlib_h.C_INT, 0));
            zlib_h.gzclose(file);
        }
    }

    private Path written() throws IOException {
        Path path = folder.resolve("from-java.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(TEXT);
        }
        return path;
    }

    private static MemorySegment open(Arena arena, Path path, String mode) {
        MemorySegment file = zlib_h.gzopen(arena.allocateFrom(path.toString()), arena.allocateFrom(mode));
        assertNotEquals(0, file.address());
        return file;
    }
}
