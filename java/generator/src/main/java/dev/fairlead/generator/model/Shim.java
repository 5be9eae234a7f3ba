// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.Set;

/**
 * That Java cannot reach a function or variable itself, but through a C function that is generated for it.
 *
 * @param reason why
 * @param detail what exactly, in the words of this declaration: {@code it is static}
 * @param indirect the indexes of the parameters that C takes by value and the generated function takes by pointer
 * @param resultIndirect whether C returns a value that the generated function writes where its first parameter points
 */
public record Shim(Reason reason, String detail, Set<Integer> indirect, boolean resultIndirect) {
    /** Keeps its own copy of the indexes. */
    public Shim {
        indirect = Set.copyOf(indirect);
    }

    /**
     * A shim through which all goes as it is.
     *
     * @param reason why there is one
     * @param detail what exactly
     */
    public Shim(Reason reason, String detail) {
        this(reason, detail, Set.of(), false);
    }

    /** {@return whether what it calls is a function of the library, by its symbol} */
    public boolean callsLibrary() {
        return switch (reason) {
            case STATIC_FUNCTION, INLINE, THREAD_LOCAL, STATIC_VARIABLE, STATIC_VA_LIST, MACRO, MACRO_VALUE -> false;
            case BIT_FIELD, LAYOUT, LONG_DOUBLE, INT128, EXTENDED_FLOAT, COMPLEX, VECTOR, VA_LIST -> true;
        };
    }

    /** {@return whether C takes a va_list where the generated function takes the arguments themselves} */
    public boolean makesList() {
        return reason == Reason.VA_LIST || reason == Reason.STATIC_VA_LIST;
    }

    /** {@return whether anything goes by pointer that C has by value} */
    public boolean isIndirect() {
        return resultIndirect || !indirect.isEmpty();
    }

    /**
     * The same shim for another reason.
     *
     * @param other why there is one
     * @param otherDetail what exactly
     * @return a shim through which the same goes by pointer
     */
    public Shim because(Reason other, String otherDetail) {
        return new Shim(other, otherDetail, indirect, resultIndirect);
    }

    /** Why something is called through a shim: a closed list. */
    public enum Reason {
        /** A static function, mostly a static inline one: there is no symbol. */
        STATIC_FUNCTION("static function"),
        /** An inline function that is not static: there is no symbol, unless the library has made one. */
        INLINE("inline"),
        /** A record with bit-fields, passed by value. */
        BIT_FIELD("bit-fields by value"),
        /** A record that is packed, over-aligned or ends in a flexible array, passed by value. */
        LAYOUT("odd layout by value"),
        /** A thread-local variable: each thread asks for its own address. */
        THREAD_LOCAL("thread-local"),
        /** A variable with internal linkage: there is no symbol. */
        STATIC_VARIABLE("static variable"),
        /** A value that Java has no type for: a long double. */
        LONG_DOUBLE("long double"),
        /** A 128-bit integer. */
        INT128("128-bit integer"),
        /** A floating type of another width than Java's. */
        EXTENDED_FLOAT("other floating type"),
        /** A complex number. */
        COMPLEX("complex number"),
        /** A vector of 8 or 16 bytes. */
        VECTOR("vector"),
        /** A function whose last parameter is a va_list: the shim takes the arguments and makes the list. */
        VA_LIST("va_list"),
        /** The same of a static function, for which there is no symbol either. */
        STATIC_VA_LIST("static function with a va_list"),
        /** A macro with arguments: there is no symbol, and the types are those that it was declared with. */
        MACRO("macro"),
        /** A macro without arguments whose value is known only at run time. */
        MACRO_VALUE("value of a macro");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** {@return whether C knows no function or variable, but a macro} */
        public boolean isMacro() {
            return this == MACRO || this == MACRO_VALUE;
        }

        /** {@return the reason in a word or a few} */
        public String text() {
            return text;
        }
    }
}
