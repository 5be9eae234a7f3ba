// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import java.io.IOException;

/** A build record that is none, or one of a later format. */
public final class RecordException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordException(String message) {
        super(message);
    }
}
