// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;

/**
 * A parameter of a function or of a function type.
 *
 * @param name its name; empty when the header gives none
 * @param type its type, arrays and functions decayed to pointers
 * @param location where it stands
 * @param annotations our annotations on it, in source order
 * @param hasDefault whether it may be left out (C++)
 */
public record Parameter(
        String name, TypeUse type, SourceLocation location, List<Annotation> annotations, boolean hasDefault) {
    /** Keeps its own copy of the annotations. */
    public Parameter {
        annotations = List.copyOf(annotations);
    }

    /**
     * The same parameter of another type.
     *
     * @param other its type
     * @return the parameter
     */
    public Parameter with(TypeUse other) {
        return new Parameter(name, other, location, annotations, hasDefault);
    }
}
