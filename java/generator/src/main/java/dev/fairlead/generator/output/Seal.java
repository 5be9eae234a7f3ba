// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of texts. Line ends do not count: version control may have changed them. */
final class Seal {
    /** How many digits tell places apart, which nobody makes collide on purpose. */
    private static final int SHORT = 16;

    private Seal() {}

    /** {@return the seal of a text, in hexadecimal digits} */
    static String of(String text) {
        try {
            byte[] bytes = unixLines(text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    /** {@return the first digits of a seal, for what has to be told apart and not to be trusted} */
    static String brief(String text) {
        return of(text).substring(0, SHORT);
    }

    /** {@return a text with the line ends that are written} */
    static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }
}
