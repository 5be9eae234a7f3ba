// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records and arrays: each writes what the other reads. */
class RecordTest {
    private final Facts facts = Facts.read();
    private final Room ofLong = facts.room("long");
    private final Room ofWord = facts.room("unsigned long");
    private final Room ofLetter = facts.room("wchar_t");
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void cReadsAllMembersThatJavaWrites() {
        MemorySegment mixed = widths_mixed.allocate(arena);
        Seeded.check(random -> assertEquals(write(mixed, random), widths_h.widths_sum(mixed)));
    }

    /** Writes all members and gives their sum as C has it. */
    private long write(MemorySegment mixed, Random random) {
        Sum sum = new Sum();
        widths_mixed.tag(mixed, (byte) sum.of(random.nextInt(128)));
        widths_mixed.count(mixed, sum.of(ofLong.any(random)));
        widths_mixed.letter(mixed, (int) sum.of(ofLetter.any(random)));
        for (int i = 0; i < widths_mixed.words$dimensions()[0]; i++) {
            widths_mixed.words(mixed, i, sum.of(ofWord.any(random)));
        }
        widths_mixed.step(mixed, (short) sum.of((short) random.nextInt()));
        widths_mixed.size(mixed, sum.of(Numbers.any(random)));
        widths_mixed.distance(mixed, sum.of(Numbers.any(random)));
        widths_mixed.place(mixed, sum.of(Numbers.any(random)));
        widths_mixed.address(mixed, sum.of(Numbers.any(random)));
        widths_mixed.wide(mixed, sum.of(Numbers.any(random)));
        widths_mixed.unsigned_wide(mixed, sum.of(Numbers.any(random)));
        widths_mixed.data(mixed, MemorySegment.ofAddress(random.nextLong()));
        for (int i = 0; i < widths_mixed.name$dimensions()[0]; i++) {
            widths_mixed.name(mixed, i, (int) sum.of(ofLetter.any(random)));
        }
        widths_mixed.bound(mixed, (int) sum.of(facts.room("enum widths_bound").any(random)));
        widths_mixed.edge(mixed, (int) sum.of(facts.room("enum widths_edge").any(random)));
        widths_mixed.reach(mixed, sum.of(facts.room("enum widths_reach").any(random)));
        widths_mixed.span(mixed, sum.of(facts.room("enum widths_span").any(random)));
        for (int i = 0; i < widths_mixed.bytes$dimensions()[0]; i++) {
            widths_mixed.bytes(mixed, i, (byte) sum.of(random.nextInt(256)));
        }
        return sum.sum;
    }

    @Test
    void javaReadsAllMembersThatCWrites() {
        MemorySegment mixed = widths_mixed.allocate(arena);
        widths_h.widths_fill(mixed);
        assertEquals(widths_h.widths_sum(mixed), read(mixed));
        assertEquals(facts.of("WIDTHS_LEAST"), widths_mixed.span(mixed));
        assertEquals(facts.of("WIDTHS_EVERYWHERE"), widths_mixed.reach(mixed));
        assertEquals(facts.of("WIDTHS_ULONG_MAX"), widths_mixed.words(mixed, 0));
        assertEquals((int) facts.of("WIDTHS_WCHAR_MAX"), widths_mixed.name(mixed, 0));
    }

