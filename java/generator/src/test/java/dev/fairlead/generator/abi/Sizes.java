// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Rec;

/** Sizes and alignments of types, by C's own rules: the generator is not asked, and the compiler must agree. */
final class Sizes {
    private Sizes() {}

    /** Is told of each value in a type: a scalar or bytes. */
    interface Visitor {
        /**
         * Takes a value.
         *
         * @param type what it is
         * @param bit where it begins, in bits
         * @param width how many bits it has: for a bit-field fewer than its type
         */
        void value(Type type, long bit, long width);
    }

    static long size(Type type) {
        return switch (type) {
            case Type.Nothing _ -> 0;
            case Type.Scalar it -> it.num().size();
            case Type.Bytes it -> it.blob().size();
            case Type.Enumeration it -> it.underlying().size();
            case Type.Array it -> it.count() * size(it.element());
            case Rec it -> visit(it, 0, (_, _, _) -> {});
            case Type.Reference _, Type.Callback _ -> Num.ADDRESS.size();
        };
    }

    static long alignment(Type type) {
        return switch (type) {
            case Type.Bytes it -> it.blob().alignment();
            case Type.Array it -> alignment(it.element());
            case Rec it when it.packed() -> 1;
            case Rec it ->
                it.members().stream()
                        .mapToLong(member -> alignment(member.type()))
                        .max()
                        .orElse(1);
            default -> Math.max(1, size(type));
        };
    }

    /** Visits all values, those of all members of a union among them. */
    static void visit(Type type, Visitor visitor) {
        visit(type, 0, visitor);
    }

    private static void visit(Type type, long bit, Visitor visitor) {
        switch (type) {
            case Type.Nothing _ -> {}
            case Type.Scalar _, Type.Bytes _ -> visitor.value(type, bit, bits(type));
            case Type.Enumeration it -> visitor.value(new Type.Scalar(it.underlying()), bit, bits(type));
            case Type.Reference _, Type.Callback _ -> visitor.value(new Type.Scalar(Num.ADDRESS), bit, bits(type));
            case Rec it -> visit(it, bit, visitor);
            case Type.Array it -> {
                for (int i = 0; i < it.count(); i++) {
                    visit(it.element(), bit + i * bits(it.element()), visitor);
                }
            }
        }
    }

    private static long bits(Type type) {
        return size(type) * Byte.SIZE;
    }

    /** Visits a record's values, and returns its size. */
    private static long visit(Rec rec, long first, Visitor visitor) {
        long next = 0;
        long end = 0;
        for (Member member : rec.members()) {
            long start = start(rec, member, rec.union() ? 0 : next);
            if (member.bits() > 0) {
                visitor.value(member.type(), first + start, member.bits());
                next = start + member.bits();
            } else {
                visit(member.type(), first + start, visitor);
                next = start + bits(member.type());
            }
            end = Math.max(end, next);
        }
        return up(up(end, Byte.SIZE) / Byte.SIZE, alignment(rec));
    }

    /** Where a member lies that may begin at a bit. */
    private static long start(Rec rec, Member member, long next) {
        long unit = alignment(member.type()) * Byte.SIZE;
        if (member.bits() == 0) {
            return up(next, rec.packed() ? Byte.SIZE : unit);
        }
        // A bit-field never reaches over the end of a number of its type, unless it is packed.
        boolean fits = next % unit + member.bits() <= unit;
        return rec.packed() || fits ? next : up(next, unit);
    }

    private static long up(long offset, long alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
