// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

/** A toolchain is not there or cannot be used. The message says which, why, and what to do. */
public final class ToolchainException extends Exception {
    private static final long serialVersionUID = 1L;

    ToolchainException(String message) {
        super(message);
    }
}
