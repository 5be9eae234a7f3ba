// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.z_stream_s;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Drives a stream to its end through two small buffers.
 *
 * @param inSize bytes that the stream is given at a time
 * @param outSize bytes that it may write at a time
 */
record Pump(int inSize, int outSize) {
    /** A call of deflate or inflate. */
    interface Step {
        int run(MemorySegment stream, boolean last);
    }

    static int deflate(MemorySegment stream, boolean last) {
        return zlib_h.deflate(stream, last ? zlib_h.Z_FINISH() : zlib_h.Z_NO_FLUSH());
    }

    static int inflate(MemorySegment stream, boolean last) {
        return zlib_h.inflate(stream, zlib_h.Z_NO_FLUSH());
    }

    /** {@return what came out; whoever calls initializes the stream and ends it} */
    byte[] run(MemorySegment stream, byte[] data, Step step) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocate(inSize);
            MemorySegment out = arena.allocate(outSize);
            var result = new ByteArrayOutputStream();
            int at = 0;
            int status;
            do {
                if (z_stream_s.avail_in(stream) == 0) {
                    at += feed(stream, in, data, at);
                }
                z_stream_s.next_out(stream, out);
                z_stream_s.avail_out(stream, outSize);
                status = step.run(stream, at == data.length);
                int written = outSize - z_stream_s.avail_out(stream);
                assertTrue(status == zlib_h.Z_OK() || status == zlib_h.Z_STREAM_END(), Zlib.zError(status));
                result.writeBytes(Samples.bytes(out, written));
            } while (status != zlib_h.Z_STREAM_END());
            return result.toByteArray();
        }
    }

    private int feed(MemorySegment stream, MemorySegment in, byte[] data, int at) {
        int size = Math.min(inSize, data.length - at);
        MemorySegment.copy(data, at, in, ValueLayout.JAVA_BYTE, 0, size);
        z_stream_s.next_in(stream, in);
        z_stream_s.avail_in(stream, size);
        return size;
    }
}
