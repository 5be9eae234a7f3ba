// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of content, in hexadecimal digits. */
public final class Digests {
    private Digests() {}

    /**
     * The SHA-256 of content.
     *
     * @param content the content
     * @return 64 hexadecimal digits
     */
    public static String sha256(byte[] content) {
        return hex("SHA-256", content);
    }

    /**
     * The SHA-256 of a file.
     *
     * @param file the file
     * @return 64 hexadecimal digits
     * @throws IOException when it cannot be read
     */
    public static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    /**
     * A digest of content.
     *
     * @param algorithm one that every JDK has, as {@link MessageDigest} names it
     * @param content the content
     * @return hexadecimal digits
     */
    public static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no " + algorithm + ", which every JDK has", e);
        }
    }
}
