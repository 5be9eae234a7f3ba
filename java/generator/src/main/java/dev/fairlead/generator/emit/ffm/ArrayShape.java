// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An array of arrays taken apart.
 *
 * @param dimensions the lengths, outermost first, 0 for a flexible one; none when it is no array
 * @param element what the innermost array holds, or the type itself
 */
record ArrayShape(List<Long> dimensions, TypeUse element) {
    ArrayShape {
        dimensions = List.copyOf(dimensions);
    }

    /** {@return the shape of a type, typedefs looked through} */
    static ArrayShape of(TypeUse use) {
        return of(use, TypeUse::canonical);
    }

    /** {@return the same by what a type is on one target} */
    static ArrayShape of(TypeUse use, Function<TypeUse, CType> kind) {
        List<Long> dimensions = new ArrayList<>();
        TypeUse current = use;
        while (kind.apply(current) instanceof CType.Array array) {
            dimensions.add(array.length().orElse(0));
            current = array.element();
        }
        return new ArrayShape(dimensions, current);
    }

    /** {@return whether it is an array} */
    boolean isArray() {
        return !dimensions.isEmpty();
    }

    /** {@return whether its outermost dimension is open: the array ends where its segment ends} */
    boolean isFlexible() {
        return isArray() && dimensions.getFirst() == 0;
    }
}
