// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;

/**
 * Where a record's members lie on one target.
 *
 * @param size its size in bytes
 * @param alignment its alignment in bytes
 * @param leastAlignment the alignment of one that is declared by a typedef which asks for less, else its own
 * @param offsetBits for each member, in order of declaration, its offset from the record's start in bits
 */
public record RecordLayout(long size, long alignment, long leastAlignment, List<Long> offsetBits) {
    /** The offset of a member that a record does not have on this target. */
    public static final long ABSENT = -1;

    /** Keeps its own copy of the offsets. */
    public RecordLayout {
        offsetBits = List.copyOf(offsetBits);
    }

    /**
     * A record that lies nowhere where its own alignment does not allow it to.
     *
     * @param size its size in bytes
     * @param alignment its alignment in bytes
     * @param offsetBits for each member, in order of declaration, its offset from the record's start in bits
     */
    public RecordLayout(long size, long alignment, List<Long> offsetBits) {
        this(size, alignment, alignment, offsetBits);
    }
}
