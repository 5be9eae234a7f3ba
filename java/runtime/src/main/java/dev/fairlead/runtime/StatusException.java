// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call that answered with a status other than success. The generator makes a subclass for each family of status codes.
 * The message reads {@code FL_BAD_STRIDE (4): the stride is less than the width, in fl_median3x3_u16}.
 */
public class StatusException extends NativeException {
    private static final long serialVersionUID = 1L;

    private final String function;
    private final int code;
    private final String codeName;

    /**
     * An exception with what is known of the status.
     *
     * @param function the C function that answered with it
     * @param code the status
     * @param codeName the status's name in C, or what is said where it has none
     * @param text what it means; null when nobody says
     */
    protected StatusException(String function, int code, String codeName, @Nullable String text) {
        super(codeName + " (" + code + ")" + (text == null ? "" : ": " + text) + ", in " + function);
        this.function = function;
        this.code = code;
        this.codeName = codeName;
    }

    /** {@return the C function that answered with the status} */
    public String function() {
        return function;
    }

    /** {@return the status as a number} */
    public int code() {
        return code;
    }

    /** {@return the status's name in C, or {@code unknown code} where the header has none for it} */
    public String codeName() {
        return codeName;
    }
}
