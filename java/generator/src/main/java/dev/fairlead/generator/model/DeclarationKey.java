// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * What identifies a declaration for good, apart from the name Java gives it: in C its kind and name
 * ({@code struct z_stream_s}, {@code function crc32}), in C++ the qualified name with the signature.
 *
 * @param kind the name space it lives in
 * @param text the qualified name; an unnamed record's or enum's is made from its owner and place
 */
public record DeclarationKey(Kind kind, String text) {
    /** C's name spaces: one name may stand in each of them. */
    public enum Kind {
        /** A function. */
        FUNCTION,
        /** A struct's tag. */
        STRUCT,
        /** A union's tag. */
        UNION,
        /** An enum's tag. */
        ENUM,
        /** A typedef's name. */
        TYPEDEF,
        /** A constant: a macro or an enumerator. */
        CONSTANT,
        /** A global variable. */
        VARIABLE
    }

    @Override
    public String toString() {
        return switch (kind) {
            case STRUCT -> "struct " + text;
            case UNION -> "union " + text;
            case ENUM -> "enum " + text;
            default -> text;
        };
    }
}
