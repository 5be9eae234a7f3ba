// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Shape;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One parameter with all that is said of it.
 *
 * @param function its function
 * @param index its 0-based place
 */
record Facts(Declaration.Function function, int index) {
    private static final Set<String> DIRECTIONS = Set.of("in", "out", "inout");

    /** {@return the facts of each parameter} */
    static List<Facts> of(Declaration.Function function) {
        return IntStream.range(0, function.type().parameters().size())
                .mapToObj(i -> new Facts(function, i))
                .toList();
    }

    Parameter parameter() {
        return function.type().parameters().get(index);
    }

    TypeUse type() {
        return parameter().type();
    }

    /** {@return its name in C; a made one where the header gives none} */
    String cName() {
        return parameter().name().isEmpty() ? "p" + (index + 1) : parameter().name();
    }

    boolean isSilent() {
        return parameter().annotations().isEmpty();
    }

    boolean has(String annotation) {
        return parameter().annotations().stream().anyMatch(it -> it.name().equals(annotation));
    }

    /** {@return what is said of how much memory it points to; more than one contradict each other} */
    List<Annotation> shapes() {
        return parameter().annotations().stream()
                .filter(it -> Shape.of(it.name()).isPresent())
                .toList();
    }

    /** {@return how what it points to lies; empty when nobody says} */
    Optional<Shape> shape() {
        return shapes().stream().findFirst().flatMap(it -> Shape.of(it.name()));
    }

    /** {@return what the length or the sides are given by} */
    List<String> extents() {
        return shapes().stream().findFirst().map(Annotation::arguments).orElse(List.of());
    }

    /** {@return how often a direction is given} */
    long directions() {
        return parameter().annotations().stream()
                .map(Annotation::name)
                .filter(DIRECTIONS::contains)
                .count();
    }

    /** {@return the direction; without one const says that it is only read, and nothing else is taken for granted} */
    Direction direction() {
        if (has("in") || has("string")) {
            return Direction.IN;
        }
        if (has("out")) {
            return Direction.OUT;
        }
        return !has("inout")
                        && Pointers.pointee(type()).filter(Pointers::isConst).isPresent()
                ? Direction.IN
                : Direction.INOUT;
    }

    /** {@return whether the parameter is a number that says how long another one is} */
    boolean isLengthOfAnother() {
        return !parameter().name().isEmpty()
                && of(function).stream()
                        .filter(other -> other.has(Shape.LENGTH.annotation()))
                        .anyMatch(other -> other.extents().contains(parameter().name()));
    }
}
