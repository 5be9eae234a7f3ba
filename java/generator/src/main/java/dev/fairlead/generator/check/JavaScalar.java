// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

/** Java's primitive types as carriers of C's arithmetic types. */
public enum JavaScalar {
    /** {@code bool}. */
    BOOLEAN("boolean", 1),
    /** The char types and 8-bit integers. */
    BYTE("byte", 1),
    /** 16-bit integers. */
    SHORT("short", 2),
    /** 32-bit integers. */
    INT("int", 4),
    /** 64-bit integers. */
    LONG("long", 8),
    /** {@code float}. */
    FLOAT("float", 4),
    /** {@code double}. */
    DOUBLE("double", 8);

    private final String javaName;
    private final int size;

    JavaScalar(String javaName, int size) {
        this.javaName = javaName;
        this.size = size;
    }

    /** {@return the type in Java source} */
    public String javaName() {
        return javaName;
    }

    /** {@return its size in C memory, in bytes} */
    public int size() {
        return size;
    }

    /** {@return whether {@link java.lang.foreign.MemorySegment} can stand for an array of it} */
    public boolean hasArraySegments() {
        return this != BOOLEAN;
    }

    /** {@return whether it is an integer, so that it can count} */
    public boolean isInteger() {
        return switch (this) {
            case BYTE, SHORT, INT, LONG -> true;
            case BOOLEAN, FLOAT, DOUBLE -> false;
        };
    }
}
