// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which Java primitive stands for which C type: of several targets the one that holds the values of all. */
final class Scalars {
    private final TargetFacts widest;
    private final List<TargetFacts> targets;

    /**
     * A C arithmetic type in Java.
     *
     * @param java the primitive
     * @param unsigned whether C reads the same bits without a sign, on all targets; never said of an enum, whose constants
     *     matter
     */
    record ScalarUse(JavaScalar java, boolean unsigned) {}

    Scalars(HeaderModel model) {
        this.widest = model.widest();
        this.targets = model.targets();
    }

    /** {@return the primitive for an arithmetic type or enum; empty for void and everything else} */
    Optional<ScalarUse> of(TypeUse use) {
        Optional<ScalarUse> found = of(widest, use);
        boolean unsigned = found.filter(ScalarUse::unsigned).isPresent()
                && IntStream.range(0, targets.size())
                        .allMatch(i -> of(targets.get(i), use.on(i))
                                .filter(ScalarUse::unsigned)
                                .isPresent());
        return found.map(it -> new ScalarUse(it.java(), unsigned));
    }

    /** {@return the same, by the facts of one target} */
    static Optional<ScalarUse> of(TargetFacts facts, TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar -> of(facts, scalar.scalar());
            case CType.EnumRef enumeration ->
                of(facts, facts.enumTypes().getOrDefault(enumeration.key(), Scalar.INT))
                        .map(it -> new ScalarUse(it.java(), false));
            default -> Optional.empty();
        };
    }

    /**
     * {@return which bits are C's number on a target, when Java makes an int of what the raw layer returns: an 8- or
     * 16-bit integer without a sign is a byte or short, which has one; -1 where all bits are}
     */
    int mask(TypeUse use, int target) {
        int bits = of(use).filter(it -> it.java().isInteger())
                .map(it -> it.java().size() * Byte.SIZE)
                .orElse(Integer.SIZE);
        boolean signed = scalar(targets.get(target), use.on(target))
                .map(it -> targets.get(target).scalars().get(it))
                .filter(it -> !it.signed())
                .isEmpty();
        return signed || bits >= Integer.SIZE ? -1 : (1 << bits) - 1;
    }

    private static Optional<Scalar> scalar(TargetFacts facts, TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar -> Optional.of(scalar.scalar());
            case CType.EnumRef enumeration ->
                Optional.of(facts.enumTypes().getOrDefault(enumeration.key(), Scalar.INT));
            default -> Optional.empty();
        };
    }

    private static Optional<ScalarUse> of(TargetFacts facts, Scalar scalar) {
        ScalarLayout layout = facts.scalars().get(scalar);
        if (scalar == Scalar.VOID || layout == null) {
            return Optional.empty();
        }
        JavaScalar java = switch (scalar) {
            case BOOL -> JavaScalar.BOOLEAN;
            case FLOAT -> JavaScalar.FLOAT;
            case DOUBLE -> JavaScalar.DOUBLE;
            default -> ofSize(layout.size());
        };
        return Optional.of(new ScalarUse(java, java.isInteger() && !layout.signed() && scalar != Scalar.CHAR));
    }

    private static JavaScalar ofSize(int bytes) {
        return switch (bytes) {
            case 1 -> JavaScalar.BYTE;
            case 2 -> JavaScalar.SHORT;
            case 4 -> JavaScalar.INT;
            case 8 -> JavaScalar.LONG;
            default -> throw new IllegalArgumentException("no Java integer has " + bytes + " bytes");
        };
    }
}
