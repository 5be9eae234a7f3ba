// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import dev.fairlead.runtime.NativeException;

/** libclang is not there, cannot be loaded, lacks a function, or gave up. The message says which and what to do. */
public final class LibclangException extends NativeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure of libclang itself.
     *
     * @param message what went wrong and what to do
     */
    public LibclangException(String message) {
        super(message);
    }

    /**
     * A failure of libclang itself, with what caused it.
     *
     * @param message what went wrong and what to do
     * @param cause what caused it
     */
    public LibclangException(String message, Throwable cause) {
        super(message, cause);
    }
}
