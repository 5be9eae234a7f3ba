// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the compiler of the library knows. The tests take every size, sign and value from here, none from this platform.
 *
 * @param values numbers by C's words for them: {@code sizeof(long)}
 */
record Facts(Map<String, Long> values) {
    static Facts read() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(widths_h.size_t);
            MemorySegment facts = widths_h.widths_facts(count);
            Map<String, Long> values = new LinkedHashMap<>();
            MemorySegment all = widths_fact.reinterpret(facts, count.get(widths_h.size_t, 0), Arena.global(), null);
            for (long i = 0; i < count.get(widths_h.size_t, 0); i++) {
                MemorySegment fact = widths_fact.asSlice(all, i);
                values.put(widths_fact.name(fact).getString(0), widths_fact.value(fact));
            }
            return new Facts(values);
        }
    }

    Set<String> names() {
        return values.keySet();
    }

    long of(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new AssertionError("C says nothing of " + name + ", only of " + names());
        }
        return value;
    }

    Room room(String type) {
        return new Room((int) of("sizeof(" + type + ")"), of("(" + type + ")-1 < 0") != 0);
    }
}
