// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of cursors that the reader looks at ({@code CXCursorKind}); the numbers are part of libclang's ABI. */
public enum CursorKind {
    /** A declaration that libclang has no kind for: a variable template. */
    UNEXPOSED(1),
    /** A struct. */
    STRUCT(2),
    /** A union. */
    UNION(3),
    /** A C++ class. */
    CLASS(4),
    /** An enum. */
    ENUM(5),
    /** A member of a struct or union. */
    FIELD(6),
    /** An enumerator. */
    ENUMERATOR(7),
    /** A function. */
    FUNCTION(8),
    /** A variable. */
    VARIABLE(9),
    /** A parameter. */
    PARAMETER(10),
    /** A typedef. */
    TYPEDEF(20),
    /** A C++ method. */
    METHOD(21),
    /** A namespace. */
    NAMESPACE(22),
    /** {@code extern "C"} and what stands in it. */
    LINKAGE(23),
    /** A constructor. */
    CONSTRUCTOR(24),
    /** {@code operator int()}. */
    CONVERSION(26),
    /** A type parameter of a template. */
    TEMPLATE_TYPE(27),
    /** A value parameter of a template. */
    TEMPLATE_VALUE(28),
    /** A function template. */
    FUNCTION_TEMPLATE(30),
    /** A class template. */
    CLASS_TEMPLATE(31),
    /** A partial specialization of a class template. */
    PARTIAL_SPECIALIZATION(32),
    /** {@code using Base::f;}. */
    USING(35),
    /** {@code using Name = type;}. */
    TYPE_ALIAS(36),
    /** The name of a type, where it is used. */
    TYPE_REFERENCE(43),
    /** A base in a class's head. */
    BASE(44),
    /** An attribute that libclang has no kind for. */
    UNEXPOSED_ATTRIBUTE(400),
    /** An {@code annotate} attribute. */
    ANNOTATE(406),
    /** An {@code asm("name")} label. */
    ASM_LABEL(407),
    /** A packed attribute. */
    PACKED(408),
    /** A macro's definition. */
    MACRO(501),
    /** An {@code #include}. */
    INCLUSION(503),
    /** {@code template <class T> using Name = type;}. */
    TYPE_ALIAS_TEMPLATE(601),
    /** A friend; what it declares stands in it. */
    FRIEND(603),
    /** Everything else. */
    OTHER(-1);

    private static final Map<Integer, CursorKind> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.number, kind -> kind));

    private final int number;

    CursorKind(int number) {
        this.number = number;
    }

    static CursorKind of(int number) {
        return BY_NUMBER.getOrDefault(number, OTHER);
    }

    /** {@return whether it is a struct, union or enum} */
    public boolean isTag() {
        return this == STRUCT || this == UNION || this == ENUM;
    }
}
