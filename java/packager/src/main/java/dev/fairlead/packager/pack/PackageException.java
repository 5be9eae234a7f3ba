// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import java.util.List;

/** Why nothing was packaged. The message has every reason, one a line. */
public final class PackageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kind of thing stands in the way. */
    public enum Reason {
        /** What was asked for is incomplete or cannot be. */
        OPTION,
        /** A file or folder that was named is not there, or is not what it should be. */
        INPUT,
        /** A program that was asked for is missing. */
        MISSING,
        /** A program failed. */
        RUNTIME,
        /** What was built is not fit to be shipped. */
        UNFIT
    }

    PackageException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    PackageException(Reason reason, List<String> messages) {
        this(reason, String.join("\n", messages));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** {@return what kind of thing stands in the way} */
    public Reason reason() {
        return reason;
    }
}
