// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import dev.fairlead.runtime.CStrings;
import dev.fairlead.runtime.Segments;
import dev.fairlead.tally.raw.tally_h;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Words and how often each stands in a text. It is an object of C++, which lives until it is closed.
 *
 * <p>It does not change, and any number of threads may read it. Once it is closed, all methods but {@link #close} throw an
 * {@link IllegalStateException}; so does {@link #close} while another thread is in one of them, and then it stays open.
 */
@SuppressWarnings("restricted")
public final class Tally implements AutoCloseable {
    private final Arena life;
    private final MemorySegment counted;

    /**
     * A word of a text.
     *
     * @param word the word, with U+FFFD for bytes that are not UTF-8; one that has a NUL in it ends there
     * @param count how often it stands in the text
     */
    public record Entry(String word, long count) {}

    private Tally(MemorySegment counted) {
        this.life = Arena.ofShared();
        this.counted = counted.reinterpret(life, tally_h::tally_free);
    }

    /**
     * Counts the words of a text, which is not copied.
     *
     * @param text UTF-8 in native memory; bytes beyond ASCII are parts of words
     * @param options how to count
     * @return the tally; the caller closes it
     * @throws TallyException if C refuses an option, or has not the memory or the threads; it has C's own words
     * @throws IllegalArgumentException if the text lies on the Java heap, or an option does not fit what C has for it
     * @throws IllegalStateException if the arena of the text has been closed
     * @throws WrongThreadException if the text is confined to another thread
     */
    public static Tally count(MemorySegment text, TallyOptions options) {
        Segments.offHeap(text, "text");
        Objects.requireNonNull(options, "options");
        try (Arena call = Arena.ofConfined()) {
            MemorySegment result = call.allocate(ValueLayout.ADDRESS);
            int status = tally_h.tally_count(text, text.byteSize(), options.write(call), result);
            if (status != tally_h.TALLY_OK()) {
                throw TallyException.of("tally_count", status, message());
            }
            return new Tally(result.get(ValueLayout.ADDRESS, 0));
        }
    }

    /**
     * Counts the words of a text, of which C gets a copy in UTF-8.
     *
     * @param text the text
     * @param options how to count
     * @return the tally; the caller closes it
     * @throws TallyException if C refuses an option, or has not the memory or the threads; it has C's own words
     * @throws IllegalArgumentException if an option does not fit what C has for it
     */
    public static Tally count(String text, TallyOptions options) {
        byte[] bytes = Objects.requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8);
        try (Arena call = Arena.ofConfined()) {
            return count(call.allocateFrom(ValueLayout.JAVA_BYTE, bytes), options);
        }
    }

    /**
     * What the last failed call of this thread said; C keeps it for each thread of the system. A virtual thread asks before
     * it does anything that blocks, because it may go on in another one.
     *
     * @return C's own words; empty when no call failed
     */
    public static String message() {
        return tally_h.tally_message().getString(0, wide());
    }

    /** How C has text of wide characters here: all platforms have their bytes in this order. */
    private static Charset wide() {
        return tally_h.wchar_t.byteSize() == Character.BYTES ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_32LE;
    }

    /** {@return the number of entries} */
    public long size() {
        return tally_h.tally_size(counted);
    }

    /** {@return the sum of all counts, of the entries left out too} */
    public long total() {
        return tally_h.tally_total(counted);
    }

    /**
     * An entry.
     *
     * @param index its number, from 0
     * @return the word and its count
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public Entry entry(long index) {
        // Of this tally's life, so that nobody closes it between the call and the copy.
        MemorySegment text = tally_h.tally_word(counted, index).reinterpret(life, null);
        String word = CStrings.read(text);
        if (word == null) {
            throw new IndexOutOfBoundsException("entry " + index + " of " + size());
        }
        return new Entry(word, tally_h.tally_at(counted, index));
    }

    /** {@return all entries, in their order; they stay when the tally is closed} */
    public List<Entry> entries() {
        return LongStream.range(0, size()).mapToObj(this::entry).toList();
    }

    /** Frees it. Closing again does nothing. */
    @Override
    public void close() {
        if (life.scope().isAlive()) {
            life.close();
        }
    }
}
