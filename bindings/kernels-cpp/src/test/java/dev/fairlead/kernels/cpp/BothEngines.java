// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.kernels.Library;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property in every tier of both libraries: the kernels that FFM calls and those in the JNI library. Each has a
 * choice of tier of its own.
 */
final class BothEngines {
    private static final int ROUNDS = 40;

    /** No element of the kernels is larger, so that a multiple of any element is a multiple of this. */
    private static final int ALIGNMENT = 8;

    private BothEngines() {}

    /** A case: random numbers, and an arena that lives as long. */
    record Case(Random random, Arena arena) {
        /** Memory of random bytes, and so of NaNs with any payload: aligned to its elements and to nothing else. */
        MemorySegment noise(long elements, int size) {
            byte[] bytes = new byte[Math.toIntExact(elements * size)];
            random.nextBytes(bytes);
            long begin = (long) random.nextInt(ALIGNMENT) * size;
            MemorySegment memory = arena.allocate(begin + bytes.length, ALIGNMENT);
            return memory.asSlice(begin).copyFrom(MemorySegment.ofArray(bytes));
        }

        /** The same bytes at another place. */
        MemorySegment copy(MemorySegment memory) {
            return arena.allocate(memory.byteSize(), ALIGNMENT).copyFrom(memory);
        }

        MemorySegment weights(int count) {
            MemorySegment weights = arena.allocate(ValueLayout.JAVA_FLOAT, count);
            for (int i = 0; i < count; i++) {
                weights.setAtIndex(ValueLayout.JAVA_FLOAT, i, random.nextFloat(-1, 1));
            }
            return weights;
        }
    }

    /** Tries a property with random input in each tier of this processor. A failure names the tier and the seed. */
    static void inEveryTier(Consumer<Case> property) {
        List<String> tiers = List.of(Library.tierAvailable().split(",", -1));
        try (StringVector others = Kernels.availableTiers()) {
            assertArrayEquals(tiers.toArray(), others.get());
        }
        String before = Library.tierActive();
        try {
            for (String tier : tiers) {
                select(tier);
                for (int round = 0; round < ROUNDS; round++) {
                    check(property, tier);
                }
            }
        } finally {
            select(before);
        }
    }

    private static void select(String tier) {
        Library.tierSelect(tier);
        Kernels.selectTier(tier);
        assertEquals(tier, Library.tierActive());
        assertEquals(tier, Kernels.activeTier());
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
}
