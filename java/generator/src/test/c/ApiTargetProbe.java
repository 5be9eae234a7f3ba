// SPDX-License-Identifier: Apache-2.0
package org.scan;

import dev.fairlead.runtime.NativeException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.scan.raw.extent;
import org.scan.raw.input_h;

/** Calls what api_targets.c defines, as a user writes it for all platforms. */
public final class ApiTargetProbe {
    private ApiTargetProbe() {}

    /** {@return what was seen, or what an exception said} */
    @SuppressWarnings("restricted")
    public static Map<String, Object> run() {
        Map<String, Object> seen = new TreeMap<>();
        try (Arena arena = Arena.ofConfined()) {
            see(seen, "sum", () -> Input.sum(new double[] {1, 2, 3.5}));
            see(seen, "add", () -> Input.add(-5, 2, 7));
            see(seen, "add wide", () -> Input.add(1L << 40, 1, 1));
            see(seen, "half", () -> Input.half(4294967294L));
            see(seen, "half of a wide one", () -> Input.half(1L << 40));
            see(seen, "half of 7", () -> Input.half(7));
            see(seen, "half of 8", () -> Input.half(8));
            see(seen, "half of 16", () -> Input.half(16));
            see(seen, "range", () -> Input.range());
            see(seen, "count", () -> Input.count(new byte[] {1, 7, 7}, (byte) 7));
            see(seen, "count many", () -> Input.count(new byte[1000], (byte) 0));
            // Nothing is there to count: it must not come to a call.
            MemorySegment huge = MemorySegment.ofAddress(16).reinterpret(1L << 31);
            see(seen, "count too many", () -> input_h.is("windows") ? Input.count(huge, (byte) 0) : "not tried");
            see(seen, "count letters", () -> Input.countLetters(arena.allocate(65535)));
            see(seen, "count too many letters", () -> Input.countLetters(arena.allocate(65536)));
            extents(seen, arena);
            see(seen, "device", () -> {
                Input.deviceOpen(0);
                return "opened";
            });
            see(seen, "lost device", () -> {
                Input.deviceOpen(1);
                return "opened";
            });
            see(seen, "registry", () -> Input.registry(4294967294L));
            MemorySegment blocks = arena.allocate(16);
            see(seen, "inode", () -> Input.inode(blocks) + " " + blocks.get(ValueLayout.JAVA_LONG, 8));
            see(seen, "vectors", () -> Input.vectors());
        }
        return seen;
    }

    private static void extents(Map<String, Object> seen, Arena arena) {
        MemorySegment three = extent.allocateArray(3, arena);
        for (int i = 0; i < 3; i++) {
            MemorySegment each = extent.asSlice(three, i);
            extent.start(each, -i);
            extent.end(each, 2 * i);
        }
        see(seen, "longest", () -> Input.longest(three));
        see(seen, "not whole", () -> Input.longest(three.asSlice(1)));
        see(seen, "moved", () -> {
            MemorySegment last = extent.asSlice(three, 2);
            Input.move(last, 10);
            return extent.start(last) + " " + extent.end(last) + " " + (char) extent.tag(last);
        });
        see(seen, "too short", () -> {
            Input.move(three.asSlice(0, extent.sizeof() - 1), 1);
            return "moved";
        });
    }

    private static void see(Map<String, Object> seen, String what, Supplier<Object> call) {
        try {
            seen.put(what, call.get());
        } catch (IllegalArgumentException | UnsupportedOperationException | IndexOutOfBoundsException
                | NativeException e) {
            seen.put(what, e.getMessage());
        }
    }
}
