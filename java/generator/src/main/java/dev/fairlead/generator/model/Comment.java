// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A header's comment on a declaration, without its comment marks and leading stars.
 *
 * @param text the lines, joined by newlines; Doxygen commands stand in it as they were written
 */
public record Comment(String text) {
    /** No comment. */
    public static final Comment NONE = new Comment("");

    /** {@return whether there is no text} */
    public boolean isEmpty() {
        return text.isBlank();
    }
}
