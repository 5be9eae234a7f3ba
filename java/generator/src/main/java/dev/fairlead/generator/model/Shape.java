// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the elements behind a pointer lie, and what says how many there are. */
public enum Shape {
    /** One after the other. */
    LENGTH("length", "number"),
    /** In rows. */
    IMAGE("image", "width, height, stride"),
    /** In slices of rows. */
    VOLUME("volume", "width, height, depth, row stride, slice stride");

    private final String annotation;
    private final String extents;

    Shape(String annotation, String extents) {
        this.annotation = annotation;
        this.extents = extents;
    }

    /**
     * The shape that an annotation speaks of.
     *
     * @param annotation the annotation's name
     * @return the shape; empty when it speaks of something else
     */
    public static Optional<Shape> of(String annotation) {
        return Arrays.stream(values())
                .filter(shape -> shape.annotation.equals(annotation))
                .findFirst();
    }

    /** {@return the name of its annotation, and of its key in a fairlead.toml} */
    public String annotation() {
        return annotation;
    }

    /** {@return what each of the annotation's arguments is, in words} */
    public List<String> extents() {
        return List.of(extents.split(", ", -1));
    }
}