    private long read(MemorySegment mixed) {
        Sum sum = new Sum();
        sum.of(widths_mixed.tag(mixed));
        sum.of(widths_mixed.count(mixed));
        sum.of(ofLetter.kept(widths_mixed.letter(mixed)));
        for (int i = 0; i < widths_mixed.words$dimensions()[0]; i++) {
            sum.of(widths_mixed.words(mixed, i));
        }
        sum.of(widths_mixed.step(mixed));
        sum.of(widths_mixed.size(mixed));
        sum.of(widths_mixed.distance(mixed));
        sum.of(widths_mixed.place(mixed));
        sum.of(widths_mixed.address(mixed));
        sum.of(widths_mixed.wide(mixed));
        sum.of(widths_mixed.unsigned_wide(mixed));
        for (int i = 0; i < widths_mixed.name$dimensions()[0]; i++) {
            sum.of(ofLetter.kept(widths_mixed.name(mixed, i)));
        }
        sum.of(widths_mixed.bound(mixed));
        sum.of(facts.room("enum widths_edge").kept(widths_mixed.edge(mixed)));
        sum.of(widths_mixed.reach(mixed));
        sum.of(widths_mixed.span(mixed));
        for (int i = 0; i < widths_mixed.bytes$dimensions()[0]; i++) {
            sum.of(Byte.toUnsignedInt(widths_mixed.bytes(mixed, i)));
        }
        return sum.sum;
    }

    private static final class Sum {
        private long sum;

        long of(long value) {
            sum += value;
            return value;
        }
    }

    @Test
    void aMemberThatDoesNotFitIsRefusedAndStays() {
        MemorySegment mixed = widths_mixed.allocate(arena);
        widths_mixed.count(mixed, 5);
        Numbers.ends().filter(it -> !ofLong.fits(it, Long.BYTES)).forEach(value -> {
            var thrown = assertThrows(IllegalArgumentException.class, () -> widths_mixed.count(mixed, value));
            assertEquals(ofLong.refusal("struct widths_mixed.count", value), thrown.getMessage());
        });
        Numbers.ends().filter(it -> !ofWord.fits(it, Long.BYTES)).forEach(value -> {
            var thrown = assertThrows(IllegalArgumentException.class, () -> widths_mixed.words(mixed, 2, value));
            assertEquals(ofWord.refusal("struct widths_mixed.words", value), thrown.getMessage());
        });
        assertEquals(5, widths_h.widths_sum(mixed));
    }

    @Test
    void recordsArePassedAndReturnedByValue() {
        Seeded.check(random -> {
            MemorySegment pair = pair(ofLong.any(random), ofLong.any(random));
            MemorySegment swapped = widths_h.widths_swapped(arena, pair);
            assertEquals(widths_pair.b(pair), widths_pair.a(swapped));
            assertEquals(widths_pair.a(pair), widths_pair.b(swapped));
        });
    }

    private MemorySegment pair(long a, long b) {
        MemorySegment pair = widths_pair.allocate(arena);
        widths_pair.a(pair, a);
        widths_pair.b(pair, b);
        return pair;
    }

    @Test
    void recordsOfIntegersAndRealsArePassedByValue() {
        Seeded.check(random -> {
            MemorySegment triple = widths_triple.allocate(arena);
            widths_triple.first(triple, ofLong.any(random));
            widths_triple.weight(triple, random.nextDouble());
            widths_triple.last(triple, ofWord.any(random));
            long before = ofLong.any(random);
            int letter = (int) ofLetter.any(random);
            MemorySegment turned = widths_h.widths_turned(arena, before, triple, letter);
            assertEquals(ofLong.kept(widths_triple.last(triple)), widths_triple.first(turned));
            assertEquals(letter, widths_triple.letter(turned));
            assertEquals(-widths_triple.weight(triple), widths_triple.weight(turned));
            assertEquals(ofWord.kept(before), widths_triple.last(turned));
        });
    }

    @Test
    void aUnionIsReturnedByValue() {
        Seeded.check(random -> {
            long number = Numbers.any(random);
            assertEquals(ofLong.kept(number), widths_either.number(widths_h.widths_number(arena, number)));
        });
    }

