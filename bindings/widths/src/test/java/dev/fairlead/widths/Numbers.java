// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Numbers to try: zero, the ends of every width, with and without a sign, and what is next to them; and any others. */
final class Numbers {
    private static final List<Long> ENDS = IntStream.of(0, 7, 8, 15, 16, 31, 32, 63)
            .mapToLong(bit -> 1L << bit)
            .flatMap(power -> LongStream.of(power - 1, power, power + 1, -power - 1, -power, 1 - power))
            .distinct()
            .boxed()
            .toList();

    private Numbers() {}

    static Stream<Long> ends() {
        return ENDS.stream();
    }

    /** {@return an end, or a number of any length} */
    static long any(Random random) {
        return random.nextInt(3) == 0
                ? ENDS.get(random.nextInt(ENDS.size()))
                : random.nextLong() >> random.nextInt(Long.SIZE);
    }
}
