// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts, one behind the other. */
final class LittleEndian {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LittleEndian bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    LittleEndian u8(int value) {
        out.write(value);
        return this;
    }

    LittleEndian u16(int value) {
        return u8(value).u8(value >> 8);
    }

    LittleEndian u32(long value) {
        return u16((int) value).u16((int) (value >> 16));
    }

    LittleEndian u64(long value) {
        return u32(value).u32(value >> 32);
    }

    LittleEndian bigEndian(long value) {
        return u8((int) (value >> 24))
                .u8((int) (value >> 16))
                .u8((int) (value >> 8))
                .u8((int) value);
    }

    /** A text and its NUL. */
    LittleEndian text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8)).u8(0);
    }

    /** A text in a field. */
    LittleEndian text(String text, int length) {
        int end = size() + length;
        return bytes(text.getBytes(StandardCharsets.UTF_8)).to(end);
    }

    /** Zeroes up to a size. */
    LittleEndian to(int size) {
        if (size < size()) {
            throw new IllegalStateException("there are " + size() + " bytes already, more than " + size);
        }
        return bytes(new byte[size - size()]);
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
