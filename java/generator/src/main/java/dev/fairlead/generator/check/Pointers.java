// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what pointers point to. */
final class Pointers {
    private static final long POINTER_SIZE = 8;

    private final Targets targets;

    Pointers(Targets targets) {
        this.targets = targets;
    }

    /** {@return what a pointer, or an array that decayed to one, points to} */
    static Optional<TypeUse> pointee(TypeUse use) {
        return switch (use.canonical()) {
            case CType.Pointer pointer -> Optional.of(pointer.pointee());
            case CType.Array array -> Optional.of(array.element());
            default -> Optional.empty();
        };
    }

    /** {@return whether a type is a pointer to char} */
    static boolean isText(TypeUse use) {
        return pointee(use).filter(Pointers::isChar).isPresent();
    }

    /** {@return whether a type is a pointer to a pointer to char} */
    static boolean isTextOut(TypeUse use) {
        return pointee(use).filter(Pointers::isText).isPresent();
    }

    private static boolean isChar(TypeUse use) {
        return use.canonical() instanceof CType.ScalarType scalar && scalar.scalar() == Scalar.CHAR;
    }

    /** {@return whether data behind a pointer may not be written: on all targets, or nobody knows on which} */
    static boolean isConst(TypeUse pointee) {
        TypeUse current = pointee;
        while (!current.isConst() && current.type() instanceof CType.TypedefRef typedef) {
            current = typedef.target();
        }
        // What a pointer points to may be const here and not there: then it varies as a whole.
        return current.isConst() && !(current.type() instanceof CType.Varying);
    }

    /**
     * What a buffer consists of.
     *
     * @param function the function that takes it
     * @param pointee what a pointer to it points to
     * @return the element; that of the first target where it {@link #varies}; empty when its size is not known
     */
    Optional<Element> element(Declaration.Function function, TypeUse pointee) {
        List<Integer> having = targets.having(function.symbol().key());
        Set<Optional<Element>> each =
                targets.grouped(having, i -> on(i, pointee)).keySet();
        Optional<Element> first = each.iterator().next();
        boolean chosen = each.size() > 1 && each.stream().allMatch(Optional::isPresent) && isRecord(having, pointee);
        return chosen ? first.map(it -> new Element(it.size(), it.array(), sizes(pointee))) : first;
    }

    private boolean isRecord(List<Integer> having, TypeUse pointee) {
        return having.stream().allMatch(i -> pointee.on(i).canonical() instanceof CType.RecordRef);
    }

    /** Where a target lacks the record, its facts are those of another, and nobody asks for them. */
    private List<Long> sizes(TypeUse pointee) {
        return targets.all().stream()
                .map(i -> record(i, pointee).map(RecordLayout::size).orElse(0L))
                .toList();
    }

    private Optional<RecordLayout> record(int target, TypeUse pointee) {
        return pointee.on(target).canonical() instanceof CType.RecordRef(DeclarationKey key)
                ? Optional.ofNullable(targets.facts().get(target).records().get(key))
                : Optional.empty();
    }

    private Optional<Element> on(int target, TypeUse pointee) {
        TargetFacts facts = targets.facts().get(target);
        return switch (pointee.on(target).canonical()) {
            case CType.ScalarType scalar
            when scalar.scalar() == Scalar.VOID -> Optional.of(new Element(1, Optional.of(JavaScalar.BYTE)));
            case CType.ScalarType _, CType.EnumRef _ ->
                Scalars.of(facts, pointee.on(target))
                        .map(it -> new Element(
                                it.java().size(), Optional.of(it.java()).filter(JavaScalar::hasArraySegments)));
            case CType.RecordRef(DeclarationKey key) ->
                record(target, pointee)
                        .filter(_ -> !facts.absent().contains(key))
                        .map(it -> new Element(it.size(), Optional.empty()));
            case CType.Bytes bytes -> Optional.of(new Element(bytes.size(), Optional.empty()));
            case CType.Pointer _ -> Optional.of(new Element(POINTER_SIZE, Optional.empty()));
            default -> Optional.empty();
        };
    }

    /**
     * Tells where no one size, and no choice of one, is that of an element.
     *
     * @param function the function that takes a buffer of them
     * @param pointee what a pointer to it points to
     * @return what its elements are where, in words; empty when they are alike, or records
     */
    Optional<String> varies(Declaration.Function function, TypeUse pointee) {
        List<Integer> having = targets.having(function.symbol().key());
        Map<Optional<Element>, List<Integer>> each = targets.grouped(having, i -> on(i, pointee));
        boolean chosen =
                element(function, pointee).filter(it -> !it.sizes().isEmpty()).isPresent();
        return each.size() == 1 || chosen
                ? Optional.empty()
                : Optional.of(targets.words(targets.grouped(
                        having,
                        i -> on(i, pointee)
                                .map(it -> PointedKind.of(pointee.on(i)) + " of " + it.size() + " bytes")
                                .orElse("known by address alone"))));
    }

    /**
     * Tells where a pointer points to another kind of thing here than there.
     *
     * @param function the function that takes or returns it
     * @param use its type
     * @return what it points to where, in words; empty when it is alike, or no pointer
     */
    Optional<String> kinds(Declaration.Function function, TypeUse use) {
        List<Integer> having = targets.having(function.symbol().key());
        Map<String, List<Integer>> each = targets.grouped(
                having, i -> pointee(use.on(i)).map(PointedKind::of).orElse(""));
        return each.size() == 1 ? Optional.empty() : Optional.of(targets.words(each));
    }

    /** {@return whether one element of the pointee makes sense by itself: a record does} */
    boolean isRecord(Declaration.Function function, TypeUse pointee) {
        return pointee.canonical() instanceof CType.RecordRef
                && element(function, pointee).isPresent();
    }
}
