// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property on random texts. A failure names the seed; {@code -Dfairlead.seed=N} repeats it. */
final class Seeded {
    private static final int ROUNDS = 200;

    private Seeded() {}

    static void check(Consumer<Random> property) {
        Long given = Long.getLong("fairlead.seed");
        long first = given == null ? System.nanoTime() : given;
        for (int round = 0; round < (given == null ? ROUNDS : 1); round++) {
            long seed = first + round;
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("repeat with -Dfairlead.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
