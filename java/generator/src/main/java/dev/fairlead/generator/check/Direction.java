// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

/** What a function does with memory that it is given. */
public enum Direction {
    /** It reads. */
    IN,
    /** It writes and never reads. */
    OUT,
    /** It reads and writes. */
    INOUT;

    /** {@return whether the function writes} */
    public boolean writes() {
        return this != IN;
    }
}
