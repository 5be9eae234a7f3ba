// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Runs a property in every tier, and judges filters bit for bit. */
final class Filtering {
    private static final int ROUNDS = 40;

    private Filtering() {}

    /** A case: random numbers, and an arena that lives as long. */
    record Case(Random random, Arena arena) {
        int side(int limit) {
            return random.nextInt(limit);
        }

        float[] weights(int count) {
            float[] weights = new float[count];
            for (int i = 0; i < count; i++) {
                weights[i] = random.nextFloat(-1, 1);
            }
            return weights;
        }
    }

    /** Tries a property with random input in each tier of this processor. A failure names the tier and the seed. */
    static void inEveryTier(Consumer<Case> property) {
        String before = Library.tierActive();
        try {
            for (String tier : tiers()) {
                Library.tierSelect(tier);
                for (int round = 0; round < ROUNDS; round++) {
                    check(property, tier);
                }
            }
        } finally {
            Library.tierSelect(before);
        }
    }

    static List<String> tiers() {
        return Arrays.asList(Library.tierAvailable().split(",", -1));
    }

    private static void check(Consumer<Case> property, String tier) {
        long seed = Long.getLong("fairlead.seed", System.nanoTime());
        try (Arena arena = Arena.ofConfined()) {
            property.accept(new Case(new Random(seed), arena));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "tier " + tier + ", repeat with -Dfairlead.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    static void assertSame(PlainGrid expected, PlainGrid result) {
        assertArrayEquals(expected.bits(), result.bits(), expected::toString);
    }

    /** The bytes of a destination, to see later that a call has left those between the rows alone. */
    static byte[] bytes(MemorySegment memory) {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }

    /** Judges that bytes which belong to no pixel are what they were. */
    static void assertGapsUntouched(byte[] before, MemorySegment after, List<MemorySegment> rows) {
        boolean[] written = new boolean[before.length];
        for (MemorySegment row : rows) {
            int begin = (int) (row.address() - after.address());
            Arrays.fill(written, begin, begin + (int) row.byteSize(), true);
        }
        byte[] now = bytes(after);
        for (int i = 0; i < before.length; i++) {
            assertTrue(written[i] || before[i] == now[i], "byte " + i + " lies between rows and was written");
        }
    }
}
