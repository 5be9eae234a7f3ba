// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.Checksum;

/** What the byte kernels compute, by the JDK's own classes and plain loops. */
final class PlainBytes {
    private static final long CHUNK = 1L << 26;
    private static final int DECODED = 1 << 16;

    private PlainBytes() {}

    static long checksum(Checksum checksum, MemorySegment data) {
        for (long at = 0; at < data.byteSize(); at += CHUNK) {
            checksum.update(chunk(data, at));
        }
        return checksum.getValue();
    }

    static long[] histogram(MemorySegment data) {
        long[] bins = new long[256];
        for (long i = 0; i < data.byteSize(); i++) {
            bins[data.get(ValueLayout.JAVA_BYTE, i) & 0xff]++;
        }
        return bins;
    }

    static long count(MemorySegment data, byte value) {
        long count = 0;
        for (long i = 0; i < data.byteSize(); i++) {
            count += data.get(ValueLayout.JAVA_BYTE, i) == value ? 1 : 0;
        }
        return count;
    }

    /** {@return the offset of the first byte of the first ill-formed sequence, or the size when there is none} */
    static long firstInvalidUtf8(MemorySegment data) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(DECODED);
        long at = 0;
        while (at < data.byteSize()) {
            ByteBuffer chunk = chunk(data, at);
            boolean last = at + chunk.remaining() == data.byteSize();
            CoderResult result;
            do {
                result = decoder.decode(chunk, decoded.clear(), last);
            } while (result.isOverflow());
            at += chunk.position();
            if (result.isError() || last) {
                return at;
            }
        }
        return at;
    }

    private static ByteBuffer chunk(MemorySegment data, long at) {
        return data.asSlice(at, Math.min(CHUNK, data.byteSize() - at)).asByteBuffer();
    }
}
