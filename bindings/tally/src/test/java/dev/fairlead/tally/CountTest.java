// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.tally.raw.tally_h;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is counted, against plain Java. */
class CountTest {
    @Test
    void anyTextIsCountedInAnyWayAsInPlainJava() {
        Seeded.check(CountTest::countsAsInPlainJava);
    }

    private static void countsAsInPlainJava(Random random) {
        String text = Texts.text(random);
        TallyOptions options = Texts.options(random);
        PlainTally expected = PlainTally.of(text, options);
        try (Tally tally = Tally.count(text, options)) {
            assertEquals(expected.entries(), tally.entries(), () -> options + " of " + text);
            assertEquals(expected.entries().size(), tally.size());
            assertEquals(expected.total(), tally.total());
        }
    }

    /** By the generated class, whose results C writes into a long and a size_t. */
    @Test
    void aMeasureHasTheNumbersOfTheTally() {
        Seeded.check(random -> {
            String text = Texts.text(random);
            TallyOptions options = Texts.options(random);
            PlainTally expected = PlainTally.of(text, options);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, text.getBytes(StandardCharsets.UTF_8));
                assertEquals(
                        new Tallies.Measure(expected.total(), expected.entries().size()),
                        Tallies.measure(bytes, options.write(arena)));
            }
        });
    }

    @Test
    void everyNumberOfThreadsCountsTheSame() {
        String text = Texts.text(new Random(1)).repeat(20);
        List<Tally.Entry> expected = PlainTally.of(text, TallyOptions.DEFAULT).entries();
        for (int threads = 0; threads <= tally_h.TALLY_MAX_THREADS(); threads++) {
            try (Tally tally = Tally.count(text, TallyOptions.DEFAULT.withThreads(threads))) {
                assertEquals(expected, tally.entries(), threads + " threads");
            }
        }
    }

    @Test
    void anEmptyTextHasNoWords() {
        try (Tally tally = Tally.count("", TallyOptions.DEFAULT.withThreads(32))) {
            assertEquals(List.of(), tally.entries());
            assertEquals(0, tally.total());
        }
    }

    @Test
    void whatIsNoUtf8IsPartOfAWordAllTheSame() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {'a', -1, ' ', 'a', -1});
            try (Tally tally = Tally.count(text, TallyOptions.DEFAULT)) {
                assertEquals(List.of(new Tally.Entry("a\ufffd", 2)), tally.entries());
            }
        }
    }

    @Test
    void anEntryThatIsNotThereIsAnException() {
        try (Tally tally = Tally.count("one two", TallyOptions.DEFAULT)) {
            for (long index : new long[] {2, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
                var thrown = assertThrows(IndexOutOfBoundsException.class, () -> tally.entry(index));
                assertEquals("entry " + index + " of 2", thrown.getMessage());
            }
        }
    }
}
