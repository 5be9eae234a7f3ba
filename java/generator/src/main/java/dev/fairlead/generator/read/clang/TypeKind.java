// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of types that the reader tells apart ({@code CXTypeKind}); the numbers are part of libclang's ABI. */
public enum TypeKind {
    /** A type that libclang has no kind for; its canonical type may have one. */
    UNEXPOSED(1),
    /** {@code void}. */
    VOID(2),
    /** {@code _Bool}. */
    BOOL(3),
    /** Plain char where it is unsigned. */
    CHAR_UNSIGNED(4),
    /** {@code unsigned char}. */
    UNSIGNED_CHAR(5),
    /** {@code unsigned short}. */
    UNSIGNED_SHORT(8),
    /** {@code unsigned int}. */
    UNSIGNED_INT(9),
    /** {@code unsigned long}. */
    UNSIGNED_LONG(10),
    /** {@code unsigned long long}. */
    UNSIGNED_LONG_LONG(11),
    /** {@code unsigned __int128}. */
    UNSIGNED_INT128(12),
    /** Plain char where it is signed. */
    CHAR_SIGNED(13),
    /** {@code signed char}. */
    SIGNED_CHAR(14),
    /** {@code short}. */
    SHORT(16),
    /** {@code int}. */
    INT(17),
    /** {@code long}. */
    LONG(18),
    /** {@code long long}. */
    LONG_LONG(19),
    /** {@code __int128}. */
    INT128(20),
    /** {@code float}. */
    FLOAT(21),
    /** {@code double}. */
    DOUBLE(22),
    /** {@code long double}. */
    LONG_DOUBLE(23),
    /** {@code __float128}. */
    FLOAT128(30),
    /** {@code __fp16}. */
    HALF(31),
    /** {@code _Float16}. */
    FLOAT16(32),
    /** {@code __bf16}. */
    BFLOAT16(39),
    /** {@code __ibm128}. */
    IBM128(40),
    /** {@code _Complex}. */
    COMPLEX(100),
    /** A pointer. */
    POINTER(101),
    /** A pointer to a block, clang's extension. */
    BLOCK_POINTER(102),
    /** A struct or union. */
    RECORD(105),
    /** An enum. */
    ENUM(106),
    /** A typedef. */
    TYPEDEF(107),
    /** A function that says nothing of its parameters. */
    FUNCTION_NO_PROTOTYPE(110),
    /** A function. */
    FUNCTION(111),
    /** An array of known length. */
    ARRAY(112),
    /** A vector. */
    VECTOR(113),
    /** An array of unknown length. */
    INCOMPLETE_ARRAY(114),
    /** An array whose length is an expression. */
    VARIABLE_ARRAY(115),
    /** A deduced type. */
    AUTO(118),
    /** A type with its tag's keyword written out. */
    ELABORATED(119),
    /** A vector of OpenCL's kind. */
    EXTENDED_VECTOR(176),
    /** {@code _Atomic}. */
    ATOMIC(177),
    /** Everything else. */
    OTHER(-1);

    private static final Map<Integer, TypeKind> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.number, kind -> kind));

    private final int number;

    TypeKind(int number) {
        this.number = number;
    }

    static TypeKind of(int number) {
        return BY_NUMBER.getOrDefault(number, OTHER);
    }
}
