// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native sources go into a jar, and come out of it as they were. */
class NativeSourcesTest {
    private static final Coordinates SCAN = new Coordinates("org.scan", "scan", "1.0.0");

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("CMakeLists.txt"), "project(scan C)\n");
        Files.writeString(project.resolve("src/scan.c"), "int scan_open;\n");
        Files.createDirectories(project.resolve("build"));
        Files.writeString(project.resolve("build/CMakeCache.txt"), "");
        Files.writeString(project.resolve("build/scan.o"), "");
        Files.createDirectories(project.resolve(".idea"));
        Files.writeString(project.resolve(".idea/x.xml"), "");
    }

    private Path jar(Optional<String> revision) throws Exception {
        return Files.write(folder.resolve("s.jar"), new NativeSources(project).jar(SCAN, revision));
    }

    @Test
    void withoutGitBuildFoldersAndHiddenOnesStayOut() throws Exception {
        Path out = folder.resolve("out");
        assertEquals(Optional.of("abc"), new SourceJar(jar(Optional.of("abc"))).unpack(out));
        assertEquals("int scan_open;\n", Files.readString(out.resolve("src/scan.c")));
        assertFalse(Files.exists(out.resolve("build")));
        assertFalse(Files.exists(out.resolve(".idea")));
        assertArrayEquals(
                new NativeSources(project).jar(SCAN, Optional.empty()),
                new NativeSources(project).jar(SCAN, Optional.empty()));
    }

    @Test
    void withGitWhatItTracksGoesIn() throws Exception {
        git("init", "-q");
        git("add", "CMakeLists.txt", "src/scan.c");
        Files.writeString(project.resolve("notes.txt"), "mine");
        Path out = folder.resolve("out");
        new SourceJar(jar(Optional.empty())).unpack(out);
        assertTrue(Files.exists(out.resolve("src/scan.c")));
        assertFalse(Files.exists(out.resolve("notes.txt")));
    }

    @Test
    void sourcesOfAnotherCommitThanTheLibrariesAreRefused() throws Exception {
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one");
        PackageException refused = assertThrows(PackageException.class, () -> jar(Optional.of(FakeBuild.REVISION)));
        assertEquals(Reason.UNFIT, refused.reason());
        assertTrue(refused.getMessage().contains("were built from " + FakeBuild.REVISION), refused.getMessage());
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("git"));
        command.addAll(java.util.List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(project.toFile())
                .inheritIO()
                .start();
        assertEquals(0, git.waitFor());
    }

    @Test
    void unpackedAgainOnlyWhatChangedIsWritten() throws Exception {
        Path out = folder.resolve("out");
        new SourceJar(jar(Optional.empty())).unpack(out);
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(out.resolve("src/scan.c"), old);
        Files.setLastModifiedTime(out.resolve("CMakeLists.txt"), old);
        Files.writeString(out.resolve("left.c"), "");
        Files.writeString(project.resolve("CMakeLists.txt"), "project(scan CXX)\n");
        new SourceJar(jar(Optional.empty())).unpack(out);
        assertEquals(old, Files.getLastModifiedTime(out.resolve("src/scan.c")));
        assertEquals("project(scan CXX)\n", Files.readString(out.resolve("CMakeLists.txt")));
        assertFalse(Files.exists(out.resolve("left.c")));
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Files.createSymbolicLink(project.resolve("src/more.c"), Path.of("scan.c"));
        PackageException refused = assertThrows(PackageException.class, () -> jar(Optional.empty()));
        assertTrue(refused.getMessage().contains("more.c is a link"), refused.getMessage());
    }

    @Test
    void aNameThatLeadsOutIsRefused() throws IOException {
        Path evil = folder.resolve("evil.jar");
        try (OutputStream out = Files.newOutputStream(evil);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../evil.txt"));
            zip.write(1);
            zip.closeEntry();
        }
        PackageException refused =
                assertThrows(PackageException.class, () -> new SourceJar(evil).unpack(folder.resolve("deep/out")));
        assertEquals(Reason.INPUT, refused.reason());
        assertFalse(Files.exists(folder.resolve("deep/evil.txt")));
    }

    @Test
    void withoutACMakeListsNothingIsPacked() throws IOException {
        Files.delete(project.resolve("CMakeLists.txt"));
        assertThrows(PackageException.class, () -> jar(Optional.empty()));
    }
}
