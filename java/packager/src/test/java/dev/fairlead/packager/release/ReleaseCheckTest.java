// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.archive.ReproducibleArchive;
import dev.fairlead.packager.binary.Compiled;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.pack.FakeBuild;
import dev.fairlead.packager.pack.PackageKey;
import dev.fairlead.packager.pack.PackageRequest;
import dev.fairlead.packager.pack.PackageSettings;
import dev.fairlead.packager.pack.Packager;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of a release is found, and told by its name. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ReleaseCheckTest {
    private static final PlatformTable TABLE = PlatformTable.bundled();
    private static final String LIBRARY = "META-INF/native/linux-x86_64/libscan.so";

    @TempDir
    private Path folder;

    private Path packaged(PackageSettings settings) throws Exception {
        Path out = new FakeBuild(folder.resolve("out"))
                .linux("linux-x86_64")
                .macos(Processor.AARCH64)
                .output();
        Path repository = folder.resolve("repository");
        Packager.run(new PackageRequest(List.of(out), settings, Optional.empty(), repository), TABLE);
        return repository;
    }

    private static ReleaseResult check(Path repository, boolean snapshot, boolean unsigned, String... ids)
            throws IOException {
        List<TargetPlatform> platforms =
                Stream.of(ids).map(id -> TABLE.find(id).orElseThrow()).toList();
        return ReleaseCheck.run(new ReleaseRequest(repository, platforms, TABLE, snapshot, unsigned));
    }

    private static ReleaseResult check(Path repository) throws IOException {
        return check(repository, false, true, "linux-x86_64", "macosx-aarch64");
    }

    private static Path file(Path repository, String name) {
        return repository.resolve("org/scan/scan-native/1.0.0").resolve(name);
    }

    /** Changes a jar, and gives it right checksums. */
    private static void change(Path jar, String entry, Optional<byte[]> content) throws IOException {
        Map<String, byte[]> entries = OpenedArchive.open(jar).entries();
        content.ifPresentOrElse(bytes -> entries.put(entry, bytes), () -> entries.remove(entry));
        byte[] bytes =
                ReproducibleArchive.at(Instant.parse("1980-02-01T00:00:00Z")).bytes(entries);
        Files.write(jar, bytes);
        Files.writeString(Path.of(jar + ".md5"), Digests.hex("MD5", bytes));
        Files.writeString(Path.of(jar + ".sha1"), Digests.hex("SHA-1", bytes));
        Files.writeString(Path.of(jar + ".sha256"), Digests.hex("SHA-256", bytes));
        Files.writeString(Path.of(jar + ".sha512"), Digests.hex("SHA-512", bytes));
    }

    @Test
    void aGoodOneIsGood() throws Exception {
        ReleaseResult result = check(packaged(FakeBuild.settings()));
        assertEquals(List.of(), result.problems());
        assertEquals(
                new ReleaseRow("linux-x86_64", Mark.YES, Mark.YES, Mark.YES, Mark.YES, Mark.YES),
                result.rows().getFirst());
    }

    @Test
    void everyMissingPlatformIsNamed() throws Exception {
        ReleaseResult result =
                check(packaged(FakeBuild.settings()), false, true, "linux-x86_64", "linux-riscv64", "windows-x86_64");
        assertEquals(List.of("linux-riscv64", "windows-x86_64"), result.missing());
        assertEquals(
                List.of(
                        "linux-riscv64 was promised, and there is no scan-native-1.0.0-linux-riscv64.jar",
                        "windows-x86_64 was promised, and there is no scan-native-1.0.0-windows-x86_64.jar",
                        "the -platform pom does not name linux-riscv64, windows-x86_64"),
                result.problems());
    }

    @Test
    void anotherLibraryThanTheManifestSaysIsFound() throws Exception {
        Path repository = packaged(FakeBuild.settings());
        byte[] other = Files.readAllBytes(
                new Compiled(folder).library("libscan.so", "int scan_more;", "-nostdlib", "-Wl,-z,now"));
        change(file(repository, "scan-native-1.0.0-linux-x86_64.jar"), LIBRARY, Optional.of(other));
        ReleaseResult result = check(repository);
        ReleaseRow row = result.rows().getFirst();
        assertEquals(Mark.WRONG, row.hash());
        assertEquals(Mark.WRONG, row.nar());
        assertTrue(
                result.problems().getLast().contains("the manifest or the record"),
                result.problems().toString());
    }

    @Test
    void aLibraryThatIsNotFitIsFound() throws Exception {
        Path repository = packaged(FakeBuild.settings());
        change(
                file(repository, "scan-native-1.0.0-linux-x86_64.jar"),
                LIBRARY,
                Optional.of("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)));
        ReleaseResult result = check(repository);
        assertEquals(Mark.WRONG, result.rows().getFirst().inspected());
        assertTrue(
                result.problems().stream().anyMatch(it -> it.startsWith("FL0201")),
                result.problems().toString());
    }

    @Test
    void aJarWithoutItsLibraryIsFound() throws Exception {
        Path repository = packaged(FakeBuild.settings());
        change(file(repository, "scan-native-1.0.0-linux-x86_64.jar"), LIBRARY, Optional.empty());
        ReleaseResult result = check(repository);
        assertEquals(Mark.WRONG, result.rows().getFirst().jar());
        assertEquals(List.of("scan-native-1.0.0-linux-x86_64.jar has no library for linux-x86_64"), result.problems());
    }

    @Test
    void debugInformationOfAnotherBuildIsFound() throws Exception {
        Path repository = packaged(FakeBuild.settings());
        Path jar = file(repository, "scan-native-1.0.0-linux-x86_64-debug.jar");
        String manifest = new String(
                OpenedArchive.open(jar).content("META-INF/MANIFEST.MF").orElseThrow(), StandardCharsets.UTF_8);
        byte[] other = manifest.replace("c0ffee", "decade").getBytes(StandardCharsets.UTF_8);
        change(jar, "META-INF/MANIFEST.MF", Optional.of(other));
        ReleaseResult result = check(repository);
        assertEquals(Mark.WRONG, result.rows().getFirst().debug());
        assertTrue(
                result.problems().getFirst().contains("c0ffee"),
                result.problems().toString());
        Files.delete(jar);
        assertEquals(Mark.MISSING, check(repository).rows().getFirst().debug());
    }

    @Test
    void checksumsAndSignaturesAreComparedAndDemanded() throws Exception {
        Path repository = packaged(FakeBuild.settings());
        Path jar = file(repository, "scan-native-1.0.0-linux-x86_64.jar");
        Files.writeString(Path.of(jar + ".sha1"), "0".repeat(40));
        Files.delete(Path.of(jar + ".md5"));
        ReleaseResult result = check(repository, false, false, "linux-x86_64", "macosx-aarch64");
        assertEquals(3, result.problems().size(), result.problems().toString());
        assertEquals(
                "scan-native-1.0.0-linux-x86_64.jar has no checksum: scan-native-1.0.0-linux-x86_64.jar.md5 is missing",
                result.problems().getFirst());
        assertEquals(
                "scan-native-1.0.0-linux-x86_64.jar.sha1 is not the checksum of scan-native-1.0.0-linux-x86_64.jar",
                result.problems().get(1));
        assertTrue(result.problems().get(2).startsWith("without signatures (.asc): "));
    }

    @Test
    void aSnapshotIsNoRelease() throws Exception {
        Path repository = packaged(FakeBuild.with(PackageKey.VERSION, "1.0.0-SNAPSHOT"));
        ReleaseResult result = check(repository);
        assertEquals(List.of("the version is a SNAPSHOT: [1.0.0-SNAPSHOT] (--snapshot allows it)"), result.problems());
        assertTrue(check(repository, true, true, "linux-x86_64").isGood());
    }

    @Test
    void sourcesAndDocumentationBelongToClasses() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("data.txt"), "data");
        Path repository = packaged(FakeBuild.with(PackageKey.CLASSES, classes.toString()));
        assertEquals(
                List.of(
                        "the sources: scan-native-1.0.0-sources.jar is missing",
                        "the documentation: scan-native-1.0.0-javadoc.jar is missing"),
                check(repository).problems());
    }

    @Test
    void whatCentralDemandsOfAPomIsDemanded() throws Exception {
        Path repository = packaged(FakeBuild.settings());
        Path pom = repository.resolve("org/scan/scan-native-nar/1.0.0/scan-native-nar-1.0.0.pom");
        String text = Files.readString(pom).replaceAll("(?s)<scm>.*</scm>", "").replace("Scans.", "");
        Files.writeString(pom, text);
        assertEquals(
                "the pom of org.scan:scan-native-nar:1.0.0 has no description, scm/connection,"
                        + " scm/developerConnection, scm/url",
                check(repository).problems().getFirst());
    }

    @Test
    void aFolderWithoutAPackageIsRefused() {
        assertThrows(IOException.class, () -> check(folder));
    }
}
