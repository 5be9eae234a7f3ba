// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A key for what sources say, by content: the same key means that what was built from them can be used again. */
final class SourceKey {
    private static final int KEY_BYTES = 12;

    private SourceKey() {}

    /**
     * Makes the key of files and folders.
     *
     * @param root what paths are relative to
     * @param places files and folders below it; folders named {@code target} are left out
     * @param more what else matters, such as the JDK's version
     * @return the key, hexadecimal
     */
    static String of(Path root, List<String> places, String... more) throws IOException {
        MessageDigest digest = sha256();
        for (String text : more) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        for (String place : places) {
            try (Stream<Path> files = Files.walk(root.resolve(place))) {
                for (Path file : files.filter(f -> isSource(root, f)).sorted().toList()) {
                    digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
    }

    private static boolean isSource(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            if (part.toString().equals("target")) {
                return false;
            }
        }
        return Files.isRegularFile(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
