// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.zlib.raw.zlib_h;

/** What the raw functions answer. */
final class Status {
    private Status() {}

    static void ok(int status) {
        is(zlib_h.Z_OK(), status);
    }

    static void is(int expected, int status) {
        assertEquals(expected, status, () -> "zlib says " + Zlib.zError(status));
    }
}
