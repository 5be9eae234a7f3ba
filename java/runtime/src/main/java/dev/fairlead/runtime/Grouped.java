// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.math.BigInteger;

/** Numbers as messages show them: groups of three digits from five digits on, 4096 and 4 147 200. */
final class Grouped {
    private static final int LONGEST_UNGROUPED = 4;

    private Grouped() {}

    static String of(long number) {
        return of(BigInteger.valueOf(number));
    }

    static String of(BigInteger number) {
        return number.abs().toString().length() <= LONGEST_UNGROUPED
                ? number.toString()
                : number.toString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }
}
