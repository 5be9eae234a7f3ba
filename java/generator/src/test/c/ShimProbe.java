// SPDX-License-Identifier: Apache-2.0
package raw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
}
