// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import java.util.List;
import java.util.Random;

/** Random texts of few letters, so that words come again, and random ways to count them. */
final class Texts {
    /** Of one to four bytes in UTF-8, upper and lower case, and all the blanks. */
    private static final List<String> LETTERS = List.of(
            "a",
            "A",
            "b",
            "B",
            "Z",
            "z",
            "[",
            "7",
            "ä",
            "Ä",
            "€",
            "\ud83d\ude00",
            " ",
            " ",
            " ",
            "\t",
            "\n",
            "\u000b",
            "\f",
            "\r",
            ",",
            ",",
            "\u0001",
            "\u007f",
            "\u00a0");

    private Texts() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextBoolean() ? 8 : 2_000);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    static TallyOptions options(Random random) {
        return new TallyOptions(
                random.nextInt(33),
                random.nextBoolean(),
                random.nextBoolean() ? TallyOrder.BY_COUNT : TallyOrder.BY_WORD,
                random.nextInt(-2, 5),
                random.nextBoolean() ? 0 : random.nextBoolean() ? ',' : 1 + random.nextInt(127),
                random.nextBoolean() ? 0 : random.nextInt(1, 30));
    }
}
