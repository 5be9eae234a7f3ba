// SPDX-License-Identifier: Apache-2.0
import static bound.libevent.event_h.*;

import bound.libevent.event_callback_fn;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Events with callbacks in Java, and a buffer that splits lines as Java does. */
final class Libevent {
    private final List<String> seen = new ArrayList<>();

    private Libevent() {}

    public static void main(String[] arguments) {
        new Libevent().run();
        lines();
        Check.report();
    }

    private void run() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment base = event_base_new();
            MemorySegment callback = event_callback_fn.allocate(
                    (socket, what, name) -> seen.add(Check.string(name) + " " + socket + " " + what), arena);
            MemorySegment late = event(base, callback, arena, "late", 50_000);
            MemorySegment early = event(base, callback, arena, "early", 1);
            MemorySegment never = event(base, callback, arena, "never", 3_600_000_000L);
            Check.equal(0, event_del(never), "event_del");
            Check.equal(1, event_base_dispatch(base), "nothing is left");
            Check.equal(List.of("early -1 " + EV_TIMEOUT(), "late -1 " + EV_TIMEOUT()), seen, "the events");
            List.of(late, early, never).forEach(it -> event_free(it));
            event_base_free(base);
        }
    }

    private static MemorySegment event(
            MemorySegment base, MemorySegment callback, Arena arena, String name, long micros) {
        MemorySegment event = event_new(base, -1, (short) EV_TIMEOUT(), callback, arena.allocateFrom(name));
        MemorySegment time = arena.allocateFrom(ValueLayout.JAVA_LONG, micros / 1_000_000, micros % 1_000_000);
        Check.equal(0, event_add(event, time), "event_add");
        return event;
    }

    private static void lines() {
        String text = new String(Check.sample(3000), StandardCharsets.US_ASCII);
        List<String> found = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = evbuffer_new();
            Check.equal(0, evbuffer_add(buffer, arena.allocateFrom(text), text.length()), "evbuffer_add");
            for (MemorySegment line = line(buffer); line.address() != 0; line = line(buffer)) {
                found.add(Check.string(line));
            }
            long rest = evbuffer_get_length(buffer);
            Check.equal((long) text.length() - text.lastIndexOf('\n') - 1, rest, "what follows the last line");
            String more = String.format(Locale.ROOT, "%05d|%.3f", -42, Math.E);
            evbuffer_add_vprintf print =
                    evbuffer_add_vprintf.makeInvoker(ValueLayout.JAVA_INT, ValueLayout.JAVA_DOUBLE);
            int size = print.apply(buffer, arena.allocateFrom("%05d|%.3f\n"), -42, Math.E);
            Check.equal(more.length() + 1, size, "evbuffer_add_vprintf");
            String last = text.substring(text.lastIndexOf('\n') + 1) + more;
            Check.equal(last, Check.string(line(buffer)), "what it adds");
            evbuffer_free(buffer);
        }
        Check.equal(text.substring(0, text.lastIndexOf('\n')).lines().toList(), found, "the lines");
    }

    private static MemorySegment line(MemorySegment buffer) {
        return evbuffer_readln(buffer, MemorySegment.NULL, EVBUFFER_EOL_LF());
    }
}
