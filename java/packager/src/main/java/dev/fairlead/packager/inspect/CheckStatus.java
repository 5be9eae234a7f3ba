// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

/** How a check ended. */
public enum CheckStatus {
    /** All is well. */
    PASSED("passed"),
    /** There are findings. */
    FAILED("failed"),
    /** It could not be told, or not for all of it. */
    NOT_CHECKABLE("not checkable"),
    /** There is nothing to check. */
    NOT_APPLICABLE("not applicable");

    private final String title;

    CheckStatus(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
