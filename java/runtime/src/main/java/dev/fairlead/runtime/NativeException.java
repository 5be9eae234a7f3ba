// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

/** The root of what native code, or the way to it, reports to Java. Unchecked: a caller who cannot mend it lets it pass. */
public class NativeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message for the reader.
     *
     * @param message what went wrong, where, and what to do
     */
    public NativeException(String message) {
        super(message);
    }

    /**
     * An exception with a message for the reader and the failure behind it.
     *
     * @param message what went wrong, where, and what to do
     * @param cause the failure behind it
     */
    public NativeException(String message, Throwable cause) {
        super(message, cause);
    }
}
