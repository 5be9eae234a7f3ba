// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

/** The Java types that carry C values through a call. */
public enum Carrier {
    /** No value. */
    VOID("void", ""),
    /** {@code bool}. */
    BOOLEAN("boolean", "ValueLayout.OfBoolean"),
    /** The three char types. */
    BYTE("byte", "ValueLayout.OfByte"),
    /** 16-bit integers. */
    SHORT("short", "ValueLayout.OfShort"),
    /** 32-bit integers. */
    INT("int", "ValueLayout.OfInt"),
    /** 64-bit integers. */
    LONG("long", "ValueLayout.OfLong"),
    /** {@code float}. */
    FLOAT("float", "ValueLayout.OfFloat"),
    /** {@code double}. */
    DOUBLE("double", "ValueLayout.OfDouble"),
    /** An address. */
    POINTER("MemorySegment", "AddressLayout"),
    /** A struct or union by value, and all else that is only bytes to Java. */
    RECORD("MemorySegment", "GroupLayout");

    private final String javaName;
    private final String layoutType;

    Carrier(String javaName, String layoutType) {
        this.javaName = javaName;
        this.layoutType = layoutType;
    }

    /** {@return the type in Java source} */
    public String javaName() {
        return javaName;
    }

    /** {@return the type of its layout in Java source; empty for void} */
    public String layoutType() {
        return layoutType;
    }
}
