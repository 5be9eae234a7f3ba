// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

/** What x86-64 SysV sees in eight bytes of a value. */
enum Eightbyte {
    NOTHING,
    /** A vector register, or its first half. */
    SSE,
    /** The rest of the vector register that the eight bytes before begin. */
    SSE_UP,
    INTEGER,
    X87,
    /** Sign and exponent of the long double that the eight bytes before begin. */
    X87_UP,
    COMPLEX_X87,
    /** What no register holds. */
    MEMORY;

    /** What two members make of the eight bytes that they share. */
    Eightbyte with(Eightbyte other) {
        if (this == other || other == NOTHING) {
            return this;
        }
        if (this == NOTHING) {
            return other;
        }
        if (this == MEMORY || other == MEMORY) {
            return MEMORY;
        }
        if (this == INTEGER || other == INTEGER) {
            return INTEGER;
        }
        return isX87() || other.isX87() ? MEMORY : SSE;
    }

    boolean isX87() {
        return this == X87 || this == X87_UP || this == COMPLEX_X87;
    }
}
