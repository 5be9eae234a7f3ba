// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Arrays of C's long, as somebody writes them who has one Java source for all platforms: C_LONG is an int's layout on some. */
final class Longs {
    private Longs() {}

    static MemorySegment of(Arena arena, long... values) {
        MemorySegment array = arena.allocate(widths_h.C_LONG, values.length);
        for (int i = 0; i < values.length; i++) {
            switch (widths_h.C_LONG) {
                case ValueLayout.OfInt narrow -> array.setAtIndex(narrow, i, Math.toIntExact(values[i]));
                case ValueLayout.OfLong wide -> array.setAtIndex(wide, i, values[i]);
                default -> throw new AssertionError(widths_h.C_LONG);
            }
        }
        return array;
    }

    static long at(MemorySegment array, long index) {
        return switch (widths_h.C_LONG) {
            case ValueLayout.OfInt narrow -> array.getAtIndex(narrow, index);
            case ValueLayout.OfLong wide -> array.getAtIndex(wide, index);
            default -> throw new AssertionError(widths_h.C_LONG);
        };
    }

    /** {@return a number as the variadic functions of C take a long} */
    static Object argument(long value) {
        return widths_h.C_LONG instanceof ValueLayout.OfInt ? (Object) (int) value : (Object) value;
    }
}
