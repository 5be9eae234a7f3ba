// SPDX-License-Identifier: Apache-2.0
import static bound.zlib.zlib_h.*;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** Checksums, a compressed stream and a file, against java.util.zip. */
final class Zlib {
    private Zlib() {}

    public static void main(String[] arguments) throws DataFormatException, IOException {
        try (Arena arena = Arena.ofConfined()) {
            for (int size : new int[] {1, 7, 4096, 1_000_003}) {
                byte[] data = Check.sample(size);
                MemorySegment segment = Check.segment(arena, data);
                Check.equal(sum(new CRC32(), data), crc32(0, segment, size), "crc32 of " + size);
                Check.equal(sum(new Adler32(), data), adler32(1, segment, size), "adler32 of " + size);
                Check.equal(data, inflated(compressed(arena, segment), size), "compressed " + size);
            }
            Path file = Path.of(arguments[0], "text.gz");
            MemorySegment out = gzopen(arena.allocateFrom(file.toString()), arena.allocateFrom("wb"));
            Check.ok(out.address() != 0, "gzopen");
            gzvprintf print = gzvprintf.makeInvoker(ValueLayout.JAVA_INT, ValueLayout.JAVA_DOUBLE);
            print.apply(out, arena.allocateFrom("%05d|%.3f"), -42, Math.E);
            Check.equal(Z_OK(), gzclose(out), "gzclose");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                String expected = String.format(Locale.ROOT, "%05d|%.3f", -42, Math.E);
                Check.equal(expected, new String(in.readAllBytes(), StandardCharsets.US_ASCII), "gzvprintf");
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
