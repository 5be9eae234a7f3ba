// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table [package] of a fairlead.toml. */
class PackageTomlTest {
    @TempDir
    private Path folder;

    private Path toml(String text) throws IOException {
        return Files.writeString(folder.resolve("fairlead.toml"), text);
    }

    @Test
    void everyKeyIsReadAndPathsAreBesideTheFile() throws Exception {
        PackageSettings settings = PackageToml.read(toml("""
                format = 1
                [package]
                group = "org.scan"
                license = ["MIT", "Own <https://scan.example/own>"]
                headers = "native/include"
                """));
        assertEquals("org.scan", settings.required(PackageKey.GROUP));
        assertEquals(2, settings.list(PackageKey.LICENSE).size());
        assertEquals(
                folder.resolve("native/include"),
                settings.path(PackageKey.HEADERS).orElseThrow());
    }

    @Test
    void theCommandLineIsOverTheFile() throws Exception {
        PackageSettings file = PackageToml.read(toml("[package]\ngroup = \"a\"\nversion = \"1\"\n"));
        PackageSettings line = new PackageSettings(java.util.Map.of(PackageKey.VERSION, List.of("2")));
        assertEquals("2", line.over(file).required(PackageKey.VERSION));
        assertEquals("a", line.over(file).required(PackageKey.GROUP));
    }

    @Test
    void allMistakesAreToldWithTheirLines() throws IOException {
        Path file = toml("[package]\ngruop = \"a\"\nversion = 1\nlicense = [1]\nname = [\"a\", \"b\"]\n");
        PackageException wrong = assertThrows(PackageException.class, () -> PackageToml.read(file));
        assertEquals(Reason.UNFIT, wrong.reason());
        String said = String.valueOf(wrong.getMessage());
        assertTrue(said.contains(file + ":2:1: unknown key 'package.gruop'; known here: artifact, classes,"), said);
        assertTrue(said.contains(file + ":3:1: 'package.version' has to be a string"), said);
        assertTrue(said.contains(file + ":4:1: 'package.license' has to be an array of strings"), said);
        assertTrue(said.contains(file + ":5:1: 'package.name' has to be a string"), said);
    }

    @Test
    void whatIsNoTomlIsToldWithItsLine() throws IOException {
        Path file = toml("[package]\ngroup = \n");
        PackageException wrong = assertThrows(PackageException.class, () -> PackageToml.read(file));
        assertEquals(Reason.NO_TOML, wrong.reason());
        assertTrue(String.valueOf(wrong.getMessage()).startsWith(file + ":2:"), wrong.getMessage());
    }

    @Test
    void aFileWithoutTheTableSaysNothing() throws Exception {
        assertEquals(
                0,
                PackageToml.read(toml("format = 1\n[library]\nname = \"z\"\n"))
                        .values()
                        .size());
    }
}
