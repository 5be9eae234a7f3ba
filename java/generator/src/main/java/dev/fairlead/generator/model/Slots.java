// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * How many parameters a call from Java takes. The JVM knows 255 slots at most, of which a long and a double take two each;
 * the foreign linker makes longs of pointers, takes what a record holds apart into longs, and needs some for itself.
 */
public final class Slots {
    /** How many the parameters of a C function may take: what is left where a record is returned. */
    public static final int MOST = 250;

    private Slots() {}

    /**
     * The slots of a parameter.
     *
     * @param bytes the size of its type in bytes
     * @return its slots
     */
    public static long of(long bytes) {
        return bytes <= Integer.BYTES ? 1 : Math.ceilDiv(bytes, Long.BYTES) * 2;
    }
}
