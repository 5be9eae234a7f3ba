// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text as C has it: UTF-8, ended by a NUL byte. Any thread may use these methods; the frame belongs to one. */
public final class CStrings {
    /** From here on the exact number of bytes is found first, instead of the most that it can be. */
    private static final int LONG_TEXT = 512;

    private CStrings() {}

    /**
     * Copies text that C points to.
     *
     * @param text the pointer; one of length 0, as C returns it, is read up to the NUL byte, wherever that is
     * @return the text, with U+FFFD for bytes that are not UTF-8; null for the NULL pointer
     * @throws IndexOutOfBoundsException if the pointer has a length, and no NUL byte is within it
     */
    public static @Nullable String read(MemorySegment text) {
        if (text.isNative() && text.address() == 0) {
            return null;
        }
        MemorySegment readable = text.byteSize() == 0 ? text.reinterpret(Long.MAX_VALUE) : text;
        return readable.getString(0);
    }

    /**
     * Writes text for the time of a call.
     *
     * @param frame the call's memory
     * @param parameter the parameter's name, for the message
     * @param value the text
     * @return the text as C reads it; it lives as long as the frame
     * @throws IllegalArgumentException if the text has a NUL character, which C would take for its end, or half of a
     *     surrogate pair, which UTF-8 has no bytes for
     * @throws NullPointerException if the text is null
     */
    public static MemorySegment write(CallFrame frame, String parameter, String value) {
        java.util.Objects.requireNonNull(value, parameter);
        check(parameter, value);
        int length = value.length();
        if (length < LONG_TEXT) {
            MemorySegment text = frame.reserve(3L * length + 1, 1);
            text.setString(0, value);
            return text;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        MemorySegment text = frame.reserve(bytes.length + 1L, 1);
        MemorySegment.copy(bytes, 0, text, ValueLayout.JAVA_BYTE, 0, bytes.length);
        text.set(ValueLayout.JAVA_BYTE, bytes.length, (byte) 0);
        return text;
    }

    private static void check(String parameter, String value) {
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        parameter + " has a NUL character at index " + i + ", which C would take for its end");
            }
            i += Character.isSurrogate(c) ? pairAt(parameter, value, i) : 1;
        }
    }

    /** The length of a surrogate pair. */
    private static int pairAt(String parameter, String value, int first) {
        boolean pair = Character.isHighSurrogate(value.charAt(first))
                && first + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(first + 1));
        if (!pair) {
            throw new IllegalArgumentException(
                    parameter + " has half of a surrogate pair at index " + first + ", which UTF-8 has no bytes for");
        }
        return 2;
    }
}
