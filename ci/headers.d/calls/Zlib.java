// SPDX-License-Identifier: Apache-2.0
import static bound.zlib.zlib_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Checksums and a compressed stream, against java.util.zip. */
final class Zlib {
    private Zlib() {}

    public static void main(String[] arguments) throws DataFormatException {
        try (Arena arena = Arena.ofConfined()) {
            for (int size : new int[] {1, 7, 4096, 1_000_003}) {
                byte[] data = Check.sample(size);
                MemorySegment segment = Check.segment(arena, data);
                Check.equal(sum(new CRC32(), data), crc32(0, segment, size), "crc32 of " + size);
                Check.equal(sum(new Adler32(), data), adler32(1, segment, size), "adler32 of " + size);
                Check.equal(data, inflated(compressed(arena, segment), size), "compressed " + size);
            }
        }
        Check.report();
    }

    private static long sum(Checksum checksum, byte[] data) {
        checksum.update(data);
        return checksum.getValue();
    }

    private static byte[] compressed(Arena arena, MemorySegment data) {
        MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_LONG, compressBound(data.byteSize()));
        MemorySegment target = arena.allocate(size.get(ValueLayout.JAVA_LONG, 0));
        int status = compress2(target, size, data, data.byteSize(), Z_BEST_COMPRESSION());
        Check.ok(status == Z_OK(), "compress2: " + status);
        return Check.bytes(target, size.get(ValueLayout.JAVA_LONG, 0));
    }

    private static byte[] inflated(byte[] compressed, int size) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(compressed);
            byte[] plain = new byte[size];
            Check.ok(inflater.inflate(plain) == size, "all is there");
            return plain;
        }
    }
}
