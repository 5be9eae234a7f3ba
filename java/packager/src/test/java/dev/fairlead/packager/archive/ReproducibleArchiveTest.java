// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, and it is the content that was there. */
class ReproducibleArchiveTest {
    private static final String PROPERTIES = "META-INF/nar/org.scan/scan/nar.properties";
    private static final ReproducibleArchive REPRODUCIBLE =
            ReproducibleArchive.at(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void orderTimeZoneCompressionAndExtrasDoNotCount() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("lib/", "");
        entries.put("lib/libscan.so", "\u007fELF".repeat(1000));
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
        entries.put(PROPERTIES, "#NAR Properties\n#Fri Nov 27 03:31:21 UTC 2026\nb=2\na=1\n");
        Path one = zip("one.nar", entries, "2026-11-27T03:31:20", 9, "");
        Map<String, String> reversed = new LinkedHashMap<>();
        new ArrayList<>(entries.entrySet()).reversed().forEach(it -> reversed.put(it.getKey(), it.getValue()));
        reversed.put(PROPERTIES, "#NAR Properties\r\n#Sat Nov 28 13:31:21 JST 2026\r\na=1\r\nb=2\r\n");
        Path two = zip("two.nar", reversed, "1999-12-31T23:59:58", 1, "a comment");
        REPRODUCIBLE.rewrite(one);
        inTimeZone("Asia/Tokyo", () -> REPRODUCIBLE.rewrite(two));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void contentStaysAndTheManifestIsFirst() throws IOException {
        Path archive = zip(
                "scan.jar",
                Map.of(
                        "a",
                        "first by name",
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\r\nScan: yes\r\n\r\n",
                        "b/",
                        ""),
                "2026-11-27T03:31:20",
                9,
                "");
        REPRODUCIBLE.rewrite(archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertEquals(
                    List.of("META-INF/MANIFEST.MF", "a", "b/"),
                    zip.stream().map(ZipEntry::getName).toList());
            ZipEntry entry = zip.getEntry("a");
            assertEquals("first by name", new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(LocalDateTime.parse("2026-01-01T00:00:00"), entry.getTimeLocal());
        }
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(archive))) {
            assertEquals("yes", jar.getManifest().getMainAttributes().getValue("Scan"));
        }
    }

    @Test
    void onceMoreChangesNothing() throws IOException {
        Path archive = zip("scan.nar", Map.of("x", "1", "y", "2"), "2026-11-27T03:31:20", 9, "");
        REPRODUCIBLE.rewrite(archive);
        byte[] once = Files.readAllBytes(archive);
        REPRODUCIBLE.rewrite(archive);
        assertArrayEquals(once, Files.readAllBytes(archive));
    }

    @Test
    void otherContentIsOtherBytes() throws IOException {
        Path one = zip("one.nar", Map.of("x", "1"), "2026-11-27T03:31:20", 9, "");
        Path two = zip("two.nar", Map.of("x", "2"), "2026-11-27T03:31:20", 9, "");
        REPRODUCIBLE.rewrite(one);
        REPRODUCIBLE.rewrite(two);
        assertTrue(Files.mismatch(one, two) >= 0);
    }

    @Test
    void onlyNarPropertiesLoseTheirComments() throws IOException {
        String text = "#Fri Nov 27 03:31:21 UTC 2026\nb=2\na=1\n";
        Path archive = zip("scan.nar", Map.of(PROPERTIES, text, "nar.properties", text), "2026-11-27T03:31:20", 9, "");
        REPRODUCIBLE.rewrite(archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertEquals("a=1\nb=2\n", text(zip, PROPERTIES));
            assertEquals(text, text(zip, "nar.properties"));
        }
    }

    @Test
    void whatIsNoArchiveStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("scan.nar"), "no archive");
        assertThrows(IOException.class, () -> REPRODUCIBLE.rewrite(file));
        assertEquals("no archive", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void timesThatTheFormatCannotHoldAreRefused() {
        for (String time : List.of("1979-12-31T23:59:58Z", "2108-01-01T00:00:00Z", "2026-01-01T00:00:01Z")) {
            assertThrows(IllegalArgumentException.class, () -> ReproducibleArchive.at(Instant.parse(time)), time);
        }
    }

    @Test
    void theProgramSaysWhatIsWrong() throws IOException {
        Path archive = zip("scan.nar", Map.of("x", "1"), "2026-11-27T03:31:20", 9, "");
        byte[] before = Files.readAllBytes(archive);
        assertEquals("usage: ", said(1, "2026-01-01T00:00:00Z").substring(0, 7));
        assertTrue(said(1, "yesterday", archive.toString()).contains("'yesterday' is no time"));
        assertTrue(said(1, "1970-01-01T00:00:00Z", archive.toString()).contains("cannot hold"));
        assertTrue(said(2, "2026-01-01T00:00:00Z", folder.resolve("nope.nar").toString())
                .contains("nope.nar"));
        assertArrayEquals(before, Files.readAllBytes(archive));
        Path text = Files.writeString(folder.resolve("text.nar"), "no archive");
        assertTrue(said(5, "2026-01-01T00:00:00Z", text.toString()).contains("cannot write"));
        assertEquals("", said(0, "2026-01-01T00:00:00Z", archive.toString()));
        assertFalse(java.util.Arrays.equals(before, Files.readAllBytes(archive)));
    }

    private static String said(int exit, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(exit, Main.run(new PrintStream(err, true, StandardCharsets.UTF_8), arguments));
        return err.toString(StandardCharsets.UTF_8).replaceFirst("^error: ", "");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path zip(String name, Map<String, String> entries, String time, int level, String comment)
            throws IOException {
        Path archive = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            zip.setComment(comment);
            for (Map.Entry<String, String> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(LocalDateTime.parse(time));
                entry.setComment(comment);
                zip.putNextEntry(entry);
                zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void inTimeZone(String zone, Action action) throws IOException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            action.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
