// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import dev.fairlead.tally.raw.tally_options;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Objects;

/**
 * How to count. What is out of its range C refuses, with a {@link TallyException}; here is refused what would not even
 * reach it whole.
 *
 * @param threads threads to count with; 0 means 1, the most is {@code TALLY_MAX_THREADS}
 * @param foldCase whether A to Z count as a to z
 * @param order the order of the entries
 * @param minimumCount entries that are less frequent are left out
 * @param separator an ASCII character that parts words beside the blanks; 0 for none
 * @param limit the most entries to keep, unsigned; 0 for all
 */
public record TallyOptions(
        int threads, boolean foldCase, TallyOrder order, long minimumCount, int separator, long limit) {
    /** One thread, words between blanks, all of them, the most frequent first. */
    public static final TallyOptions DEFAULT = new TallyOptions(0, false, TallyOrder.BY_COUNT, 0, 0, 0);

    /**
     * Checks what C has less room for than Java on every platform.
     *
     * @throws IllegalArgumentException if threads is not of the few bits that C has for it
     */
    public TallyOptions {
        Objects.requireNonNull(order, "order");
        int most = (1 << tally_options.threads$bitWidth()) - 1;
        if (threads < 0 || threads > most) {
            throw new IllegalArgumentException("threads is " + threads + ", and C has room for 0 to " + most);
        }
    }

    /**
     * The same with another number of threads.
     *
     * @param other how many
     * @return the options
     * @throws IllegalArgumentException if C has no room for it
     */
    public TallyOptions withThreads(int other) {
        return new TallyOptions(other, foldCase, order, minimumCount, separator, limit);
    }

    /**
     * The same, with A to Z counted as a to z or not.
     *
     * @param other whether they are
     * @return the options
     */
    public TallyOptions withFoldCase(boolean other) {
        return new TallyOptions(threads, other, order, minimumCount, separator, limit);
    }

    /**
     * The same in another order.
     *
     * @param other the order
     * @return the options
     */
    public TallyOptions withOrder(TallyOrder other) {
        return new TallyOptions(threads, foldCase, other, minimumCount, separator, limit);
    }

    /**
     * The same with another least count.
     *
     * @param other entries that are less frequent are left out
     * @return the options
     */
    public TallyOptions withMinimumCount(long other) {
        return new TallyOptions(threads, foldCase, order, other, separator, limit);
    }

    /**
     * The same with another separator.
     *
     * @param other a character, or 0 for none
     * @return the options
     */
    public TallyOptions withSeparator(int other) {
        return new TallyOptions(threads, foldCase, order, minimumCount, other, limit);
    }

    /**
     * The same with another limit.
     *
     * @param other the most entries to keep, unsigned; 0 for all
     * @return the options
     */
    public TallyOptions withLimit(long other) {
        return new TallyOptions(threads, foldCase, order, minimumCount, separator, other);
    }

    /**
     * Writes them as C reads them.
     *
     * @param allocator gives the memory, filled with zeros
     * @return a {@code struct tally_options}
     * @throws IllegalArgumentException if the least count or the separator does not fit what C has for it on this platform
     */
    public MemorySegment write(SegmentAllocator allocator) {
        MemorySegment struct = tally_options.allocate(allocator);
        tally_options.threads(struct, threads);
        tally_options.fold_case(struct, foldCase ? 1 : 0);
        tally_options.order(struct, order.code());
        tally_options.minimum_count(struct, minimumCount);
        tally_options.separator(struct, separator);
        tally_options.limit(struct, limit);
        return struct;
    }
}
