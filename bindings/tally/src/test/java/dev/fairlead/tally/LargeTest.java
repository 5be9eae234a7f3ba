// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More than fits any buffer on the way. */
class LargeTest {
    private static final int WORDS = 3_000_000;
    private static final int KINDS = 50_021;

    /** As many of each as their arithmetic says. */
    @Test
    void millionsOfWords() {
        Map<String, Long> expected = new HashMap<>();
        StringBuilder text = new StringBuilder();
        long kind = 1;
        for (int i = 0; i < WORDS; i++) {
            kind = kind * 48_271 % 2_147_483_647;
            String word = "w" + kind % KINDS;
            expected.merge(word, 1L, Long::sum);
            text.append(word).append(i % 7 == 0 ? '\n' : ' ');
        }
        for (int threads : new int[] {1, 2, 32}) {
            try (Tally tally = Tally.count(text.toString(), TallyOptions.DEFAULT.withThreads(threads))) {
                assertEquals(WORDS, tally.total());
                Map<String, Long> found = new HashMap<>();
                tally.entries().forEach(it -> found.put(it.word(), it.count()));
                assertEquals(expected, found);
            }
        }
    }

    @Test
    void oneWordOfManyBytes() {
        String word = "x".repeat(1 << 24);
        try (Arena arena = Arena.ofShared()) {
            MemorySegment text = arena.allocateFrom(word, StandardCharsets.UTF_8);
            MemorySegment withoutEnd = text.asSlice(0, word.length());
            try (Tally tally = Tally.count(withoutEnd, TallyOptions.DEFAULT.withThreads(8))) {
                assertEquals(List.of(new Tally.Entry(word, 1)), tally.entries());
            }
        }
    }
}
