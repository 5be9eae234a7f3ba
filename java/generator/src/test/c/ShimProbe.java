// SPDX-License-Identifier: Apache-2.0
package raw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a user writes against the raw layer of shim_calls.h; compiled with it, then run. */
public final class ShimProbe {
    private ShimProbe() {}

    /** Calls everything. */
    public static Map<String, Object> run() throws Throwable {
        Map<String, Object> seen = new LinkedHashMap<>();
        try (Arena arena = Arena.ofConfined()) {
            inlines(seen, arena);
            bitFields(seen, arena);
            layouts(seen, arena);
            variables(seen);
            bytes(seen, arena);
            vectors(seen, arena);
            lists(seen, arena);
        }
        return seen;
    }

    private static void inlines(Map<String, Object> seen, Arena arena) throws Throwable {
        seen.put("twice", shim_calls_h.twice(-21) + " " + (int) shim_calls_h.twice$handle().invokeExact(4));
        MemorySegment p = point.allocate(arena);
        point.x(p, 1.5);
        point.y(p, -8);
        MemorySegment swapped = shim_calls_h.swapped(arena, p);
        seen.put("swapped", point.x(swapped) + " " + point.y(swapped));
        seen.put("enum", shim_calls_h.other(shim_calls_h.RED()) + " " + shim_calls_h.other(shim_calls_h.GREEN()));
        seen.put("text", shim_calls_h.color_name(70000, false).getString(0) + " "
                + shim_calls_h.color_name(0, true).getString(0));
        MemorySegment multiply = operation.allocate((left, right) -> left * right, arena);
        seen.put("callback", shim_calls_h.applied(multiply, 6, 7));
        seen.put("returned function", operation.invoke(shim_calls_h.adding(), 3, 4));
        seen.put("a function's own address", operation.invoke(shim_calls_h.added$address(), 30, 4));
        MemorySegment numbers = arena.allocate(ValueLayout.JAVA_INT, 3);
        shim_calls_h.fill(numbers, 3, 7);
        seen.put("pointers", shim_calls_h.sum(numbers, 3));
        seen.put("inline that calls the library", shim_calls_h.from_library());
        seen.put("inline and external", shim_calls_h.half(1L << 40));
        seen.put("names", shim_calls_h.shadowed(1) + " " + shim_calls_h.replaced(1));
    }

    private static void bitFields(Map<String, Object> seen, Arena arena) {
        MemorySegment f = flags.allocate(arena);
        flags.ready(f, 1);
        flags.count(f, 99);
        flags.level(f, -16);
        seen.put("bit-fields in", shim_calls_h.described(f));
        flags.level(f, 7);
        MemorySegment raised = shim_calls_h.raised(arena, f, 20);
        seen.put("bit-fields out", flags.ready(raised) + " " + flags.count(raised) + " " + flags.level(raised));
        seen.put("the argument stays", flags.count(f) + " " + flags.level(f));
        MemorySegment heap = MemorySegment.ofArray(f.toArray(ValueLayout.JAVA_BYTE));
        seen.put("from the heap", shim_calls_h.described(heap));
        try {
            seen.put("too short", shim_calls_h.described(f.asSlice(0, 3)));
        } catch (IndexOutOfBoundsException e) {
            seen.put("too short", "refused");
        }
    }

    private static void layouts(Map<String, Object> seen, Arena arena) {
        MemorySegment t = tight.allocate(arena);
        tight.tag(t, (byte) 'a');
        tight.value(t, 21);
        tight.ratio(t, 0.25);
        MemorySegment scaled = shim_calls_h.scaled(arena, t, 3);
        seen.put("packed", tight.tag(scaled) + " " + tight.value(scaled) + " " + tight.ratio(scaled));
        MemorySegment w = wide.allocate(arena);
        wide.whole(w, 1L << 40);
        // Java need not align what the shim copies.
        MemorySegment askew = arena.allocate(64 + 1).asSlice(1, 32).copyFrom(w);
        MemorySegment p = point.allocate(arena);
        point.x(p, 5);
        point.y(p, 8);
        MemorySegment widened = shim_calls_h.widened(arena, 2, askew, p);
        seen.put("over-aligned", wide.whole(widened) - (1L << 40) + " " + widened.address() % 32);
        MemorySegment e = arena.allocate(tail.sizeof() + 3);
        tail.length(e, 3);
        seen.put("flexible array", shim_calls_h.tail_length(e));
        MemorySegment f = flags.allocate(arena);
        flags.count(f, 9);
        seen.put("inline and by value", tight.value(shim_calls_h.both(arena, t, f)));
    }

    private static void variables(Map<String, Object> seen) throws InterruptedException {
        shim_calls_h.fail_with(5);
        int[] others = new int[1];
        Thread thread = new Thread(() -> {
            others[0] = shim_calls_h.last_error();
            shim_calls_h.last_error(77);
        });
        thread.start();
        thread.join();
        seen.put("thread-local", shim_calls_h.last_error() + " " + others[0]);
        shim_calls_h.last_error(6);
        seen.put("thread-local, set", shim_calls_h.last_error());
        shim_calls_h.counter(shim_calls_h.counter() + 10);
        seen.put("static", shim_calls_h.counted() + " " + shim_calls_h.counter());
        seen.put("static array", shim_calls_h.names(1).getString(0) + " " + shim_calls_h.names$dimensions()[0]);
        seen.put("static record", point.x(shim_calls_h.origin()) + " " + point.y(shim_calls_h.origin()));
        shim_calls_h.setting(shim_calls_h.setting() + 1);
        seen.put("renamed", shim_calls_h.current(5) + " " + shim_calls_h.setting());
    }

