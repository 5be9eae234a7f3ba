// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.Platform;
import dev.fairlead.tally.raw.tally_h;
import dev.fairlead.tally.raw.tally_options;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Options that are out of range: what C++ throws is an exception in Java, with its words of wide characters. */
class OptionsTest {
    private static final String TEXT = "to be or not to be";

    @Test
    void tooManyThreads() {
        for (int threads = tally_h.TALLY_MAX_THREADS() + 1; threads < 64; threads++) {
            refused(TallyOptions.DEFAULT.withThreads(threads), "threads is " + threads + ", the most is 32");
        }
    }

    @Test
    void threadsForWhichCHasNoRoom() {
        for (int threads : new int[] {64, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> TallyOptions.DEFAULT.withThreads(threads));
            assertEquals("threads is " + threads + ", and C has room for 0 to 63", thrown.getMessage());
        }
    }

    @Test
    void aSeparatorBeyondAsciiIsQuoted() {
        refused(TallyOptions.DEFAULT.withSeparator(0x80), "separator is \u0080, not ASCII");
        refused(TallyOptions.DEFAULT.withSeparator('ä'), "separator is ä, not ASCII");
        refused(TallyOptions.DEFAULT.withSeparator('€'), "separator is €, not ASCII");
        refused(TallyOptions.DEFAULT.withSeparator(0xfffd), "separator is \ufffd, not ASCII");
    }

    /** It has no place in a wchar_t of 16 bits, and is whole in one of 32. */
    @Test
    void aSeparatorBeyondSixteenBits() {
        int separator = 0x1f600;
        TallyOptions options = TallyOptions.DEFAULT.withSeparator(separator);
        if (wideBytes() == Character.BYTES) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> Tally.count(TEXT, options));
            assertEquals(doesNotFit("separator", separator, "2 bytes without a sign"), thrown.getMessage());
        } else {
            refused(options, "separator is \ud83d\ude00, not ASCII");
        }
    }

    /** Cut to 32 bits these would be 1 and less than nothing, and keep every word. */
    @Test
    void aLeastCountBeyondThirtyTwoBits() {
        for (long least : new long[] {(1L << 32) + 1, 1L << 31}) {
            TallyOptions options = TallyOptions.DEFAULT.withMinimumCount(least);
            if (longBytes() == Integer.BYTES) {
                var thrown = assertThrows(IllegalArgumentException.class, () -> Tally.count(TEXT, options));
                assertEquals(doesNotFit("minimum_count", least, "4 bytes"), thrown.getMessage());
            } else {
                counts(options, 0);
            }
        }
        counts(TallyOptions.DEFAULT.withMinimumCount(Integer.MAX_VALUE), 0);
        counts(TallyOptions.DEFAULT.withMinimumCount(Integer.MIN_VALUE), 4);
    }

    @Test
    void aLimitOfSixtyFourBitsIsWholeEverywhere() {
        counts(TallyOptions.DEFAULT.withLimit((1L << 32) + 1), 4);
        counts(TallyOptions.DEFAULT.withLimit(-1), 4);
        counts(TallyOptions.DEFAULT.withLimit(1), 1);
    }

    /** The two bits have room for orders that there are not. */
    @Test
    void anOrderThatIsNoneInTheRawLayer() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment options = TallyOptions.DEFAULT.write(arena);
            tally_options.order(options, 3);
            var thrown = assertThrows(TallyException.class, () -> Tallies.measure(arena.allocateFrom(TEXT), options));
            assertEquals("TALLY_BAD_OPTION (1): an option is out of its range, in tally_measure", thrown.getMessage());
            assertEquals("order is 3, not of tally_order", Tally.message());
        }
    }

    @Test
    void whatAStatusMeansIsText() {
        assertEquals("done", Tallies.statusText(tally_h.TALLY_OK()));
        assertEquals("a thread could not be started", Tallies.statusText(tally_h.TALLY_NO_THREAD()));
        for (int status = tally_h.TALLY_BAD_OPTION(); status <= tally_h.TALLY_NO_THREAD(); status++) {
            TallyException thrown = TallyException.of("it", status);
            assertEquals(status, thrown.code());
            assertTrue(
                    String.valueOf(thrown.getMessage()).contains(": " + Tallies.statusText(status) + ", in it"),
                    thrown.getMessage());
        }
    }

    /** A message stays what it is until another call fails. */
    @Test
    void aCallThatSucceedsLeavesTheMessage() {
        refused(TallyOptions.DEFAULT.withSeparator('µ'), "separator is µ, not ASCII");
        counts(TallyOptions.DEFAULT, 4);
        assertEquals("separator is µ, not ASCII", Tally.message());
    }

    private static void refused(TallyOptions options, String words) {
        var thrown = assertThrows(TallyException.class, () -> Tally.count(TEXT, options));
        assertEquals("TALLY_BAD_OPTION (1): " + words + ", in tally_count", thrown.getMessage());
        assertEquals(tally_h.TALLY_BAD_OPTION(), thrown.code());
        assertEquals("TALLY_BAD_OPTION", thrown.codeName());
    }

    private static void counts(TallyOptions options, long entries) {
        try (Tally tally = Tally.count(TEXT, options)) {
            assertEquals(entries, tally.size());
            assertEquals(6, tally.total());
        }
    }

    private static String doesNotFit(String member, long value, String room) {
        return "struct tally_options." + member + " is " + value + ", and does not fit the " + room + " that it has on "
                + Platform.current().id();
    }

    /** The width of a wchar_t as C has it: the distance from the first letter of its message to the second. */
    private static int wideBytes() {
        refused(TallyOptions.DEFAULT.withThreads(33), "threads is 33, the most is 32");
        MemorySegment message = tally_h.tally_message();
        int bytes = 1;
        while (message.get(ValueLayout.JAVA_BYTE, bytes) == 0) {
            bytes++;
        }
        assertEquals('h', message.get(ValueLayout.JAVA_BYTE, bytes));
        assertEquals(bytes, tally_h.wchar_t.byteSize());
        return bytes;
    }

    /** The width of a long as C has it: how much of what lay there is gone when it has written one. */
    private static int longBytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment total = arena.allocate(ValueLayout.JAVA_LONG);
            total.set(ValueLayout.JAVA_LONG, 0, -1);
            MemorySegment text = arena.allocateFrom(TEXT);
            int status = tally_h.tally_measure(
                    text, TEXT.length(), TallyOptions.DEFAULT.write(arena), total, arena.allocate(8, 8));
            assertEquals(tally_h.TALLY_OK(), status);
            assertEquals(6, total.get(ValueLayout.JAVA_INT, 0));
            int bytes = total.get(ValueLayout.JAVA_LONG, 0) == 6 ? Long.BYTES : Integer.BYTES;
            assertEquals(bytes, tally_h.C_LONG.byteSize());
            return bytes;
        }
    }
}
