// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.List;
import java.util.Optional;

/**
 * What a buffer consists of.
 *
 * @param size the size of one element in bytes
 * @param array the component type of Java arrays that hold the same elements; empty when there is none
 * @param sizes the size on each target of the model; empty where it is the same on all that have the function
 */
public record Element(long size, Optional<JavaScalar> array, List<Long> sizes) {
    /** Keeps its own copy of the sizes. */
    public Element {
        sizes = List.copyOf(sizes);
    }

    /**
     * An element of the same size everywhere.
     *
     * @param size the size of one element in bytes
     * @param array the component type of Java arrays that hold the same elements; empty when there is none
     */
    public Element(long size, Optional<JavaScalar> array) {
        this(size, array, List.of());
    }
}
