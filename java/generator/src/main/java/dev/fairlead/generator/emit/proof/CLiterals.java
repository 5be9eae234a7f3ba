// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import java.nio.charset.StandardCharsets;

/** Writes values as C has them. */
final class CLiterals {
    private CLiterals() {}

    /** {@return an integer, in parentheses where it is negative} */
    static String whole(long bits, boolean unsigned) {
        if (bits >= 0) {
            return Long.toString(bits);
        }
        if (unsigned) {
            return Long.toUnsignedString(bits) + "ULL";
        }
        // C has no negative literals, and the smallest number's digits alone are too large for any signed type.
        return bits == Long.MIN_VALUE ? "(" + (bits + 1) + " - 1)" : "(" + bits + ")";
    }

    /** {@return a finite floating value, to the last bit} */
    static String floating(double value, boolean isFloat) {
        return isFloat ? Float.toHexString((float) value) + "f" : Double.toHexString(value);
    }

    /** {@return a text in UTF-8 as a literal of plain characters} */
    static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= ' ' && each < 0x7F && each != '"' && each != '\\' && each != '?';
            // Three octal digits end an escape whatever follows; a question mark might begin a trigraph.
            literal.append(plain ? "" + (char) each : "\\%03o".formatted(each & 0xFF));
        }
        return literal.append('"').toString();
    }

    /** {@return how many bytes a text has in UTF-8, with the ending NUL} */
    static int size(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
