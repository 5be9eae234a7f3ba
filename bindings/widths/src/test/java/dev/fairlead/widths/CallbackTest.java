// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions of Java that C calls with what is not equally wide everywhere. They throw nothing: that would end the JVM. */
class CallbackTest {
    private final Facts facts = Facts.read();
    private final Room ofLong = facts.room("long");
    private final Room ofWord = facts.room("unsigned long");
    private final Room ofLetter = facts.room("wchar_t");
    private final Room ofReach = facts.room("enum widths_reach");
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void aVisitorIsGivenEachLongAndItsAnswersReachC() {
        long[] values = {0, -1, facts.of("WIDTHS_LONG_MAX"), facts.of("WIDTHS_LONG_MIN"), 77};
        List<Long> seen = new ArrayList<>();
        List<Integer> letters = new ArrayList<>();
        List<Long> addresses = new ArrayList<>();
        MemorySegment data = arena.allocate(8);
        MemorySegment visitor = widths_visitor.allocate(
                (value, letter, given) -> {
                    seen.add(value);
                    letters.add(letter);
                    addresses.add(given.address());
                    return ~value;
                },
                arena);
        long sum = widths_h.widths_visit(visitor, Longs.of(arena, values), values.length, data);
        assertEquals(LongStream.of(values).boxed().toList(), seen);
        assertEquals(List.of(0, 1, 2, 3, 4), letters);
        assertEquals(Collections.nCopies(5, data.address()), addresses);
        assertEquals(LongStream.of(values).map(it -> ~it).sum(), sum);
    }

    @Test
    void wordsAndLettersComeWidenedWithZeros() {
        Seeded.check(random -> {
            long value = Numbers.any(random);
            long letter = Numbers.any(random);
            long answer = ofWord.any(random);
            List<Long> seen = new ArrayList<>();
            try (Arena call = Arena.ofConfined()) {
                MemorySegment each = widths_ask_ulong$each.allocate(
                        (word, character) -> {
                            seen.addAll(List.of(word, (long) character));
                            return answer;
                        },
                        call);
                assertEquals(answer, widths_h.widths_ask_ulong(each, value, letter));
            }
            assertEquals(List.of(ofWord.kept(value), (long) (int) ofLetter.kept(letter)), seen);
        });
    }

    @Test
    void aLetterIsReturned() {
        Seeded.check(random -> {
            long letter = Numbers.any(random);
            long answer = ofLetter.any(random);
            List<Integer> seen = new ArrayList<>();
            try (Arena call = Arena.ofConfined()) {
                MemorySegment each = widths_ask_wchar$each.allocate(
                        given -> {
                            seen.add(given);
                            return (int) answer;
                        },
                        call);
                assertEquals(answer, widths_h.widths_ask_wchar(each, letter));
            }
            assertEquals(List.of((int) ofLetter.kept(letter)), seen);
        });
    }

    @Test
    void anEnumIsPassedAndReturned() {
        Seeded.check(random -> {
            long reach = Numbers.any(random);
            try (Arena call = Arena.ofConfined()) {
                MemorySegment each = widths_ask_reach$each.allocate(given -> given, call);
                assertEquals(ofReach.kept(reach), widths_h.widths_ask_reach(each, reach));
            }
        });
    }

    @Test
    void aRecordComesByValue() {
        Seeded.check(random -> {
            long a = Numbers.any(random);
            long b = Numbers.any(random);
            List<Long> seen = new ArrayList<>();
            try (Arena call = Arena.ofConfined()) {
                MemorySegment each = widths_ask_pair$each.allocate(
                        pair -> {
                            seen.add(widths_pair.a(pair));
                            return widths_pair.b(pair);
                        },
                        call);
                assertEquals(ofLong.kept(b), widths_h.widths_ask_pair(each, a, b));
            }
            assertEquals(List.of(ofLong.kept(a)), seen);
        });
    }

    @Test
    void aPointerToAFunctionIsCalledFromJava() {
        MemorySegment each = widths_visitor.allocate((value, letter, data) -> value - letter, arena);
        long least = facts.of("WIDTHS_LONG_MIN");
        assertEquals(least, widths_visitor.invoke(each, least + 9, 9, MemorySegment.NULL));
    }
}
