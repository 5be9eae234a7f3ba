// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.util.ArrayList;
import java.util.List;

/** The C types that are drawn. Names are given when they are written: equal types of one function are one type in C. */
sealed interface Type {
    /** No result. */
    record Nothing() implements Type {}

    record Scalar(Num num) implements Type {}

    /**
     * An enum.
     *
     * @param underlying what compilers choose for these constants
     * @param constants the values of its constants
     */
    record Enumeration(Num underlying, List<Long> constants) implements Type {}

    /** A value that is bytes to Java. */
    record Bytes(Blob blob) implements Type {}

    /** An array in a record. */
    record Array(Type element, List<Integer> dimensions) implements Type {
        int count() {
            return dimensions.stream().reduce(1, (a, b) -> a * b);
        }
    }

    /** A struct or union. Only one of a union's members is looked at in a call: that of the round. */
    record Rec(boolean union, boolean packed, List<Member> members) implements Type {
        /** The members that hold a value in a round. */
        List<Member> live(int round) {
            return union ? List.of(members.get(round % members.size())) : members;
        }
    }

    /** A pointer to a record that the caller fills, the function reads, and overwrites before it returns. */
    record Reference(Rec target) implements Type {}

    /** A pointer to a function, called once. */
    record Callback(Prototype prototype) implements Type {}

    /** {@return whether Java has it as memory, not as a value} */
    default boolean isMemory() {
        return this instanceof Rec || this instanceof Bytes;
    }

    /** How a member that is a record is declared. */
    enum Style {
        /** By a name of its own. */
        NAMED,
        /** In place, with a member's name. */
        INLINE,
        /** In place without a name: its members belong to the outer record. */
        ANONYMOUS
    }

    /**
     * A member.
     *
     * @param name its name, unique in the outermost record
     * @param type its type
     * @param bits its width as a bit-field; 0 when it is none
     * @param style how a record is declared
     */
    record Member(String name, Type type, int bits, Style style) {
        Member with(Type other) {
            return new Member(name, other, bits, style);
        }
    }

    /**
     * A function type.
     *
     * @param result what it returns
     * @param parameters what it takes
     * @param variadic whether more follow
     * @param further what is handed to a variadic one beside
     */
    record Prototype(Type result, List<Type> parameters, boolean variadic, List<Type> further) {
        /** All arguments of a call. */
        List<Type> arguments() {
            List<Type> all = new ArrayList<>(parameters);
            all.addAll(further);
            return all;
        }
    }

    /**
     * A function of its own kind.
     *
     * @param number its place among those of a seed; it is called {@code f<number>}
     * @param inline whether the header has its body
     * @param prototype its type
     */
    record Function(int number, boolean inline, Prototype prototype) {
        String name() {
            return "f" + number;
        }
    }
}
