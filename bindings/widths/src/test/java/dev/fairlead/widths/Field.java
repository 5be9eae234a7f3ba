// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bit-field, as C and as Java reach it.
 *
 * @param record the struct's tag, which is the name of the class
 * @param name what it is called in Java
 * @param inC C's functions for it
 */
record Field(String record, String name, MemorySegment inC) {
    static List<Field> all() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(widths_h.size_t);
            MemorySegment all = widths_fields(count);
            List<Field> fields = new ArrayList<>();
            for (long i = 0; i < count.get(widths_h.size_t, 0); i++) {
                MemorySegment field = widths_field.asSlice(all, i);
                String record = widths_field.record(field).getString(0);
                String name = widths_field.name(field).getString(0);
                fields.add(new Field(record, JavaView.javaName(JavaView.type(record), name, "$bitOffset"), field));
            }
            return fields;
        }
    }

    private static MemorySegment widths_fields(MemorySegment count) {
        MemorySegment first = widths_h.widths_fields(count);
        return widths_field.reinterpret(first, count.get(widths_h.size_t, 0), Arena.global(), null);
    }

    private Class<?> type() {
        return JavaView.type(record);
    }

    MemorySegment allocate(Arena arena) {
        return arena.allocate((long) JavaView.call(type(), "sizeof"), Long.BYTES);
    }

    long bitOffset() {
        return (long) JavaView.call(type(), name + "$bitOffset");
    }

    int bitWidth() {
        return (int) JavaView.call(type(), name + "$bitWidth");
    }

    long readInC(MemorySegment record) {
        return widths_field.get.invoke(widths_field.get(inC), record);
    }

    void writeInC(MemorySegment record, long value) {
        widths_field.set.invoke(widths_field.set(inC), record, value);
    }

    long read(MemorySegment record) {
        Object value = JavaView.call(type(), name, record);
        return value instanceof Boolean bit ? (bit ? 1 : 0) : ((Number) value).longValue();
    }

    void write(MemorySegment record, long value) {
        Class<?> carrier = Stream.of(type().getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == 1)
                .map(Method::getReturnType)
                .findFirst()
                .orElseThrow();
        JavaView.call(type(), name, record, as(carrier, value));
    }

    private static Object as(Class<?> carrier, long value) {
        return switch (carrier.getName()) {
            case "boolean" -> value != 0;
            case "byte" -> (byte) value;
            case "short" -> (short) value;
            case "int" -> (int) value;
            default -> value;
        };
    }

    @Override
    public String toString() {
        return record + "." + name;
    }
}
