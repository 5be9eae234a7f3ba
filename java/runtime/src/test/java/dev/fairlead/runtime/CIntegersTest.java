// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What C wrote in fewer bytes is read as Java has it. */
class CIntegersTest {
    @ParameterizedTest
    @CsvSource({
        "1, -2",
        "-1, 254",
        "2, -2",
        "-2, 65534",
        "4, -2",
        "-4, 4294967294",
        "8, -2",
    })
    void widthAndSignDecide(int width, long expected) {
        try (Arena arena = Arena.ofConfined()) {
            // One byte off, so that nothing is aligned; what lies behind the integer is not read.
            MemorySegment memory = arena.allocate(17, 8).fill((byte) 0x55).asSlice(1, 16);
            byte[] minusTwo = new byte[Math.abs(width)];
            Arrays.fill(minusTwo, (byte) -1);
            minusTwo[least(width)] = -2;
            MemorySegment.copy(minusTwo, 0, memory, ValueLayout.JAVA_BYTE, 0, minusTwo.length);
            assertEquals(expected, CIntegers.read(memory, width));
        }
    }

    private static int least(int width) {
        boolean little = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN;
        return little ? 0 : Math.abs(width) - 1;
    }

    @Test
    void whatIsNoIntegerIsRefused() {
        MemorySegment memory = MemorySegment.ofArray(new byte[3]);
        for (int width : new int[] {0, 3, -8, 16}) {
            assertThrows(IllegalArgumentException.class, () -> CIntegers.read(memory, width));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> CIntegers.read(memory, 4));
    }
}
