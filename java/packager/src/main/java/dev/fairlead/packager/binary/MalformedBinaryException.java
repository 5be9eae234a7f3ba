// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/** A file that cannot be read as a native binary. The message continues a sentence that begins with the file's name. */
public final class MalformedBinaryException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedBinaryException(String message) {
        super(message);
    }
}
