// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the word that somebody probably meant. */
public final class NearestWord {
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
                .orElse("known here: " + String.join(", ", new TreeSet<>(known)));
    }

    /**
     * Finds the nearest word.
     *
     * @param word what was written
     * @param known what could have been
     * @return the one with the fewest changed, missing or additional letters, when these are at most a third of it
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

    /** The Levenshtein distance, by the usual table of which one row is kept. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
