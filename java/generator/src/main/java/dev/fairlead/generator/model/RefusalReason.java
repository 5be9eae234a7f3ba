// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/** Why a declaration is left out: a closed list. Each has a code in the catalogue of diagnostics. */
public enum RefusalReason {
    /** long double: its format differs from target to target and Java has none of them. */
    LONG_DOUBLE("long double has no Java type"),
    /** __int128. */
    INT128("128-bit integers have no Java type"),
    /** Half precision, bfloat16, __float128 and their like. */
    EXTENDED_FLOAT("this floating type has no Java type"),
    /** _Complex. */
    COMPLEX("complex numbers cannot be passed by the foreign linker"),
    /** Vector types. */
    VECTOR("vector types cannot be passed by the foreign linker"),
    /** _Atomic. */
    ATOMIC("atomic types cannot be read or written plainly"),
    /** va_list, but as the last of several parameters, behind one that no promotion changes. */
    VA_LIST("a va_list cannot be made in Java"),
    /** Variadic functions without a symbol, as static inline ones: a shim cannot hand further arguments on. */
    INLINE("a variadic function without a symbol cannot be called through C"),
    /** Function-like macros: there is no symbol and no type. */
    MACRO_FUNCTION("a macro with arguments has no symbol and no types"),
    /** Macros whose value is no constant. */
    MACRO_VALUE("the macro's value is not a constant"),
    /** Macros whose value is a text that is no String: wide, with a NUL inside, or not UTF-8. */
    MACRO_TEXT("the macro's text cannot be a String of Java"),
    /** A record with bit-fields, passed by value. */
    BIT_FIELD("a record with bit-fields cannot be passed by the foreign linker"),
    /** A record by value that holds something refused. */
    RECORD_CONTENT("it holds, by value, what is left out"),
    /** A record used by value whose definition is not visible. */
    INCOMPLETE("its definition is not visible"),
    /** A record that GCC stores in another byte order, by scalar_storage_order, which clang passes over. */
    BYTE_ORDER("its numbers are in another byte order than the machine's"),
    /** One of several functions of one name (clang's overloadable) that a shim would have to call. */
    OVERLOADED("C cannot tell a shim which function of this name to call"),
    /** Structs that C++ or an attribute lays out in a way that the model cannot say. */
    LAYOUT("its layout cannot be expressed"),
    /** A record with more members than a class file has room for. */
    TOO_LARGE("one class of Java has no room for it"),
    /** A function that is called by another convention than the platform's C, and a call through a pointer to one. */
    CONVENTION("it is not called as C functions are on this platform"),
    /** A declaration that is one thing on one target and another thing on the next: no one Java type is both. */
    TARGETS("it is another thing on another platform"),
    /** What Java would reach through a shim, where Java is written for several targets. */
    TARGETS_SHIM("Java reaches it through C only, which is not generated for several platforms"),
    /** A variadic function with a fixed parameter or a result that is wider on one target than on the next. */
    TARGETS_VARIADIC("a variadic function with an integer that is not as wide on each platform"),
    /** Everything else that clang knows and we do not. */
    UNKNOWN_TYPE("the type is not known to this generator");

    private final String text;

    RefusalReason(String text) {
        this.text = text;
    }

    /** {@return the reason in words} */
    public String text() {
        return text;
    }
}
