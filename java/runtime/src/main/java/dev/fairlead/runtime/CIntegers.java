// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Integers of C that have other widths on other platforms, as a {@code long} has, read as Java has them on all of them. Any
 * thread may call.
 */
public final class CIntegers {
    private CIntegers() {}

    /**
     * Reads an integer at the start of a segment.
     *
     * @param segment where C wrote it
     * @param width how many bytes it has on this platform: 1, 2, 4 or 8; negative where it has no sign and is narrower than
     *     elsewhere, so that the bits above it are zeros
     * @return its value; of a width that is not negative the sign fills the bits above it
     * @throws IllegalArgumentException if no integer has this width
     * @throws IndexOutOfBoundsException if the segment is shorter
     */
    public static long read(MemorySegment segment, int width) {
        return switch (width) {
            case 1 -> segment.get(ValueLayout.JAVA_BYTE, 0);
            case -1 -> Byte.toUnsignedLong(segment.get(ValueLayout.JAVA_BYTE, 0));
            case 2 -> segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, 0);
            case -2 -> Short.toUnsignedLong(segment.get(ValueLayout.JAVA_SHORT_UNALIGNED, 0));
            case 4 -> segment.get(ValueLayout.JAVA_INT_UNALIGNED, 0);
            case -4 -> Integer.toUnsignedLong(segment.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
            case 8 -> segment.get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
            default -> throw new IllegalArgumentException("no integer of C has " + width + " bytes");
        };
    }
}
