// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells pictures from other files by how they begin, whatever they are called, without a class of {@code java.desktop}.
 */
enum PictureFormat {
    PNG("89504e470d0a1a0a"),
    JPEG("ffd8ff");

    private static final int LONGEST = 8;

    private final String signature;

    PictureFormat(String signature) {
        this.signature = signature;
    }

    /** {@return whether a file begins as one of the formats does} */
    static boolean isPicture(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String begin = HexFormat.of().formatHex(in.readNBytes(LONGEST));
            return Arrays.stream(values()).anyMatch(format -> begin.startsWith(format.signature));
        }
    }
}
