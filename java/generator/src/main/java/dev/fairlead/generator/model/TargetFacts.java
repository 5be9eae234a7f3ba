// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.Map;

/**
 * All that depends on the target: sizes, offsets, values. The model has one for each triple that was read.
 *
 * @param triple the target's triple, as clang normalises it
 * @param scalars how scalars lie in memory
 * @param records how records lie in memory; complete ones only
 * @param enumTypes the integer type behind each enum
 * @param constants the constants' values
 */
public record TargetFacts(
        String triple,
        Map<Scalar, ScalarLayout> scalars,
        Map<DeclarationKey, RecordLayout> records,
        Map<DeclarationKey, Scalar> enumTypes,
        Map<DeclarationKey, ConstantValue> constants) {
    /** Keeps its own copies. */
    public TargetFacts {
        scalars = Map.copyOf(scalars);
        records = Map.copyOf(records);
        enumTypes = Map.copyOf(enumTypes);
        constants = Map.copyOf(constants);
    }
}
