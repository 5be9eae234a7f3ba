// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How wide integers are on each of several targets.
 *
 * @param targets the facts of the targets, in the order of the model
 */
public record Widths(List<TargetFacts> targets) {
    /** Keeps its own copy. */
    public Widths {
        targets = List.copyOf(targets);
    }

    /**
     * Tells whether a type is an integer that is wider on one target than on another.
     *
     * @param use the type
     * @return whether it is
     */
    public boolean vary(TypeUse use) {
        return isInteger(use) && of(use).stream().map(Math::abs).distinct().count() > 1;
    }

    /**
     * The widths of an integer.
     *
     * @param use an integer or enum
     * @return for each target its size in bytes; a negative number where it is unsigned and narrower than on the target on
     *     which it is widest: of those that are widest all bits are the value
     */
    public List<Integer> of(TypeUse use) {
        List<ScalarLayout> layouts = IntStream.range(0, targets.size())
                .mapToObj(i -> layout(targets.get(i), use.on(i)))
                .toList();
        int widest = layouts.stream().mapToInt(ScalarLayout::size).max().orElseThrow();
        return layouts.stream()
                .map(it -> it.size() < widest && !it.signed() ? -it.size() : it.size())
                .toList();
    }

    private static boolean isInteger(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar ->
                switch (scalar.scalar().sign()) {
                    case SIGNED, UNSIGNED, TARGET -> scalar.scalar() != Scalar.BOOL;
                    case NONE, FLOATING -> false;
                };
            case CType.EnumRef _ -> true;
            default -> false;
        };
    }

    private static ScalarLayout layout(TargetFacts facts, TypeUse use) {
        Scalar scalar = switch (use.canonical()) {
            case CType.ScalarType it -> it.scalar();
            case CType.EnumRef it -> facts.enumTypes().getOrDefault(it.key(), Scalar.INT);
            default -> throw new IllegalArgumentException(use.written() + " is no integer");
        };
        return Objects.requireNonNull(facts.scalars().get(scalar), scalar.cName());
    }
}
