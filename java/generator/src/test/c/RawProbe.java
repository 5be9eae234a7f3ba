// SPDX-License-Identifier: Apache-2.0
package raw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a user writes against the raw layer of raw_calls.h; compiled with it, then run. */
public final class RawProbe {
    private RawProbe() {}

    /** Calls everything. */
    public static Map<String, Object> run() {
        Map<String, Object> seen = new LinkedHashMap<>();
        try (Arena arena = Arena.ofConfined()) {
            scalarsAndConstants(seen);
            structs(seen, arena);
            callbacks(seen, arena);
            variables(seen);
            variadics(seen, arena);
        }
        return seen;
    }

    private static void scalarsAndConstants(Map<String, Object> seen) {
        seen.put("scalars", raw_calls_h.all_scalars(true, (byte) -3, (short) 0xffff, 5, 1L << 40, 2.5f, 3.5));
        seen.put("enum", raw_calls_h.other_mood(raw_calls_h.MOOD_GOOD()));
        seen.put("constants", raw_calls_h.RAW_LIMIT() * raw_calls_h.RAW_RATIO());
        seen.put("text", raw_calls_h.RAW_TITLE().getString(0));
        seen.put("returned text", raw_calls_h.title().getString(0));
    }

    private static MemoryLayout spelledOut() {
        return MemoryLayout.structLayout(
                        raw_calls_h.C_CHAR.withName("small"),
                        MemoryLayout.paddingLayout(3),
                        raw_calls_h.C_FLOAT.withName("ratio"),
                        MemoryLayout.sequenceLayout(3, raw_calls_h.C_INT).withName("counts"),
                        MemoryLayout.paddingLayout(4),
                        point.layout().withName("corner"),
                        MemoryLayout.unionLayout(
                                raw_calls_h.C_LONG.withName("whole"), raw_calls_h.C_DOUBLE.withName("real")))
                .withName("mixed");
    }

    /** Sixteen bytes each: their size has no room in a long. */
    private static String tooMany(Arena arena) {
        try {
            return "allocated " + point.allocateArray(1L << 60, arena);
        } catch (ArithmeticException e) {
            return "refused";
        }
    }

    private static void structs(Map<String, Object> seen, Arena arena) {
        MemorySegment points = point.allocateArray(2, arena);
        point.x(point.asSlice(points, 0), 1);
        point.y(point.asSlice(points, 1), 8);
        MemorySegment middle = raw_calls_h.middle(arena, point.asSlice(points, 0), point.asSlice(points, 1));
        seen.put("by value", point.x(middle) + " " + point.y(middle));
        MemorySegment value = mixed.allocate(arena);
        mixed.small(value, (byte) 5);
        mixed.ratio(value, 0.25f);
        for (int i = 0; i < 3; i++) {
            mixed.counts(value, i, i + 10);
        }
        point.x(mixed.corner(value), 2);
        mixed.whole(value, 1L << 50);
        MemorySegment turned = raw_calls_h.turned(arena, value);
        seen.put(
                "in memory",
                mixed.small(turned) + " " + mixed.ratio(turned) + " " + mixed.counts(turned, 0) + " "
                        + point.y(mixed.corner(turned)) + " " + mixed.whole(turned));
        seen.put("layout", mixed.layout().equals(spelledOut()));
        seen.put("too many", tooMany(arena));
        seen.put("sizes", point.sizeof() + " " + mixed.sizeof() + " " + mixed.corner$offset());
    }

    private static void callbacks(Map<String, Object> seen, Arena arena) {
        MemorySegment numbers = arena.allocateFrom(ValueLayout.JAVA_INT, 3, 1, 2);
        MemorySegment descending = compare_fn.allocate(
                (left, right) -> Integer.compare(
                        right.get(ValueLayout.JAVA_INT, 0), left.get(ValueLayout.JAVA_INT, 0)),
                arena);
        raw_calls_h.sort_ints(numbers, 3, descending);
        seen.put("descending", Arrays.toString(numbers.toArray(ValueLayout.JAVA_INT)));
        seen.put("invoked", compare_fn.invoke(raw_calls_h.ascending(), numbers, numbers.asSlice(4)));
        MemorySegment move = move_fn.allocate(
                (from, by) -> {
                    MemorySegment to = point.allocate(arena);
                    point.x(to, point.x(from) + by);
                    point.y(to, point.y(from) - by);
                    return to;
                },
                arena);
        MemorySegment moved = raw_calls_h.move_twice(arena, point.allocate(arena), move);
        seen.put("struct through a callback", point.x(moved) + " " + point.y(moved));
    }

    private static void variadics(Map<String, Object> seen, Arena arena) {
        raw_calls_h.total mixed =
                raw_calls_h.total.makeInvoker(raw_calls_h.C_INT, raw_calls_h.C_DOUBLE, raw_calls_h.C_POINTER);
        seen.put("variadic", mixed.apply(arena.allocateFrom("ids"), 40, 0.5, arena.allocateFrom("abc")));
        seen.put("without further arguments", raw_calls_h.total.makeInvoker().apply(arena.allocateFrom("")));
        MemorySegment place = point.allocate(arena);
        point.y(place, 3);
        MemorySegment sum = raw_calls_h.point_of.makeInvoker(point.layout(), point.layout())
                .apply(arena, 2, place, place);
        seen.put("variadic by value", point.x(sum) + " " + point.y(sum));
        try {
            mixed.apply(arena.allocateFrom("i"), 1);
            seen.put("too few", "accepted");
        } catch (IllegalArgumentException e) {
            seen.put("too few", e.getMessage());
        }
    }

    private static void variables(Map<String, Object> seen) {
        raw_calls_h.counter(raw_calls_h.counter() + 1);
        raw_calls_h.count_up();
        seen.put("variable", raw_calls_h.counter());
        raw_calls_h.table(1, 2, 60);
        seen.put("array", raw_calls_h.table(0, 1) + " " + raw_calls_h.table(1, 2));
        seen.put("record", point.x(raw_calls_h.origin()));
    }
}
