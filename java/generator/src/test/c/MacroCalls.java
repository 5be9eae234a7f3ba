// SPDX-License-Identifier: Apache-2.0
package raw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a user writes against the raw layer of macro_calls.h; compiled with it, then run. */
public final class MacroCalls {
    private MacroCalls() {}

    /** Calls everything. */
    public static Map<String, Object> run() throws Throwable {
        Map<String, Object> seen = new LinkedHashMap<>();
        try (Arena arena = Arena.ofConfined()) {
            numbers(seen);
            pointers(seen, arena);
            values(seen, arena);
            fromTheLibrary(seen);
        }
        return seen;
    }

    private static void numbers(Map<String, Object> seen) throws Throwable {
        seen.put("numbers", macro_calls_h.MAX(3, 4) + " " + (int) macro_calls_h.MAX$handle().invokeExact(-3, -4));
        seen.put("without parentheses", macro_calls_h.ADDED(40, 2));
        seen.put("as it was declared", macro_calls_h.LOW(0x1ff));
        seen.put("no arguments", macro_calls_h.ANSWER());
        seen.put("any number of arguments", macro_calls_h.TOTAL(5, 6));
        seen.put("its own variable", macro_calls_h.CLAMPED(-5) + " " + macro_calls_h.CLAMPED(5));
        seen.put("a macro that hides a function", macro_calls_h.TWICE_CHECKED(20) + " " + macro_calls_h.checked(20));
        seen.put("enum", macro_calls_h.OTHER(0) + " " + macro_calls_h.OTHER(70000));
    }

    private static void pointers(Map<String, Object> seen, Arena arena) {
        MemorySegment first = list.allocate(arena);
        MemorySegment second = list.allocate(arena);
        list.count(first, 5);
        list.count(second, 9);
        list.next(first, second);
        macro_calls_h.SWAP(first, second);
        seen.put("statement", list.count(first) + " " + list.count(second));
        macro_calls_h.RESET(first);
        seen.put("assignment", list.count(first));
        seen.put("pointer", macro_calls_h.NEXT(first).equals(MemorySegment.ofAddress(second.address())));
        seen.put(
                "pointer of an open expression",
                macro_calls_h.AFTER(first).address() - first.address() - list.bytes$offset());
        MemorySegment grid = arena.allocateFrom(ValueLayout.JAVA_INT, 1, 2, 3, 4, 5, 6);
        seen.put("array", macro_calls_h.CORNER(grid));
        MemorySegment multiply = operation.allocate((left, right) -> left * right, arena);
        seen.put("callback", macro_calls_h.APPLY(multiply, 7));
    }

    private static void values(Map<String, Object> seen, Arena arena) {
        MemorySegment p = point.allocate(arena);
        point.x(p, 1.5);
        point.y(p, -8);
        MemorySegment mirrored = macro_calls_h.MIRRORED(arena, p);
        seen.put("struct", point.x(mirrored) + " " + point.y(mirrored));
        MemorySegment f = flags.allocate(arena);
        flags.count(f, 99);
        MemorySegment readied = macro_calls_h.READIED(arena, f);
        seen.put(
                "bit-fields",
                macro_calls_h.COUNT_OF(f) + " " + flags.ready(readied) + " " + flags.count(readied));
    }

    private static void fromTheLibrary(Map<String, Object> seen) throws InterruptedException {
        macro_calls_h.SET_MODE(12);
        int[] others = new int[1];
        Thread thread = new Thread(() -> others[0] = macro_calls_h.mode());
        thread.start();
        thread.join();
        seen.put("value of a macro", macro_calls_h.mode() + " " + others[0]);
    }
}
