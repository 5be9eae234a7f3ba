// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import java.nio.charset.StandardCharsets;

/** Writes a jar's manifest with its attributes in the order in which they are given: the JDK's class has none. */
final class ManifestText {
    /** The most bytes of a line, without its end. */
    private static final int WIDTH = 70;

    private final StringBuilder text = new StringBuilder();

    ManifestText() {
        attribute("Manifest-Version", "1.0");
    }

    ManifestText attribute(String name, String value) {
        String rest = name + ": " + value.replaceAll("[\\r\\n\\x00]+", " ");
        int room = WIDTH;
        String indent = "";
        while (!rest.isEmpty()) {
            int end = fitting(rest, room);
            text.append(indent).append(rest, 0, end).append("\r\n");
            rest = rest.substring(end);
            indent = " ";
            room = WIDTH - 1;
        }
        return this;
    }

    /** Begins the attributes of an entry. */
    ManifestText entry(String name) {
        text.append("\r\n");
        return attribute("Name", name);
    }

    byte[] bytes() {
        return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** As many characters as fit into a number of bytes. */
    private static int fitting(String text, int bytes) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return end;
    }
}
