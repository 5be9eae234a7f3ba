// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property on random input. A failure names the seed; {@code -Dfairlead.seed=N} repeats it. */
final class Seeded {
    private static final int ROUNDS = 60;

    private Seeded() {}

    /** A case: random numbers and the size of the input, small ones and those around block borders first. */
    record Case(Random random, int size) {}

    static void check(Consumer<Case> property) {
        Long given = Long.getLong("fairlead.seed");
        long first = given == null ? System.nanoTime() : given;
        for (int round = 0; round < (given == null ? ROUNDS : 1); round++) {
            long seed = first + round;
            Random random = new Random(seed);
            try {
                property.accept(new Case(random, size(random)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("repeat with -Dfairlead.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static int size(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(70);
            case 1 -> 4096 * (1 + random.nextInt(4)) + random.nextInt(-33, 34);
            case 2 -> random.nextInt(8_000, 9_000);
            default -> random.nextInt(50_000);
        };
    }
}
