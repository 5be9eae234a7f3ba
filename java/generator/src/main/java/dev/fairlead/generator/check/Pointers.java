// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.util.Optional;

/** Tells what pointers point to. */
final class Pointers {
    private static final long POINTER_SIZE = 8;

    private final HeaderModel model;
    private final Scalars scalars;

    Pointers(HeaderModel model) {
        this.model = model;
        this.scalars = new Scalars(model.host());
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

    /** {@return whether data behind a pointer may not be written} */
    static boolean isConst(TypeUse pointee) {
        TypeUse current = pointee;
        while (!current.isConst() && current.type() instanceof CType.TypedefRef typedef) {
            current = typedef.target();
        }
        return current.isConst();
    }

    /** {@return what a buffer of the pointee consists of; empty when the size is not known} */
    Optional<Element> element(TypeUse pointee) {
        return switch (pointee.canonical()) {
            case CType.ScalarType scalar
            when scalar.scalar() == Scalar.VOID -> Optional.of(new Element(1, Optional.of(JavaScalar.BYTE)));
            case CType.ScalarType _, CType.EnumRef _ ->
                scalars.of(pointee)
                        .map(it -> new Element(
                                it.java().size(), Optional.of(it.java()).filter(JavaScalar::hasArraySegments)));
            case CType.RecordRef record ->
                Optional.ofNullable(model.host().records().get(record.key()))
                        .map(RecordLayout::size)
                        .map(size -> new Element(size, Optional.empty()));
            case CType.Bytes bytes -> Optional.of(new Element(bytes.size(), Optional.empty()));
            case CType.Pointer _ -> Optional.of(new Element(POINTER_SIZE, Optional.empty()));
            default -> Optional.empty();
        };
    }

    /** {@return whether one element of the pointee makes sense by itself: a record does} */
    boolean isRecord(TypeUse pointee) {
        return pointee.canonical() instanceof CType.RecordRef record
                && model.host().records().containsKey(record.key());
    }
}
