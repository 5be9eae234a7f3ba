// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.util.ArrayList;
import java.util.List;

/** Walks arrays of one or more dimensions as they lie in memory. */
final class Elements {
    private Elements() {}

    /** Is told of each element: how C indexes it, and by which numbers. */
    interface Visitor {
        void element(String index, List<Long> indexes);
    }

    static void each(Type.Array array, Visitor visitor) {
        for (int i = 0; i < array.count(); i++) {
            List<Long> indexes = new ArrayList<>();
            long rest = i;
            for (int dimension : array.dimensions().reversed()) {
                indexes.addFirst(rest % dimension);
                rest /= dimension;
            }
            StringBuilder text = new StringBuilder();
            indexes.forEach(index -> text.append('[').append(index).append(']'));
            visitor.element(text.toString(), indexes);
        }
    }
}
