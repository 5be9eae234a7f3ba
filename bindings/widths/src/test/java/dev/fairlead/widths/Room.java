// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import dev.fairlead.runtime.Platform;
import java.util.Random;

/**
 * What an integer type of C has room for.
 *
 * @param bytes its size
 * @param signed whether it has a sign
 */
record Room(int bytes, boolean signed) {
    /** {@return what C makes of a number: its lowest bytes, widened again} */
    long kept(long value) {
        int unused = Long.SIZE - Byte.SIZE * bytes;
        return signed ? value << unused >> unused : value << unused >>> unused;
    }

    /** {@return whether C has a number as Java has it, in a type of so many bytes; where both are as wide, all bits fit} */
    boolean fits(long value, int javaBytes) {
        return javaBytes == bytes || kept(value) == value;
    }

    /** {@return what is said of a number that does not fit} */
    String refusal(String what, long value) {
        return what + " is " + value + ", and does not fit the " + bytes + (signed ? " bytes" : " bytes without a sign")
                + " that it has on " + Platform.current().id();
    }

    /** {@return a number that fits, often one at the end of the range} */
    long any(Random random) {
        return kept(Numbers.any(random));
    }
}
