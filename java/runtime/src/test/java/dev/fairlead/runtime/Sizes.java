// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.MemorySegment;
import java.util.Random;

/** Sizes near every border, and segments that have them. */
final class Sizes {
    private Sizes() {}

    /** Small numbers, and those around powers of two up to the largest. */
    static long extreme(Random random) {
        if (random.nextInt(3) == 0) {
            return random.nextInt(20);
        }
        long power = 1L << random.nextInt(63);
        return Math.max(0, power - 3 + random.nextInt(6));
    }

    /** A segment that is only measured, never read. */
    static MemorySegment segment(long bytes) {
        return MemorySegment.ofAddress(4096).reinterpret(bytes);
    }
}
