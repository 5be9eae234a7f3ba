// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Further arguments, which each platform passes in its own way. */
class VariadicTest {
    private final Facts facts = Facts.read();

    @Test
    void argumentsOfEveryWidth() {
        var invoker = widths_h.widths_total.makeInvoker(
                widths_h.C_INT,
                widths_h.C_LONG,
                widths_h.C_DOUBLE,
                widths_h.C_LONG,
                widths_h.C_LONG_LONG,
                widths_h.size_t,
                widths_h.C_DOUBLE,
                widths_h.C_INT);
        Room ofLong = facts.room("long");
        Room ofWord = facts.room("unsigned long");
        try (Arena arena = Arena.ofConfined()) {
            var kinds = arena.allocateFrom("ilduqzdi");
            Seeded.check(random -> {
                int first = random.nextInt();
                long second = ofLong.any(random);
                int third = random.nextInt();
                long fourth = ofWord.any(random);
                long fifth = Numbers.any(random);
                long sixth = Numbers.any(random);
                int seventh = random.nextInt();
                int eighth = random.nextInt();
                long total = invoker.apply(
                        kinds,
                        first,
                        Longs.argument(second),
                        (double) third,
                        Longs.argument(fourth),
                        fifth,
                        sixth,
                        (double) seventh,
                        eighth);
                assertEquals(first + second + third + fourth + fifth + sixth + seventh + eighth, total);
            });
        }
    }

    @Test
    void noFurtherArguments() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(0, widths_h.widths_total.makeInvoker().apply(arena.allocateFrom("")));
        }
    }
}
