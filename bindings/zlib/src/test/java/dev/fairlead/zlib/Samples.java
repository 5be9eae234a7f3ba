// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Data to check and to compress, the same in every run. */
final class Samples {
    private Samples() {}

    /** {@return bytes that do not compress} */
    static byte[] noise(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** {@return about that many bytes of text, which compresses well and never repeats exactly} */
    static byte[] text(int size) {
        StringBuilder text = new StringBuilder();
        for (int line = 1; text.length() < size; line++) {
            text.append("line ").append(line).append(": the square is ").append((long) line * line);
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return native memory with these bytes} */
    static MemorySegment in(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    /** {@return the first bytes of native memory} */
    static byte[] bytes(MemorySegment memory, long size) {
        return memory.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
    }
}
