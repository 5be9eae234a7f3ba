// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * C's arithmetic types by C's own names, and void. How wide {@code long} or {@code wchar_t} is belongs to a target
 * ({@link TargetFacts}), never to the type.
 */
public enum Scalar {
    /** No value. */
    VOID("void", Sign.NONE),
    /** {@code _Bool} and C++'s {@code bool}. */
    BOOL("bool", Sign.UNSIGNED),
    /** Plain char, whose sign is the target's. */
    CHAR("char", Sign.TARGET),
    /** {@code signed char}. */
    SIGNED_CHAR("signed char", Sign.SIGNED),
    /** {@code unsigned char}. */
    UNSIGNED_CHAR("unsigned char", Sign.UNSIGNED),
    /** {@code short}. */
    SHORT("short", Sign.SIGNED),
    /** {@code unsigned short}. */
    UNSIGNED_SHORT("unsigned short", Sign.UNSIGNED),
    /** {@code int}. */
    INT("int", Sign.SIGNED),
    /** {@code unsigned int}. */
    UNSIGNED_INT("unsigned int", Sign.UNSIGNED),
    /** {@code long}: 32 bits on Windows, 64 elsewhere. */
    LONG("long", Sign.SIGNED),
    /** {@code unsigned long}. */
    UNSIGNED_LONG("unsigned long", Sign.UNSIGNED),
    /** {@code long long}. */
    LONG_LONG("long long", Sign.SIGNED),
    /** {@code unsigned long long}. */
    UNSIGNED_LONG_LONG("unsigned long long", Sign.UNSIGNED),
    /** {@code float}. */
    FLOAT("float", Sign.FLOATING),
    /** {@code double}. */
    DOUBLE("double", Sign.FLOATING);

    private final String cName;
    private final Sign sign;

    Scalar(String cName, Sign sign) {
        this.cName = cName;
        this.sign = sign;
    }

    /** {@return the type's name in C} */
    public String cName() {
        return cName;
    }

    /** {@return how values are to be understood} */
    public Sign sign() {
        return sign;
    }

    /** How the bits of a scalar are to be understood. */
    public enum Sign {
        /** There are no bits. */
        NONE,
        /** Two's complement. */
        SIGNED,
        /** From zero up. */
        UNSIGNED,
        /** As the target decides. */
        TARGET,
        /** IEEE 754. */
        FLOATING
    }
}
