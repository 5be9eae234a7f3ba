// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.build.BuildKey;
import dev.fairlead.packager.pack.PackageKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a fairlead.toml that are not for binding. */
class ConfigTableTest {
    @TempDir
    private Path folder;

    private Path toml(String text) throws IOException {
        return Files.writeString(folder.resolve("fairlead.toml"), text);
    }

    private Settings<PackageKey> ofPackage(String text) throws IOException, ConfigException {
        return ConfigTable.read(toml(text), PackageKey.TABLE, PackageKey.class);
    }

    private Settings<BuildKey> ofBuild(String text) throws IOException, ConfigException {
        return ConfigTable.read(toml(text), BuildKey.TABLE, BuildKey.class);
    }

    @Test
    void everyKeyIsReadAndPathsAreBesideTheFile() throws Exception {
        Settings<PackageKey> settings = ofPackage("""
                format = 1
                [package]
                group = "org.scan"
                license = ["MIT", "Own <https://scan.example/own>"]
                headers = "native/include"
                sources = ["java", "generated"]
                """);
        assertEquals(Optional.of("org.scan"), settings.text(PackageKey.GROUP));
        assertEquals(2, settings.list(PackageKey.LICENSE).size());
        assertEquals(Optional.of(folder.resolve("native/include")), settings.path(PackageKey.HEADERS));
        assertEquals(
                List.of(
                        folder.resolve("java").toString(),
                        folder.resolve("generated").toString()),
                settings.list(PackageKey.SOURCES));
    }

    @Test
    void aToolchainIsANameOrAFile() throws Exception {
        String table = "[build]\nsource = \"../native\"\nexports = [\"scan_*\"]\ndefine = [\"A=b/c\"]\ntoolchain = ";
        for (String name : BuildKey.TOOLCHAINS) {
            assertEquals(Optional.of(name), ofBuild(table + '"' + name + '"').text(BuildKey.TOOLCHAIN));
        }
        Settings<BuildKey> settings = ofBuild(table + "\"cross.cmake\"");
        assertEquals(Optional.of(folder.resolve("cross.cmake")), settings.path(BuildKey.TOOLCHAIN));
        assertEquals(Optional.of(folder.resolveSibling("native")), settings.path(BuildKey.SOURCE));
        assertEquals(List.of("scan_*"), settings.list(BuildKey.EXPORTS));
        assertEquals(List.of("A=b/c"), settings.list(BuildKey.DEFINE));
    }

    @Test
    void theCommandLineIsOverTheFile() throws Exception {
        Settings<PackageKey> file = ofPackage("[package]\ngroup = \"a\"\nversion = \"1\"\n");
        Settings<PackageKey> both = new Settings<>(Map.of(PackageKey.VERSION, List.of("2"))).over(file);
        assertEquals(Optional.of("2"), both.text(PackageKey.VERSION));
        assertEquals(Optional.of("a"), both.text(PackageKey.GROUP));
    }

    @Test
    void whatIsLeftOutIsGoneAndNothingElse() throws Exception {
        Settings<BuildKey> all = ofBuild("[build]\noutput = \"out\"\ntargets = [\"all\"]\nlibrary = [\"scan\"]\n");
        Settings<BuildKey> rest = all.without(BuildKey.OF_THE_MACHINE);
        assertEquals(Map.of(BuildKey.LIBRARY, List.of("scan")), rest.values());
        assertEquals(3, all.values().size());
    }

    @Test
    void allMistakesAreToldWithTheirLines() throws IOException {
        String text = "[package]\ngruop = \"a\"\nversion = 1\nlicense = [1]\nname = [\"a\", \"b\"]\n";
        ConfigException wrong = assertThrows(ConfigException.class, () -> ofPackage(text));
        assertTrue(wrong.isToml());
        String said = wrong.getMessage();
        String file = folder.resolve("fairlead.toml").toString();
        assertTrue(said.contains(file + ":2:1: unknown key 'package.gruop'; known here: artifact, classes,"), said);
        assertTrue(said.contains(file + ":3:1: 'package.version' has to be a string"), said);
        assertTrue(said.contains(file + ":4:1: 'package.license' has to be an array of strings"), said);
        assertTrue(said.contains(file + ":5:1: 'package.name' has to be a string"), said);
        ConfigException build = assertThrows(ConfigException.class, () -> ofBuild("[build]\n\ntarget = [\"all\"]\n"));
        assertEquals(
                file + ":3:1: unknown key 'build.target'; known here: allow-needed, define, exports, library, output,"
                        + " source, targets, toolchain",
                build.getMessage());
    }

    @Test
    void whatIsNoTomlIsToldWithItsLine() {
        ConfigException wrong = assertThrows(ConfigException.class, () -> ofPackage("[package]\ngroup = \n"));
        assertFalse(wrong.isToml());
        assertTrue(wrong.getMessage().startsWith(folder.resolve("fairlead.toml") + ":2:"), wrong.getMessage());
    }

    @Test
    void aFileWithoutTheTableSaysNothing() throws Exception {
        assertEquals(
                Map.of(), ofPackage("format = 1\n[library]\nname = \"z\"\n").values());
    }
}
