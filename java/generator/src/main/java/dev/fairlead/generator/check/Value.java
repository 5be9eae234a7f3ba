// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.List;

/** What a function gives back, directly or through a pointer. */
public sealed interface Value {
    /** {@return its type in Java source} */
    String javaName();

    /**
     * A number or a boolean.
     *
     * @param type its type
     */
    record Primitive(JavaScalar type) implements Value {
        @Override
        public String javaName() {
            return type.javaName();
        }
    }

    /**
     * An integer behind a pointer that is wider on some platforms than on others.
     *
     * @param type its type, which holds the values of all
     * @param widths its bytes on each target of the model; less than 0 where it has no sign and Java has it wider
     */
    record Varying(JavaScalar type, List<Integer> widths) implements Value {
        /** Keeps its own copy of the widths. */
        public Varying {
            widths = List.copyOf(widths);
        }

        @Override
        public String javaName() {
            return type.javaName();
        }
    }

    /** A NUL-terminated string that the library keeps: it is read at once and never freed. */
    record Text() implements Value {
        @Override
        public String javaName() {
            return "String";
        }
    }

    /**
     * A fixed number of elements, as a new array.
     *
     * @param type the component type
     * @param length how many
     */
    record Array(JavaScalar type, long length) implements Value {
        @Override
        public String javaName() {
            return type.javaName() + "[]";
        }
    }
}
