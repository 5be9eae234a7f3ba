// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** The independent source: the JDK's own compression. */
final class Jdk {
    private Jdk() {}

    /** {@return the data compressed; raw without header and checksum} */
    static byte[] deflated(byte[] data, boolean raw) {
        var deflated = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
                var out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    /** {@return the data again; the dictionary is used when the data ask for it} */
    static byte[] inflated(byte[] deflated, int size, byte[] dictionary) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(deflated);
            byte[] result = new byte[size + 1];
            int read = inflater.inflate(result);
            if (inflater.needsDictionary()) {
                inflater.setDictionary(dictionary);
                read = inflater.inflate(result);
            }
            if (!inflater.finished()) {
                throw new AssertionError("the data go on after " + read + " bytes");
            }
            return Arrays.copyOf(result, read);
        }
    }
}