    private static void bytes(Map<String, Object> seen, Arena arena) {
        MemorySegment third = shim_calls_h.constant_ld();
        MemorySegment whole = shim_calls_h.scaled_ld(arena, third, 3);
        seen.put("long double", shim_calls_h.to_double(whole) + " of " + shim_calls_h.to_double(third));
        seen.put("long double by pointer", shim_calls_h.to_double(shim_calls_h.halved(arena, whole)));
        MemorySegment two = arena.allocate(MemoryLayout.sequenceLayout(2, shim_calls_h.constant_ld$layout()));
        two.copyFrom(third);
        two.asSlice(third.byteSize()).copyFrom(third);
        try {
            seen.put("declared alone", shim_calls_h.nowhere(arena, third));
        } catch (UnsatisfiedLinkError e) {
            seen.put("declared alone", e.getMessage());
        }
        seen.put("long double array", shim_calls_h.to_double(shim_calls_h.sum_ld(arena, two, 2)));
        MemorySegment product = shim_calls_h.product(arena, Long.MAX_VALUE, -4);
        seen.put("int128", product.get(ValueLayout.JAVA_LONG, 0) + " " + product.get(ValueLayout.JAVA_LONG, 8));
        MemorySegment carry = arena.allocate(16, 16);
        carry.set(ValueLayout.JAVA_LONG, 0, -1);
        MemorySegment next = shim_calls_h.next(arena, carry);
        seen.put("unsigned int128", next.get(ValueLayout.JAVA_LONG, 0) + " " + next.get(ValueLayout.JAVA_LONG, 8));
        seen.put("int128 array", shim_calls_h.counters(2).get(ValueLayout.JAVA_LONG, 8) + " "
                + shim_calls_h.counters$layout().byteSize());
    }

    private static void vectors(Map<String, Object> seen, Arena arena) {
        MemorySegment z = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 3, 4);
        seen.put("complex", doubles(shim_calls_h.turned(arena, z)));
        MemorySegment f = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1.5f, -2);
        seen.put("float complex", floats(shim_calls_h.doubled(arena, f)));
        MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4);
        seen.put("vector", floats(shim_calls_h.mixed(arena, a, a, 0.5f)));
        MemorySegment o = odd.allocate(arena);
        odd.tag(o, (byte) 'a');
        odd.value(o, shim_calls_h.constant_ld());
        odd.waves(o, 0, z);
        MemorySegment twice = shim_calls_h.odd_twice(arena, o);
        seen.put("record that holds them", odd.tag(twice) + " " + shim_calls_h.to_double(odd.value(twice)) + " "
                + doubles(odd.waves(twice, 1)));
    }

    private static void lists(Map<String, Object> seen, Arena arena) {
        MemorySegment to = arena.allocate(64);
        int written = shim_calls_h.formatted.makeInvoker(
                        shim_calls_h.C_INT, shim_calls_h.C_DOUBLE, shim_calls_h.C_POINTER)
                .apply(to, 64, arena.allocateFrom("%d %.2f %s"), 42, 2.5, arena.allocateFrom("text"));
        seen.put("list", written + " " + to.getString(0));
        seen.put("list of texts", shim_calls_h.last_text.makeInvoker(shim_calls_h.C_POINTER, shim_calls_h.C_POINTER)
                .apply(2, arena.allocateFrom("first"), arena.allocateFrom("last")).getString(0));
        MemorySegment o = odd.allocate(arena);
        shim_calls_h.note.makeInvoker(shim_calls_h.C_INT).apply(o, 77);
        seen.put("list and no result", odd.tag(o));
        seen.put("without a prototype", shim_calls_h.silent.makeInvoker(shim_calls_h.C_INT, shim_calls_h.C_DOUBLE)
                .apply(40, 2.5));
        seen.put("list of doubles", shim_calls_h.mean.makeInvoker(shim_calls_h.C_DOUBLE, shim_calls_h.C_DOUBLE)
                .apply(2, 1.0, 4.0));
        seen.put("static list", shim_calls_h.first_of.makeInvoker(shim_calls_h.C_INT).apply(2, 21));
        try {
            seen.put("list for nobody", shim_calls_h.nowhere_listed.makeInvoker());
        } catch (UnsatisfiedLinkError e) {
            seen.put("list for nobody", e.getMessage());
        }
        seen.put("renamed and variadic", shim_calls_h.added_up.makeInvoker(shim_calls_h.C_INT, shim_calls_h.C_INT)
                .apply(2, 40, 2));
    }

    private static String doubles(MemorySegment pair) {
        return pair.get(ValueLayout.JAVA_DOUBLE, 0) + " " + pair.get(ValueLayout.JAVA_DOUBLE, 8);
    }

    private static String floats(MemorySegment some) {
        return Arrays.toString(some.toArray(ValueLayout.JAVA_FLOAT));
    }
}
