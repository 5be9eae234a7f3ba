// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.io.IOException;

/** The cache is not the user's alone, and code is loaded from it. The message says why and what to do. */
public final class CacheRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    CacheRefusedException(String message) {
        super(message);
    }
}
