// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a file that is made up for a test. */
final class Bytes {
    private final ByteBuffer bytes;

    Bytes(int size, ByteOrder order) {
        this.bytes = ByteBuffer.allocate(size).order(order);
    }

    static Bytes littleEndian(int size) {
        return new Bytes(size, ByteOrder.LITTLE_ENDIAN);
    }

    Bytes text(int offset, String text) {
        bytes.put(offset, text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Bytes u16(int offset, int value) {
        bytes.putShort(offset, (short) value);
        return this;
    }

    Bytes u32(int offset, long value) {
        bytes.putInt(offset, (int) value);
        return this;
    }

    Bytes u64(int offset, long value) {
        bytes.putLong(offset, value);
        return this;
    }

    Bytes part(int offset, byte[] part) {
        bytes.put(offset, part);
        return this;
    }

    byte[] array() {
        return bytes.array().clone();
    }
}
