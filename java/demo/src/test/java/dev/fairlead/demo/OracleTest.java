// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the demo compares the kernels with is right itself, and the kernels agree with it on bytes of all kinds. */
class OracleTest {
    @Test
    void invalidUtf8IsFoundWhereItBegins() {
        assertEquals(4, PlainBytes.firstInvalidUtf8(segment(new byte[] {'a', 'b', 'c', 'd'})));
        assertEquals(1, PlainBytes.firstInvalidUtf8(segment(new byte[] {'a', (byte) 0xc3, 'b'})));
        assertEquals(2, PlainBytes.firstInvalidUtf8(segment(new byte[] {'a', 'b', (byte) 0xe2, (byte) 0x82})));
    }

    @Test
    void everyBytesTextIsValid() throws IOException {
        byte[] bytes = new byte[1000];
        new Random(3).nextBytes(bytes);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = MappedText.of(segment(bytes), arena);
            String expected = new String(bytes, StandardCharsets.ISO_8859_1);
            assertEquals(expected, new String(text.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8));
        }
    }

    @Test
    void allRowsAgreeOnDataOfAllLengths() throws IOException {
        Random random = new Random(4);
        for (int length : new int[] {0, 1, 63, 4097}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment file = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
                for (Kernel<?> kernel : ByteKernels.on(file, MappedText.of(file, arena))) {
                    assertTrue(kernel.measure().agrees(), () -> kernel.name() + " of " + length + " bytes");
                }
                MemorySegment x = MappedDoubles.create(length + 1, 5, arena);
                MemorySegment y = MappedDoubles.create(length + 1, 6, arena);
                for (Kernel<?> kernel : ReduceKernels.on(x, y)) {
                    assertTrue(kernel.measure().agrees(), () -> kernel.name() + " of " + (length + 1) + " doubles");
                }
            }
        }
    }

    private static MemorySegment segment(byte[] bytes) {
        return MemorySegment.ofArray(bytes);
    }
}
