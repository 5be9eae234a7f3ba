// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

/** How a translation unit is parsed ({@code CXTranslationUnit_Flags}). */
public enum ParseOption {
    /** Macro definitions and inclusions become cursors. */
    MACROS(0x01),
    /** Bodies of functions are not looked at. */
    NO_BODIES(0x40),
    /** Go on after fatal errors, such as a missing header. */
    KEEP_GOING(0x200);

    private final int bit;

    ParseOption(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
