// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;
import java.util.OptionalLong;

/** What a C type means. Names of records, enums and typedefs are keys into the model. */
public sealed interface CType {
    /**
     * An arithmetic type or void.
     *
     * @param scalar which
     */
    record ScalarType(Scalar scalar) implements CType {}

    /**
     * A pointer.
     *
     * @param pointee what it points to; a function type for a function pointer
     */
    record Pointer(TypeUse pointee) implements CType {}

    /**
     * An array.
     *
     * @param element what it holds; again an array when there are several dimensions
     * @param length how many; empty for a flexible array member
     */
    record Array(TypeUse element, OptionalLong length) implements CType {}

    /**
     * A struct or union.
     *
     * @param key its declaration
     */
    record RecordRef(DeclarationKey key) implements CType {}

    /**
     * An enum.
     *
     * @param key its declaration
     */
    record EnumRef(DeclarationKey key) implements CType {}

    /**
     * A typedef's name.
     *
     * @param key its declaration
     * @param target what it stands for
     * @param alignment its alignment in bytes, where it asks for another one than what it stands for
     */
    record TypedefRef(DeclarationKey key, TypeUse target, OptionalLong alignment) implements CType {
        /**
         * One that is aligned as what it stands for.
         *
         * @param key its declaration
         * @param target what it stands for
         */
        public TypedefRef(DeclarationKey key, TypeUse target) {
            this(key, target, OptionalLong.empty());
        }
    }

    /**
     * A function.
     *
     * @param result what it returns
     * @param parameters what it takes; arrays and functions already decayed to pointers
     * @param variadic whether more may follow
     */
    record FunctionType(TypeUse result, List<Parameter> parameters, boolean variadic) implements CType {
        /** Keeps its own copy of the parameters. */
        public FunctionType {
            parameters = List.copyOf(parameters);
        }

        /**
         * The type on one target.
         *
         * @param target its place among the targets of the model
         * @return the same type, with nothing in it that varies
         */
        public FunctionType on(int target) {
            return new FunctionType(
                    result.on(target),
                    parameters.stream().map(it -> it.with(it.type().on(target))).toList(),
                    variadic);
        }
    }

    /**
     * A type that has a size and an alignment, and no type in Java: a long double, a 128-bit integer, a complex number, a
     * vector. In memory it is bytes; by value it goes through a shim.
     *
     * @param spelling the type as clang prints it
     * @param reason what it is
     * @param size its size in bytes
     * @param alignment its alignment in bytes
     */
    record Bytes(String spelling, RefusalReason reason, long size, long alignment) implements CType {}

    /**
     * A type that is another one on some targets: a {@code size_t}, which is an {@code unsigned long} here and an {@code
     * unsigned long long} there, or an array of another length.
     *
     * @param widest the one that holds the values of all of them
     * @param types the type on each target of the model, in its order
     */
    record Varying(CType widest, List<CType> types) implements CType {
        /** Keeps its own copy of the types. */
        public Varying {
            types = List.copyOf(types);
        }
    }

    /**
     * A type that this version cannot carry to Java faithfully. Whatever uses it by value is refused; a pointer to it
     * is an address like any other.
     *
     * @param spelling the type as clang prints it
     * @param reason why
     */
    record Unsupported(String spelling, RefusalReason reason) implements CType {}
}