    @Test
    void moreParametersThanRegisters() {
        MemorySegment seen = widths_seen.allocate(arena);
        Seeded.check(random -> {
            long[] integers = {
                ofLong.any(random),
                random.nextInt(),
                ofWord.any(random),
                ofLetter.any(random),
                Numbers.any(random),
                (byte) random.nextInt(),
                Numbers.any(random),
                ofLong.any(random),
                facts.room("enum widths_reach").any(random)
            };
            double real = random.nextDouble();
            float single = random.nextFloat();
            widths_h.widths_many(
                    seen,
                    integers[0],
                    (int) integers[1],
                    integers[2],
                    (int) integers[3],
                    real,
                    integers[4],
                    (byte) integers[5],
                    single,
                    integers[6],
                    integers[7],
                    integers[8]);
            for (int i = 0; i < integers.length; i++) {
                assertEquals(integers[i], widths_seen.integers(seen, i), "integer " + i);
            }
            assertEquals(real, widths_seen.reals(seen, 0));
            assertEquals(single, widths_seen.reals(seen, 1));
        });
    }

    @Test
    void arraysOfLongs() {
        Seeded.check(random -> {
            long[] values =
                    random.longs(1 + random.nextInt(20)).map(ofLong::kept).toArray();
            long sum = LongStream.of(values).sum();
            assertEquals(sum, widths_h.widths_sum_of_longs(Longs.of(arena, values), values.length));
        });
        MemorySegment multiples = arena.allocate(widths_h.C_LONG, 9);
        widths_h.widths_multiples(multiples, 9, -1001);
        for (int i = 0; i < 9; i++) {
            assertEquals(-1001L * i, Longs.at(multiples, i));
        }
    }

    @Test
    void arraysOfRecords() {
        MemorySegment pairs = widths_pair.allocateArray(7, arena);
        Seeded.check(random -> {
            long sum = 0;
            for (int i = 0; i < 7; i++) {
                MemorySegment pair = widths_pair.asSlice(pairs, i);
                widths_pair.a(pair, ofLong.any(random));
                widths_pair.b(pair, ofLong.any(random));
                sum += widths_pair.a(pair) - widths_pair.b(pair);
            }
            assertEquals(sum, widths_h.widths_sum_of_pairs(pairs, 7));
        });
    }

    @Test
    void recordsInRecordsAndTwoDimensions() {
        MemorySegment nested = widths_nested.allocate(arena);
        long columns = facts.of("sizeof(long)");
        Seeded.check(random -> {
            long row = random.nextInt(2);
            long column = random.nextLong(columns);
            long date = ofLong.any(random);
            widths_nested.dates(nested, row, column, date);
            assertEquals(date, widths_h.widths_date(nested, row, column));
            assertEquals(date, widths_nested.dates(nested, row, column));
            MemorySegment mixed = widths_nested.mixed(nested);
            assertEquals(write(mixed, random), widths_h.widths_sum(mixed));
        });
        assertThrows(IndexOutOfBoundsException.class, () -> widths_nested.dates(nested, 0, columns, 1));
    }

    @Test
    void aRecordWithoutHoles() {
        MemorySegment packed = widths_packed.allocate(arena);
        Seeded.check(random -> {
            long count = Numbers.any(random);
            long letter = Numbers.any(random);
            long last = Numbers.any(random);
            widths_h.widths_pack(packed, count, letter, last);
            assertEquals('#', widths_packed.tag(packed));
            assertEquals(ofLong.kept(count), widths_packed.count(packed));
            assertEquals((int) ofLetter.kept(letter), widths_packed.letter(packed));
            assertEquals(ofWord.kept(last), widths_packed.last(packed));
        });
    }

    /** A text of wide characters is as many units as C counts, and the same text everywhere. */
    @Test
    void aTextOfWideCharacters() {
        MemorySegment text = widths_h.widths_text();
        StringBuilder read = new StringBuilder();
        MemorySegment letters = widths_mixed.allocate(arena);
        long size = facts.of("sizeof(wchar_t)");
        for (long i = 0; i < widths_h.widths_length(text); i++) {
            MemorySegment.copy(text, i * size, letters, widths_mixed.letter$offset(), size);
            read.appendCodePoint(widths_mixed.letter(letters));
        }
        assertEquals("na\u00efve \u2192 \uff5e", read.toString());
    }
}
