// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Variables of the library: Java and C see the same in them. */
class VariableTest {
    private final Facts facts = Facts.read();
    private final Room ofLong = facts.room("long");
    private final Room ofWord = facts.room("unsigned long");
    private final Room ofLetter = facts.room("wchar_t");
    private final long counter = widths_h.widths_counter();

    @AfterEach
    void restore() {
        widths_h.widths_counter(counter);
    }

    @Test
    void javaReadsThemAsCDoes() {
        assertEquals(widths_h.widths_counter_seen(), widths_h.widths_counter());
        assertEquals((int) widths_h.widths_letter_seen(), widths_h.widths_letter());
        assertEquals(widths_h.widths_limit_seen(), widths_h.widths_limit());
        for (int i = 0; i < widths_h.widths_words$dimensions()[0]; i++) {
            assertEquals(widths_h.widths_word_seen(i), widths_h.widths_words(i));
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(widths_h.widths_prime_seen(i), widths_h.widths_primes(i));
        }
        assertEquals(widths_h.widths_corner_seen(false), widths_pair.a(widths_h.widths_corner()));
        assertEquals(widths_h.widths_corner_seen(true), widths_pair.b(widths_h.widths_corner()));
    }

    @Test
    void cSeesWhatJavaWrites() {
        Seeded.check(random -> {
            widths_h.widths_counter(ofLong.any(random));
            assertEquals(widths_h.widths_counter(), widths_h.widths_counter_seen());
            widths_h.widths_letter((int) ofLetter.any(random));
            assertEquals(ofLetter.kept(widths_h.widths_letter()), widths_h.widths_letter_seen());
            int index = random.nextInt(4);
            widths_h.widths_words(index, ofWord.any(random));
            assertEquals(widths_h.widths_words(index), widths_h.widths_word_seen(index));
        });
        try (Arena arena = Arena.ofConfined()) {
            var corner = widths_pair.allocate(arena);
            widths_pair.a(corner, 12);
            widths_pair.b(corner, facts.of("WIDTHS_LONG_MIN"));
            widths_h.widths_corner(corner);
            assertEquals(12, widths_h.widths_corner_seen(false));
            assertEquals(facts.of("WIDTHS_LONG_MIN"), widths_h.widths_corner_seen(true));
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsWritten() {
        Numbers.ends().filter(it -> !ofLong.fits(it, Long.BYTES)).forEach(value -> {
            var thrown = assertThrows(IllegalArgumentException.class, () -> widths_h.widths_counter(value));
            assertEquals(ofLong.refusal("widths_counter", value), thrown.getMessage());
        });
        assertEquals(counter, widths_h.widths_counter_seen());
    }
}
