// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code nar.properties} in a native archive, which the Maven plugin writes with the time and in any order. */
final class NarProperties {
    private static final Pattern PLACE = Pattern.compile("META-INF/nar/.+/nar\\.properties");

    private NarProperties() {}

    static boolean isAt(String entry) {
        return PLACE.matcher(entry).matches();
    }

    /** {@return the same properties sorted, without comments, each line ended by a line feed} */
    static byte[] withoutDate(byte[] content) {
        // One byte a character, as properties are stored: what is beyond ASCII stays escaped.
        return new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
