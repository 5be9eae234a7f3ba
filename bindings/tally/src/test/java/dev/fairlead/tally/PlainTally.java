// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same in plain Java, by another way: over characters instead of bytes, with no threads.
 *
 * @param entries the entries, in their order
 * @param total the sum of all counts
 */
record PlainTally(List<Tally.Entry> entries, long total) {
    private static final Comparator<Tally.Entry> BY_WORD =
            (a, b) -> Arrays.compareUnsigned(bytes(a.word()), bytes(b.word()));

    static PlainTally of(String text, TallyOptions options) {
        Map<String, Long> counts = new HashMap<>();
        for (String word : words(text, options)) {
            counts.merge(word, 1L, Long::sum);
        }
        List<Tally.Entry> entries = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count >= options.minimumCount()) {
                entries.add(new Tally.Entry(word, count));
            }
        });
        entries.sort(order(options.order()));
        long kept = options.limit() == 0 ? entries.size() : Math.min(options.limit(), entries.size());
        return new PlainTally(
                List.copyOf(entries.subList(0, (int) kept)),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private static List<String> words(String text, TallyOptions options) {
        StringBuilder parted = new StringBuilder();
        text.codePoints().map(it -> parts(it, options) ? ' ' : it).forEach(parted::appendCodePoint);
        return Arrays.stream(parted.toString().split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> options.foldCase() ? folded(it) : it)
                .toList();
    }

    private static boolean parts(int c, TallyOptions options) {
        return " \t\n\u000b\f\r".indexOf(c) >= 0 || (options.separator() != 0 && c == options.separator());
    }

    /** In ASCII alone. */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        word.chars().forEach(c -> folded.append(c < 128 ? Character.toLowerCase((char) c) : (char) c));
        return folded.toString();
    }

    private static Comparator<Tally.Entry> order(TallyOrder order) {
        return switch (order) {
            case BY_COUNT ->
                Comparator.comparingLong(Tally.Entry::count).reversed().thenComparing(BY_WORD);
            case BY_WORD -> BY_WORD;
        };
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
