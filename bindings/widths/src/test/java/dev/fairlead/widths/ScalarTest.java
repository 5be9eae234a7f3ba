// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Integers as arguments and results: what C keeps of them, and what is refused because C has no room for it. */
class ScalarTest {
    private final Facts facts = Facts.read();

    /**
     * A type of C, passed to a function and returned by another.
     *
     * @param javaBytes how wide it is in Java
     * @param function what takes it
     */
    private record Scalar(String type, int javaBytes, String function, LongUnaryOperator seen, LongUnaryOperator made) {
        static Scalar ofLong(String type, String name, LongUnaryOperator seen, LongUnaryOperator made) {
            return new Scalar(type, Long.BYTES, "widths_seen_" + name, seen, made);
        }

        static Scalar ofInt(String type, String name, LongUnaryOperator seen, LongUnaryOperator made) {
            return new Scalar(type, Integer.BYTES, "widths_seen_" + name, seen, made);
        }

        /** {@return a number as Java has it} */
        long java(long value) {
            return javaBytes == Integer.BYTES ? (int) value : value;
        }
    }

    private static final List<Scalar> SCALARS = List.of(
            Scalar.ofLong("long", "long", widths_h::widths_seen_long, widths_h::widths_to_long),
            Scalar.ofLong("unsigned long", "ulong", widths_h::widths_seen_ulong, widths_h::widths_to_ulong),
            Scalar.ofLong("long long", "longlong", widths_h::widths_seen_longlong, widths_h::widths_to_longlong),
            Scalar.ofLong("size_t", "size", widths_h::widths_seen_size, widths_h::widths_to_size),
            Scalar.ofLong("ptrdiff_t", "ptrdiff", widths_h::widths_seen_ptrdiff, widths_h::widths_to_ptrdiff),
            Scalar.ofLong("intptr_t", "intptr", widths_h::widths_seen_intptr, widths_h::widths_to_intptr),
            Scalar.ofLong("uintptr_t", "uintptr", widths_h::widths_seen_uintptr, widths_h::widths_to_uintptr),
            Scalar.ofLong("enum widths_reach", "reach", widths_h::widths_seen_reach, widths_h::widths_to_reach),
            Scalar.ofLong("enum widths_span", "span", widths_h::widths_seen_span, widths_h::widths_to_span),
            Scalar.ofInt("wchar_t", "wchar", it -> widths_h.widths_seen_wchar((int) it), widths_h::widths_to_wchar),
            Scalar.ofInt(
                    "enum widths_bound",
                    "bound",
                    it -> widths_h.widths_seen_bound((int) it),
                    widths_h::widths_to_bound),
            Scalar.ofInt(
                    "enum widths_edge", "edge", it -> widths_h.widths_seen_edge((int) it), widths_h::widths_to_edge));

    @Test
    void theEndsOfEveryWidthArePassedOrRefused() {
        SCALARS.forEach(scalar -> Numbers.ends().forEach(value -> pass(scalar, scalar.java(value))));
    }

    @Test
    void anyNumberIsPassedOrRefused() {
        Seeded.check(random -> SCALARS.forEach(scalar -> pass(scalar, scalar.java(Numbers.any(random)))));
    }

    private void pass(Scalar scalar, long value) {
        Room room = facts.room(scalar.type());
        if (room.fits(value, scalar.javaBytes())) {
            assertEquals(room.kept(value), scalar.seen().applyAsLong(value), scalar.type());
        } else {
            var thrown = assertThrows(
                    IllegalArgumentException.class, () -> scalar.seen().applyAsLong(value), scalar.type());
            assertEquals(room.refusal(scalar.function() + ": value", value), thrown.getMessage());
        }
    }

    @Test
    void whatCReturnsIsWidened() {
        Seeded.check(random -> {
            for (Scalar scalar : SCALARS) {
                long value = Numbers.any(random);
                long kept = facts.room(scalar.type()).kept(value);
                assertEquals(scalar.java(kept), scalar.made().applyAsLong(value), scalar.type());
            }
        });
    }

    @Test
    void aTypedefIsCheckedAsItsType() {
        Room room = facts.room("widths_word");
        Numbers.ends().forEach(value -> {
            if (room.fits(value, Long.BYTES)) {
                assertEquals(Long.divideUnsigned(room.kept(value), 2), widths_h.widths_half(value));
            } else {
                var thrown = assertThrows(IllegalArgumentException.class, () -> widths_h.widths_half(value));
                assertEquals(room.refusal("widths_half: word", value), thrown.getMessage());
            }
        });
    }

    @Test
    void aHandleChecksToo() {
        Room room = facts.room("long");
        Numbers.ends().forEach(value -> {
            if (room.fits(value, Long.BYTES)) {
                assertEquals(value, invoked(value));
            } else {
                var thrown = assertThrows(IllegalArgumentException.class, () -> invoked(value));
                assertEquals(room.refusal("an integer", value), thrown.getMessage());
            }
        });
    }

    private static long invoked(long value) {
        try {
            return (long) widths_h.widths_seen_long$handle().invokeExact(value);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
