// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.nio.charset.StandardCharsets;

/**
 * Reads the names in a binary. A hostile file can let a million entries share one long name: what all names take together
 * is bounded by the size of the file.
 */
final class Names {
    private static final int LONGEST = 1 << 16;
    private static final long LEAST_BUDGET = 1 << 20;

    private final FileBytes bytes;
    private long left;

    Names(FileBytes bytes) {
        this.bytes = bytes;
        this.left = LEAST_BUDGET + 8 * bytes.size();
    }

    /** A name that ends with a NUL before {@code end}. */
    String read(long offset, long end, String what) throws MalformedBinaryException {
        bytes.require(offset, 0, what);
        bytes.require(0, end, what);
        long at = offset;
        while (at < end && bytes.at(at) != 0) {
            at++;
            if (at - offset > LONGEST) {
                throw new MalformedBinaryException(
                        "is damaged: " + what + " at " + offset + " does not end within " + LONGEST + " bytes");
            }
        }
        if (at >= end) {
            throw new MalformedBinaryException("is damaged: " + what + " at " + offset + " has no end");
        }
        return take(offset, at - offset, what);
    }

    /** A name in a field of a fixed size, padded with NULs. */
    String padded(long offset, int length, String what) throws MalformedBinaryException {
        bytes.require(offset, length, what);
        int used = 0;
        while (used < length && bytes.at(offset + used) != 0) {
            used++;
        }
        return take(offset, used, what);
    }

    private String take(long offset, long length, String what) throws MalformedBinaryException {
        spend(length, what);
        return new String(bytes.copy(offset, length), StandardCharsets.UTF_8);
    }

    /** Refuses names that take more room than an honest file's. */
    void spend(long length, String what) throws MalformedBinaryException {
        left -= length + 1;
        if (left < 0) {
            throw new MalformedBinaryException("is damaged: its names take more than eight times its size, at " + what);
        }
    }
}
