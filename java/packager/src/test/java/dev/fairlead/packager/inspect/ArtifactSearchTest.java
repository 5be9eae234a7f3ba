// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries are found where they are, and nothing else is taken for one. */
class ArtifactSearchTest {
    @TempDir
    private Path folder;

    @Test
    void foldersAreSearchedToTheirEnd() throws IOException {
        for (String name :
                List.of("a/libscan.so", "a/b/libscan.so.1.2", "scan.dll", "libscan.dylib", "readme.so.txt", "so")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        Files.createSymbolicLink(folder.resolve("libscan.so"), folder.resolve("a/libscan.so"));
        assertEquals(
                List.of("a/b/libscan.so.1.2", "a/libscan.so", "libscan.dylib", "scan.dll"),
                below(folder, found(folder)));
    }

    @Test
    void ofTheOutputOfABuildOnlyWhatIsShippedIsFound() throws IOException {
        for (String name : List.of(
                "own/libraries/META-INF/native/linux-x86_64/libscan.so",
                "own/libraries/META-INF/native/macosx-aarch64/libscan.dylib",
                "own/debug/macosx-aarch64/libscan.dylib.dSYM/Contents/Resources/DWARF/libscan.dylib",
                "own/work/linux-x86_64/cmake/libscan.so",
                "own/records/linux-x86_64.json",
                "own/libmore.so",
                "other/work/libscan.so",
                "other/libraries/libscan.so")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        List<String> shipped = List.of(
                "own/libraries/META-INF/native/linux-x86_64/libscan.so",
                "own/libraries/META-INF/native/macosx-aarch64/libscan.dylib");
        Path own = folder.resolve("own");
        assertEquals(shipped, below(folder, found(own)));
        assertEquals(List.of(own), ArtifactSearch.visit(own, _ -> {}).outputs());
        List<String> all = new ArrayList<>(List.of("other/libraries/libscan.so", "other/work/libscan.so"));
        all.addAll(shipped);
        assertEquals(all, below(folder, found(folder)));
        assertEquals(List.of(own), ArtifactSearch.visit(folder, _ -> {}).outputs());
        assertEquals(
                List.of("own/work/linux-x86_64/cmake/libscan.so"),
                below(folder, found(own.resolve("work"))),
                "what is named itself is judged");
    }

    @Test
    void archivesAreReadWhereTheyAre() throws IOException {
        Path jar = archive(
                "scan.jar",
                "META-INF/native/linux-x86_64/libscan.so",
                "META-INF/native/windows-x86_64/odd",
                "scan.txt");
        assertEquals(
                List.of(jar + "!META-INF/native/linux-x86_64/libscan.so", jar + "!META-INF/native/windows-x86_64/odd"),
                found(jar));
        Path nar = archive("scan.nar", "lib/amd64-Linux-gpp/shared/libscan.so", "include/scan.h");
        assertEquals(List.of(nar + "!lib/amd64-Linux-gpp/shared/libscan.so"), found(nar));
    }

    @Test
    void theNameIsThatOfTheFileAlone() {
        for (String place : List.of("libscan.so", "a/libscan.so", "a.jar!libscan.so", "a.jar!b/libscan.so")) {
            ArtifactFile file = new ArtifactFile(
                    place, dev.fairlead.packager.binary.FileBytes.of(new byte[0]), java.util.Optional.empty());
            assertEquals("libscan.so", file.fileName());
        }
    }

    @Test
    void whatIsNoArchiveIsToldSo() throws IOException {
        Path file = Files.writeString(folder.resolve("scan.jar"), "no archive");
        assertThrows(IOException.class, () -> found(file));
    }

    private static List<String> found(Path place) throws IOException {
        List<String> found = new ArrayList<>();
        assertEquals(ArtifactSearch.visit(place, it -> found.add(it.place())).files(), found.size());
        return found;
    }

    private static List<String> below(Path folder, List<String> places) {
        return places.stream()
                .map(it -> folder.relativize(Path.of(it)).toString().replace('\\', '/'))
                .toList();
    }

    private Path archive(String name, String... entries) throws IOException {
        Path archive = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write('x');
            }
        }
        return archive;
    }
}
