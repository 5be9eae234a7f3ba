// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

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
