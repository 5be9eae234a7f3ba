// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

/** What is said of one thing of one platform. */
public enum Mark {
    /** It is there, and good. */
    YES("yes"),
    /** It is not there. */
    MISSING("MISSING"),
    /** It is there, and not what it should be. */
    WRONG("WRONG"),
    /** There is nothing to judge. */
    NONE("-");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    static Mark of(boolean good) {
        return good ? YES : WRONG;
    }

    /** {@return for a table} */
    public String text() {
        return text;
    }
}
