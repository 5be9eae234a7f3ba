// SPDX-License-Identifier: Apache-2.0
import static bound.libuv.uv_h.*;

import bound.libuv.uv_close_cb;
import bound.libuv.uv_loop_s;
import bound.libuv.uv_timer_cb;
import bound.libuv.uv_timer_s;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Timers with callbacks in Java: the first one fires first, and all as often as they are told to. */
final class Libuv {
    private final List<String> fired = new ArrayList<>();

    private Libuv() {}

    public static void main(String[] arguments) {
        new Libuv().run();
        Check.report();
    }

    private void run() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment loop = uv_loop_s.allocate(arena);
            Check.equal(0, uv_loop_init(loop), "uv_loop_init");
            MemorySegment close = uv_close_cb.allocate(handle -> fired.add("closed " + name(handle)), arena);
            timer(loop, arena, "late", 60, 0, handle -> uv_close(handle, close));
            timer(loop, arena, "early", 1, 0, handle -> uv_close(handle, close));
            timer(loop, arena, "often", 20, 1, handle -> {
                if (fired.stream().filter("often"::equals).count() == 3) {
                    uv_close(handle, close);
                }
            });
            Check.equal(0, uv_run(loop, UV_RUN_DEFAULT()), "uv_run: nothing is left");
            Check.equal(0, uv_loop_close(loop), "uv_loop_close");
        }
        Check.equal("early", fired.getFirst(), "the first one");
        Check.equal(3L, fired.stream().filter("often"::equals).count(), "three times");
        Check.equal(
                List.of("closed early", "closed late", "closed often"),
                fired.stream().filter(it -> it.startsWith("closed")).sorted().toList(),
                "all are closed");
    }

    private void timer(
            MemorySegment loop, Arena arena, String name, long timeout, long repeat, uv_timer_cb.Function then) {
        MemorySegment timer = uv_timer_s.allocate(arena);
        Check.equal(0, uv_timer_init(loop, timer), "uv_timer_init");
        uv_timer_s.data(timer, arena.allocateFrom(name));
        MemorySegment callback = uv_timer_cb.allocate(
                handle -> {
                    fired.add(name(handle));
                    then.apply(handle);
                },
                arena);
        Check.equal(0, uv_timer_start(timer, callback, timeout, repeat), "uv_timer_start");
        Check.equal(1, uv_is_active(timer), "it is active");
    }

    private static String name(MemorySegment timer) {
        return Check.string(uv_timer_s.data(Check.sized(timer, uv_timer_s.sizeof())));
    }
}
