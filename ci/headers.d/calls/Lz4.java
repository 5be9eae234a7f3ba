// SPDX-License-Identifier: Apache-2.0
import static bound.lz4.lz4_h.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/** A block there and back, and a frame that the program lz4 reads. */
final class Lz4 {
    private Lz4() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        byte[] plain = Check.sample(500_009);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = Check.segment(arena, plain);
            MemorySegment block = arena.allocate(LZ4_compressBound(plain.length));
            int size = LZ4_compress_default(source, block, plain.length, (int) block.byteSize());
            Check.ok(size > 0 && size < plain.length / 2, "a block that is smaller, of " + size);
            MemorySegment back = arena.allocate(plain.length);
            Check.equal(plain.length, LZ4_decompress_safe(block, back, size, plain.length), "the size");
            Check.equal(plain, Check.bytes(back, plain.length), "the block");
            Check.ok(LZ4_decompress_safe(block, back, size - 1, plain.length) < 0, "half a block is refused");

            MemorySegment frame = arena.allocate(LZ4F_compressFrameBound(plain.length, MemorySegment.NULL));
            long framed = LZ4F_compressFrame(frame, frame.byteSize(), source, plain.length, MemorySegment.NULL);
            Check.ok(LZ4F_isError(framed) == 0, "LZ4F_compressFrame: " + framed);
            Path file = Path.of(arguments[0], "frame.lz4");
            Files.write(file, Check.bytes(frame, framed));
            Check.equal(plain, Check.run("lz4", "-dcq", file.toString()), "what lz4 reads");
        }
        Check.report();
    }
}
