// SPDX-License-Identifier: Apache-2.0
import static bound.zstd.zstd_h.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/** A frame that the program zstd reads, and one that it wrote. */
final class Zstd {
    private Zstd() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0], "frame.zst");
        byte[] plain = Check.sample(1_000_003);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = Check.segment(arena, plain);
            MemorySegment frame = arena.allocate(ZSTD_compressBound(source.byteSize()));
            long size = ZSTD_compress(frame, frame.byteSize(), source, source.byteSize(), 19);
            Check.ok(ZSTD_isError(size) == 0, "ZSTD_compress: " + size);
            Files.write(file, Check.bytes(frame, size));
            Check.equal(plain, Check.run("zstd", "-dcq", file.toString()), "what zstd reads");

            Files.write(file, plain);
            MemorySegment theirs = Check.segment(arena, Check.run("zstd", "-cq", "-3", file.toString()));
            Check.equal(
                    (long) plain.length, ZSTD_getFrameContentSize(theirs, theirs.byteSize()), "the size in the frame");
            MemorySegment back = arena.allocate(plain.length);
            long read = ZSTD_decompress(back, back.byteSize(), theirs, theirs.byteSize());
            Check.equal((long) plain.length, read, "the size");
            Check.equal(plain, Check.bytes(back, read), "what zstd wrote");
        }
        Check.report();
    }
}
