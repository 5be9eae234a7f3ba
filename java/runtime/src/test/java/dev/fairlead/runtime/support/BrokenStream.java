// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.support;

import java.io.IOException;
import java.io.InputStream;

/** A stream that fails on its way, as that of a damaged jar does. */
public final class BrokenStream extends InputStream {
    private int left;

    /** A stream that gives so many bytes before it fails. */
    public BrokenStream(int bytes) {
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            throw new IOException("a damaged jar");
        }
        left--;
        return 1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        into[offset] = (byte) read();
        return 1;
    }
}
