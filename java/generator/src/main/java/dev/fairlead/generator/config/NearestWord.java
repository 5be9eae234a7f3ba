// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the word that somebody probably meant. */
public final class NearestWord {
    /** Longer lists help nobody. */
    private static final int FEW = 12;

    private NearestWord() {}

    /**
     * What to tell somebody who wrote an unknown word.
     *
     * @param word what was written
     * @param known what could have been
     * @return a hint
     */
    public static String hint(String word, Collection<String> known) {
        return of(word, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty() || known.size() > FEW
                        ? "no name like it is known here"
                        : "known here: " + String.join(", ", new TreeSet<>(known)));
    }

    /**
     * Finds the nearest word.
     *
     * @param word what was written
     * @param known what could have been
     * @return the one with the fewest changed, missing, additional or swapped letters, when these are at most a third of it
     */
    public static Optional<String> of(String word, Collection<String> known) {
        String folded = fold(word);
        return known.stream()
                .filter(candidate -> distance(folded, fold(candidate)) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(folded, fold(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The Levenshtein distance where swapping two neighbors counts as one change, by the usual table. */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int change = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
