// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/** What a binary is for. */
public enum BinaryKind {
    /** A shared library. */
    SHARED("shared library"),
    /** A program. */
    EXECUTABLE("program"),
    /** An object file, to be linked. */
    OBJECT("object file");

    private final String title;

    BinaryKind(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
