// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.nar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the archives says nothing of when and where they were built. */
class ArchiveTest {
    @ParameterizedTest
    @ValueSource(strings = {"noarch.nar", "shared.nar"})
    void allEntriesAreOfOneTimeAndInOrder(String name) throws IOException {
        try (ZipFile archive = open(name)) {
            List<ZipEntry> entries = archive.stream().map(ZipEntry.class::cast).toList();
            assertFalse(entries.isEmpty());
            assertEquals(
                    1, entries.stream().map(ZipEntry::getTimeLocal).distinct().count());
            List<String> names = entries.stream().map(ZipEntry::getName).toList();
            assertEquals(names.stream().sorted(Comparator.naturalOrder()).toList(), names);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noarch.nar", "shared.nar"})
    void noFolderOfThisMachineIsInThem(String name) throws IOException {
        String root = Unpacked.root().toAbsolutePath().normalize().toString();
        try (ZipFile archive = open(name)) {
            for (ZipEntry entry : archive.stream().toList()) {
                String content = new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(root), entry.getName() + " names " + root);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "META-INF/nar/dev.fairlead/fairlead-kernels-nar/nar.properties")
    void thePropertiesNameTheLibraryAndNoDate(String entry) throws IOException {
        try (ZipFile archive = open("shared.nar")) {
            String properties = new String(
                    archive.getInputStream(archive.getEntry(entry)).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(properties.contains("#"), properties);
            Set<String> lines = properties.lines().collect(Collectors.toSet());
            assertEquals(
                    Set.of(),
                    Set.of(Unpacked.aol() + ".libs.names=fairlead-kernels", "libs.binding=shared").stream()
                            .filter(line -> !lines.contains(line))
                            .collect(Collectors.toSet()),
                    properties);
        }
    }

    private static ZipFile open(String name) throws IOException {
        return new ZipFile(Unpacked.archives().resolve(name).toFile());
    }
}
