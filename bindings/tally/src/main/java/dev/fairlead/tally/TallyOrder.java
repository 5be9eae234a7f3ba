// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import dev.fairlead.tally.raw.tally_h;

/** The order of a tally's entries. */
public enum TallyOrder {
    /** The most frequent first; those of one count by their bytes in UTF-8. */
    BY_COUNT(tally_h.TALLY_BY_COUNT()),
    /** By their bytes in UTF-8. */
    BY_WORD(tally_h.TALLY_BY_WORD());

    private final int code;

    TallyOrder(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
