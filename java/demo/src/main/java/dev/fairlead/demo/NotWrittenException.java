// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.IOException;
import java.io.Serial;

/** A picture could not be written. */
final class NotWrittenException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    NotWrittenException(String message, IOException cause) {
        super(message, cause);
    }
}
