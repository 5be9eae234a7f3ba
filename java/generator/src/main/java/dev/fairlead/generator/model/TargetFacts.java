// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.Map;
import java.util.Set;

/**
 * All that depends on the target: sizes, offsets, values. The model has one for each target that was read.
 *
 * @param platform the platform that it is, as native/platforms.json names it; empty for the one that reads
 * @param triple the target's triple, as clang normalises it
 * @param scalars how scalars lie in memory
 * @param records how records lie in memory; complete ones only
 * @param enumTypes the integer type behind each enum
 * @param constants the constants' values
 * @param absent what the model declares and this target does not have: what is said of that here is another target's
 */
public record TargetFacts(
        String platform,
        String triple,
        Map<Scalar, ScalarLayout> scalars,
        Map<DeclarationKey, RecordLayout> records,
        Map<DeclarationKey, Scalar> enumTypes,
        Map<DeclarationKey, ConstantValue> constants,
        Set<DeclarationKey> absent) {
    /** Keeps its own copies. */
    public TargetFacts {
        scalars = Map.copyOf(scalars);
        records = Map.copyOf(records);
        enumTypes = Map.copyOf(enumTypes);
        constants = Map.copyOf(constants);
        absent = Set.copyOf(absent);
    }

    /**
     * The facts of the only target of a model.
     *
     * @param triple the target's triple, as clang normalises it
     * @param scalars how scalars lie in memory
     * @param records how records lie in memory; complete ones only
     * @param enumTypes the integer type behind each enum
     * @param constants the constants' values
     */
    public TargetFacts(
            String triple,
            Map<Scalar, ScalarLayout> scalars,
            Map<DeclarationKey, RecordLayout> records,
            Map<DeclarationKey, Scalar> enumTypes,
            Map<DeclarationKey, ConstantValue> constants) {
        this("", triple, scalars, records, enumTypes, constants, Set.of());
    }
}
