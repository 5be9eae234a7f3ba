// SPDX-License-Identifier: Apache-2.0
package org.survey;

/** What survey.toml makes of a SurveyError. */
public final class SurveyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    /** With the number and the message of the C++ exception. */
    public SurveyException(int code, String message) {
        super(message + " (" + code + ")");
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
