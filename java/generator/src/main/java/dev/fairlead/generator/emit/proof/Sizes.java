// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sizes of types on one target.
 *
 * @param facts the target
 */
record Sizes(TargetFacts facts) {
    /** {@return how an arithmetic type lies in memory} */
    ScalarLayout layout(Scalar scalar) {
        ScalarLayout layout = facts.scalars().get(scalar);
        if (layout == null) {
            throw new IllegalArgumentException("the target " + facts.triple() + " says nothing of " + scalar.cName());
        }
        return layout;
    }

    /** {@return the integer type behind an enum} */
    Scalar integerOf(DeclarationKey key) {
        return facts.enumTypes().getOrDefault(key, Scalar.INT);
    }

    /** {@return the size of a type in bytes; empty for what has none, as a flexible array} */
    OptionalLong of(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar when scalar.scalar() == Scalar.VOID -> OptionalLong.empty();
            case CType.ScalarType scalar ->
                OptionalLong.of(layout(scalar.scalar()).size());
            case CType.EnumRef enumeration ->
                OptionalLong.of(layout(integerOf(enumeration.key())).size());
            case CType.Pointer _ -> OptionalLong.of(ValueLayout.ADDRESS.byteSize());
            case CType.Array array
            when array.length().isPresent() -> times(array.length().getAsLong(), of(array.element()));
            case CType.RecordRef record ->
                Optional.ofNullable(facts.records().get(record.key()))
                        .map(RecordLayout::size)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty);
            case CType.Bytes bytes -> OptionalLong.of(bytes.size());
            case CType.Array _, CType.FunctionType _, CType.TypedefRef _, CType.Varying _, CType.Unsupported _ ->
                OptionalLong.empty();
        };
    }

    private static OptionalLong times(long length, OptionalLong element) {
        return element.isPresent() ? OptionalLong.of(length * element.getAsLong()) : element;
    }
}
