// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CStringsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "hello", "grüß Gott", "日本語", "a😀b", "\uFFFD"})
    void textIsUtf8WithANulAtItsEnd(String text) {
        try (CallFrame frame = CallFrame.open()) {
            // What was there before must not show behind the text.
            frame.allocate(64, 1).fill((byte) 'x');
            MemorySegment written = CStrings.write(frame, "name", text);
            byte[] expected = (text + '\0').getBytes(StandardCharsets.UTF_8);
            assertEquals(-1, MemorySegment.ofArray(expected).mismatch(written.asSlice(0, expected.length)));
            assertEquals(text, CStrings.read(MemorySegment.ofAddress(written.address())));
        }
    }

    /** Lengths around where the way of writing changes and around the slab's end, in one to three bytes a character. */
    @Test
    void textOfAnyLengthComesBack() {
        Random random = new Random(5);
        for (int length : new int[] {1, 510, 511, 512, 513, 2700, 2730, 8000, 8175, 8176, 8177, 9000, 100_000}) {
            for (String letter : new String[] {"x", "é", "語"}) {
                String text = letter.repeat(length - 1) + (char) ('a' + random.nextInt(26));
                try (CallFrame frame = CallFrame.open()) {
                    MemorySegment first = CStrings.write(frame, "first", text);
                    MemorySegment second = CStrings.write(frame, "second", text + "!");
                    assertEquals(text, first.getString(0));
                    assertEquals(text + "!", second.getString(0));
                }
            }
        }
    }

    @Test
    void whatCCannotReadIsRefused() {
        assertRefused("name has a NUL character at index 1, which C would take for its end", "a\0b");
        assertRefused("name has a NUL character at index 600, which C would take for its end", "a".repeat(600) + "\0");
        assertRefused("name has half of a surrogate pair at index 0, which UTF-8 has no bytes for", "\uD83D");
        assertRefused("name has half of a surrogate pair at index 2, which UTF-8 has no bytes for", "ab\uD83Dc");
        assertRefused("name has half of a surrogate pair at index 1, which UTF-8 has no bytes for", "a\uDE00");
        assertRefused("name has half of a surrogate pair at index 2, which UTF-8 has no bytes for", "😀\uDE00");
    }

    private static void assertRefused(String message, String text) {
        try (CallFrame frame = CallFrame.open()) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> CStrings.write(frame, "name", text));
            assertEquals(message, thrown.getMessage());
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what callers outside null-marked code can do
    void nullIsNamed() {
        try (CallFrame frame = CallFrame.open()) {
            var thrown = assertThrows(NullPointerException.class, () -> CStrings.write(frame, "name", null));
            assertEquals("name", thrown.getMessage());
        }
    }

    @Test
    void theNullPointerIsNoText() {
        assertNull(CStrings.read(MemorySegment.NULL));
    }

    @Test
    void aLengthIsRespected() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {'a', 'b', 0, 'c'});
            assertEquals("ab", CStrings.read(text));
            assertThrows(IndexOutOfBoundsException.class, () -> CStrings.read(text.asSlice(0, 2)));
            assertEquals("ab", CStrings.read(MemorySegment.ofArray(new byte[] {'a', 'b', 0, 'c'})));
        }
    }

    @Test
    void bytesThatAreNotUtf8AreMarked() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {'a', (byte) 0xFF, 'b', 0});
            assertEquals("a\uFFFDb", CStrings.read(text));
        }
    }
}
