// SPDX-License-Identifier: Apache-2.0
package raw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Calls what targets.c defines, as a user writes it for all platforms. */
public final class TargetProbe {
    private TargetProbe() {}

    /** {@return what was seen, or what an exception said} */
    public static Map<String, Object> run() {
        Map<String, Object> seen = new TreeMap<>();
        try (Arena arena = Arena.ofConfined()) {
            see(seen, "add", () -> input_h.add(1L << 40, 1));
            see(seen, "small", () -> input_h.add(-5, 2));
            see(seen, "twice", () -> input_h.twice(1L << 40));
            see(seen, "greatest unsigned int", () -> input_h.twice(2147483647));
            see(seen, "half", () -> input_h.half(4294967295L));
            see(seen, "negative", () -> input_h.twice(-1));
            see(seen, "too wide", () -> invoke(2199023255552L));
            see(seen, "letter", () -> input_h.next_letter(0xffff) + (input_h.wchar_t.byteSize() == 4 ? 1 : 0));
            see(seen, "letter too wide", () -> input_h.next_letter(0x10000));
            see(seen, "wide", () -> input_h.wide(-1));
            MemorySegment pair = raw.pair.allocate(arena);
            raw.pair.a(pair, 4);
            raw.pair.b(pair, -8);
            see(seen, "swapped", () -> {
                MemorySegment swapped = input_h.swapped(arena, pair);
                return raw.pair.a(swapped) + " " + raw.pair.b(swapped);
            });
            see(seen, "visited", () -> input_h.visit(visitor.allocate((value, data) -> value * 2, arena),
                    MemorySegment.NULL));
            see(seen, "by value", () -> input_h.by_value(by_value$each.allocate(
                    it -> raw.pair.a(it) + raw.pair.b(it), arena)));
            see(seen, "walked", () -> walk((1L << 32) + 1, arena));
            see(seen, "walked less", () -> walk(4294967295L, arena));
            see(seen, "counter", () -> {
                long before = input_h.counter();
                input_h.counter(before - 1);
                return before + " " + input_h.counter();
            });
            see(seen, "element", () -> input_h.table(1));
            see(seen, "table", () -> input_h.table(2));
            see(seen, "open table", () -> input_h.open_table(2));
            MemorySegment mixed = raw.mixed.allocate(arena);
            see(seen, "member", () -> {
                raw.mixed.count(mixed, 1L << 40);
                return raw.mixed.count(mixed);
            });
            see(seen, "unsigned member", () -> {
                raw.mixed.words(mixed, 2, 4294967295L);
                return raw.mixed.words(mixed, 2);
            });
            see(seen, "bits", () -> {
                raw.mixed.first(mixed, 5);
                raw.mixed.second(mixed, (byte) 63);
                raw.mixed.third(mixed, 7);
                return raw.mixed.first(mixed) + " " + raw.mixed.second(mixed) + " " + raw.mixed.third(mixed);
            });
            see(seen, "handle", () -> {
                raw.mixed.count(mixed, -1);
                return raw.mixed.count(mixed);
            });
            see(seen, "longest", input_h::LONGEST);
            see(seen, "windows", () -> {
                MemorySegment handle = arena.allocate(8);
                return input_h.windows_only(handle, 42);
            });
            see(seen, "posix", input_h::posix_only);
            see(seen, "mac", input_h::mac_count);
        }
        return seen;
    }

    private static String walk(long n, Arena arena) {
        long[] letter = {0};
        long walked = input_h.walk(
                walk$each.allocate(
                        (number, character) -> {
                            letter[0] = character;
                            return number;
                        },
                        arena),
                n);
        return walked + " " + letter[0];
    }

    private static long invoke(long value) {
        try {
            return (long) input_h.add$handle().invokeExact(value, value);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void see(Map<String, Object> seen, String what, Supplier<Object> call) {
        try {
            seen.put(what, call.get());
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            seen.put(what, e.getMessage());
        }
    }
}
