// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.tally.raw.tally_h;
import dev.fairlead.tally.raw.tally_options;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Null, NULL and memory that C cannot use: an exception before the call, or what the header says. */
class NullTest {
    @Test
    @SuppressWarnings("NullAway")
    void nullAndNullOfCAreRefusedByName() {
        String noText = null;
        MemorySegment noMemory = null;
        refused("text", () -> Tally.count(noText, TallyOptions.DEFAULT));
        refused("text", () -> Tally.count(noMemory, TallyOptions.DEFAULT));
        refused("text", () -> Tally.count(MemorySegment.NULL, TallyOptions.DEFAULT));
        refused("options", () -> Tally.count("a", null));
        refused("order", () -> TallyOptions.DEFAULT.withOrder(null));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom("a");
            refused("text", () -> Tallies.measure(MemorySegment.NULL, TallyOptions.DEFAULT.write(arena)));
            refused("options", () -> Tallies.measure(text, MemorySegment.NULL));
            refused("options", () -> Tallies.measure(text, noMemory));
        }
    }

    private static void refused(String name, Executable call) {
        var thrown = assertThrows(NullPointerException.class, call);
        assertTrue(String.valueOf(thrown.getMessage()).startsWith(name), thrown.getMessage());
    }

    /** The raw layer hands on what it is given, and no byte is read of a text of none. */
    @Test
    void noMemoryIsATextOfNoBytesInC() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment options = TallyOptions.DEFAULT.withThreads(4).write(arena);
            MemorySegment result = arena.allocate(ValueLayout.ADDRESS);
            assertEquals(tally_h.TALLY_OK(), tally_h.tally_count(MemorySegment.NULL, 0, options, result));
            MemorySegment counted = result.get(ValueLayout.ADDRESS, 0);
            assertEquals(0, tally_h.tally_size(counted));
            tally_h.tally_free(counted);
        }
    }

    @Test
    void optionsThatAreTooShort() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom("a");
            MemorySegment most = TallyOptions.DEFAULT.write(arena).asSlice(0, tally_options.sizeof() - 1);
            assertThrows(IndexOutOfBoundsException.class, () -> Tallies.measure(text, most));
        }
    }

    @Test
    void aTextOnTheJavaHeap() {
        MemorySegment heap = MemorySegment.ofArray(new byte[] {'a'});
        assertThrows(IllegalArgumentException.class, () -> Tally.count(heap, TallyOptions.DEFAULT));
    }

    @Test
    void aTextWhoseArenaIsClosed() {
        MemorySegment text;
        try (Arena arena = Arena.ofConfined()) {
            text = arena.allocateFrom("a");
        }
        assertThrows(IllegalStateException.class, () -> Tally.count(text, TallyOptions.DEFAULT));
    }

    /** The header: NULL unless TALLY_OK is returned. */
    @Test
    void aCallThatFailsLeavesNoTally() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(ValueLayout.ADDRESS);
            result.set(ValueLayout.JAVA_LONG, 0, -1);
            MemorySegment options = TallyOptions.DEFAULT.withThreads(33).write(arena);
            assertEquals(tally_h.TALLY_BAD_OPTION(), tally_h.tally_count(MemorySegment.NULL, 0, options, result));
            assertEquals(0, result.get(ValueLayout.JAVA_LONG, 0));
        }
    }

    @Test
    void freeingNullIsFine() {
        tally_h.tally_free(MemorySegment.NULL);
        try (Tally tally = Tally.count("a", TallyOptions.DEFAULT)) {
            assertEquals(1, tally.total());
        }
    }

    @Test
    void aTallyThatIsClosedSaysSo() {
        Tally tally = Tally.count("a", TallyOptions.DEFAULT);
        tally.close();
        assertThrows(IllegalStateException.class, tally::size);
        assertThrows(IllegalStateException.class, tally::total);
        assertThrows(IllegalStateException.class, tally::entries);
        assertThrows(IllegalStateException.class, () -> tally.entry(0));
        tally.close();
    }
}
