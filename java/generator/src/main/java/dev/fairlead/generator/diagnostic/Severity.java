// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

/** How bad it is. */
public enum Severity {
    /** Nothing is written. */
    ERROR("error"),
    /** Written, and worth a look. */
    WARNING("warning"),
    /** For information. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** {@return the word that stands before the message} */
    public String word() {
        return word;
    }
}
