// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

/** That a declaration is not one thing on all targets; the message says what it is where. */
final class Conflict extends Exception {
    private static final long serialVersionUID = 1L;

    Conflict(String message) {
        super(message);
    }

    /** {@return what differs, in words} */
    String words() {
        return String.valueOf(getMessage());
    }
}
