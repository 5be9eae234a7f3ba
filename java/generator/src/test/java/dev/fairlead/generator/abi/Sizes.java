// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Rec;

/** Sizes and alignments of what is passed by value, by C's own rules: the generator is not asked. */
final class Sizes {
    private Sizes() {}

    /** Is told of each scalar of a type, and where it lies. */
    interface Visitor {
        void scalar(Num num, long offset);
    }

    static long size(Type type) {
        return switch (type) {
            case Type.Nothing _ -> 0;
            case Type.Scalar it -> it.num().size();
            case Type.Enumeration it -> it.underlying().size();
            case Type.Array it -> it.count() * size(it.element());
            case Rec it -> visit(it, 0, (_, _) -> {});
            case Type.Reference _, Type.Callback _ -> Num.ADDRESS.size();
        };
    }

    static long alignment(Type type) {
        return switch (type) {
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

    /** Visits all scalars, those of all members of a union among them. */
    static void visit(Type type, long offset, Visitor visitor) {
        switch (type) {
            case Type.Nothing _ -> {}
            case Type.Scalar it -> visitor.scalar(it.num(), offset);
            case Type.Enumeration it -> visitor.scalar(it.underlying(), offset);
            case Type.Reference _, Type.Callback _ -> visitor.scalar(Num.ADDRESS, offset);
            case Rec it -> visit(it, offset, visitor);
            case Type.Array it -> {
                for (int i = 0; i < it.count(); i++) {
                    visit(it.element(), offset + i * size(it.element()), visitor);
                }
            }
        }
    }

    /** Visits a record's scalars, and returns its size. Bit-fields are counted as whole: they are never passed by value. */
    private static long visit(Rec rec, long offset, Visitor visitor) {
        long next = 0;
        long end = 0;
        for (Member member : rec.members()) {
            long start = rec.union() ? 0 : rec.packed() ? next : up(next, alignment(member.type()));
            visit(member.type(), offset + start, visitor);
            next = start + size(member.type());
            end = Math.max(end, next);
        }
        return up(end, alignment(rec));
    }

    private static long up(long offset, long alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
