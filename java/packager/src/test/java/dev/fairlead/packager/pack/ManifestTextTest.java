// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** The JDK reads what is written, however long it is. */
class ManifestTextTest {
    @Test
    void longNamesAndLettersOfSeveralBytesAreFolded() throws IOException {
        String value = "ä€😀".repeat(40);
        String entry = "META-INF/native/" + "x".repeat(200) + "/libscan.so";
        byte[] bytes = new ManifestText()
                .attribute("Title", value)
                .entry(entry)
                .attribute("Hash", "f".repeat(64))
                .bytes();
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        assertEquals(value, manifest.getMainAttributes().getValue("Title"));
        assertEquals("f".repeat(64), manifest.getAttributes(entry).getValue("Hash"));
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 72, line);
        }
    }

    @Test
    void aLineBreakInAValueBeginsNoAttribute() throws IOException {
        byte[] bytes = new ManifestText().attribute("Title", "a\r\nEvil: b").bytes();
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        assertEquals("a Evil: b", manifest.getMainAttributes().getValue("Title"));
        assertEquals(null, manifest.getMainAttributes().getValue("Evil"));
    }
}
