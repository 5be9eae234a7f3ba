// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table in the jar is native/platforms.json, and what is no table is refused. */
class PlatformTableTest {
    private static final String ROW =
            "{\"id\": \"linux-x86_64\", \"triple\": \"t\", \"aol\": \"a\", \"file\": \"lib%s.so\","
                    + " \"glibc\": null, \"javacpp\": null, \"tiers\": [\"scalar\"], \"run\": \"host\"}";

    @Test
    void theBundledTableIsTheOneOfTheSources() throws IOException {
        Path source = Path.of(System.getProperty("fairlead.root"), "native", "platforms.json");
        try (var in = Files.newInputStream(source)) {
            assertEquals(PlatformTable.read(in), PlatformTable.bundled());
        }
        assertFalse(PlatformTable.bundled().all().isEmpty());
    }

    @Test
    void aRowHasItsColumns() {
        TargetPlatform it = PlatformTable.bundled().find("linux-x86_64-musl").orElseThrow();
        assertEquals("x86_64-unknown-linux-musl", it.triple());
        assertEquals("amd64-Linux-musl", it.aol());
        assertEquals(Optional.empty(), it.javacpp());
        assertEquals(Optional.empty(), it.glibc());
        assertEquals("linux", it.system());
        assertEquals("x86_64", it.processor());
        assertTrue(it.isMusl());
        assertEquals(List.of("scalar", "x86-64-v2", "x86-64-v3", "x86-64-v4"), it.tiers());
        assertEquals(Optional.empty(), PlatformTable.bundled().find("linux-amd64"));
    }

    /** What it says of a platform is read by people: nothing between "run, and so" and "not run". */
    @Test
    void howAPlatformWasRunIsSaidInTheWordsOfTheDocumentation() {
        Pattern allowed = Pattern.compile("host|[a-z ]+ under (qemu-user|Wine)|built, not run|not built yet");
        PlatformTable.bundled()
                .all()
                .forEach(it -> assertTrue(
                        allowed.matcher(it.run()).matches(), () -> it.id() + " is said to be run: " + it.run()));
    }

    @Test
    void fileNames() {
        TargetPlatform windows = PlatformTable.bundled().find("windows-x86_64").orElseThrow();
        TargetPlatform linux = PlatformTable.bundled().find("linux-x86_64").orElseThrow();
        assertEquals("scan.dll", windows.fileName("scan"));
        assertEquals("libscan.so", linux.fileName("scan"));
        assertTrue(linux.isFileName("libscan.so"));
        assertFalse(linux.isFileName("scan.so"));
        assertFalse(linux.isFileName("lib.so"));
        assertFalse(linux.isFileName("libscan.so.1"));
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertEquals(1, read("{\"platforms\": [" + ROW + "]}").all().size());
        assertThrows(IllegalArgumentException.class, () -> read("{\"platforms\": [" + ROW + ", " + ROW + "]}"));
        assertThrows(IOException.class, () -> read("[" + ROW + "]"));
        String message = String.valueOf(assertThrows(
                        IOException.class,
                        () -> read("{\"platforms\": [\n" + ROW.replace("\"triple\"", "\"tripel\"") + "]}"))
                .getMessage());
        assertTrue(message.contains("line 2") && message.contains("'triple'"), message);
    }

    private static PlatformTable read(String json) throws IOException {
        return PlatformTable.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
