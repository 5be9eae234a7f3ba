// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;

/** Runs the check on arrays. */
final class Checks {
    private Checks() {}

    static void assertRefused(String message, byte[] file, BinaryFormat format, Machine machine) {
        var refusal = assertThrows(
                BinaryRefusedException.class, () -> BinaryCheck.check(MemorySegment.ofArray(file), format, machine));
        assertEquals(message, refusal.getMessage());
    }

    static boolean passes(byte[] file, BinaryFormat format, Machine machine) {
        try {
            BinaryCheck.check(MemorySegment.ofArray(file), format, machine);
            return true;
        } catch (BinaryRefusedException refused) {
            return false;
        }
    }

    /**
     * Changes a file at random, mostly in its first bytes, and cuts it. Anything but an answer, such as an index out of
     * bounds, comes out as it is.
     *
     * @return how many passed
     */
    static int fuzz(byte[] file, int header, BinaryFormat format, Machine machine) {
        Random random = new Random(11);
        int passed = 0;
        for (int round = 0; round < 60_000; round++) {
            byte[] changed = file.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                change(changed, Math.min(header, changed.length - 8), random);
            }
            if (random.nextInt(4) == 0) {
                changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            }
            passed += passes(changed, format, machine) ? 1 : 0;
        }
        return passed;
    }

    private static void change(byte[] file, int header, Random random) {
        int at = random.nextInt(header);
        if (random.nextBoolean()) {
            file[at] = (byte) random.nextInt();
        } else {
            // Whole fields of the largest and the most negative numbers: what makes sums wrap around.
            byte[] field = new byte[random.nextBoolean() ? 4 : 8];
            Arrays.fill(field, (byte) (random.nextBoolean() ? 0xFF : 0));
            field[field.length - 1] = (byte) (random.nextBoolean() ? 0x7F : 0x80);
            System.arraycopy(field, 0, file, at & ~3, field.length);
        }
    }
}
