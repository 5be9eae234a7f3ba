// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of pkg-config, and what is made of its answer. */
class PackageConfigTest {
    @TempDir
    private Path folder;

    @Test
    void theAnswerIsSortedByWhatItIsFor() throws Exception {
        Path program = program("echo \"$@\" > '" + folder.resolve("asked") + "'\n"
                + "echo '-I/opt/scan\\ kit/include -DSCAN=2 -DNAME=\"a b\" -pthread -L/opt/lib -lscan -lz -std=c11"
                + " -Wl,--as-needed'");
        PackageConfig known = PackageConfig.of(program.toString(), List.of("scan", "zlib"));
        assertEquals(
                "--cflags --libs scan zlib",
                Files.readString(folder.resolve("asked")).strip());
        assertEquals(List.of(Path.of("/opt/scan kit/include")), known.includeFolders());
        assertEquals(List.of("SCAN=2", "NAME=a b"), known.definitions());
        assertEquals(List.of("-std=c11"), known.arguments());
        assertEquals(List.of("scan", "z"), known.libraries());
    }

    @Test
    void partsOfTheCLibraryAreNotLoadedByName() throws Exception {
        Path program = program("echo '-luv -lpthread -ldl -lrt -lm -lmath'");
        assertEquals(
                List.of("uv", "math"),
                PackageConfig.of(program.toString(), List.of("libuv")).libraries());
    }

    @Test
    void aLibraryInAFolderThatNobodyLooksInIsNamedByItsPath() throws Exception {
        Path library = Files.createFile(folder.resolve(System.mapLibraryName("scan")));
        Path program = program("echo '-lscan -lz -L" + folder + "'");
        PackageConfig known = PackageConfig.of(program.toString(), List.of("scan"));
        assertEquals(List.of(":" + library, "z"), known.libraries());
        assertEquals(List.of(), known.arguments());
    }

    @Test
    void nobodyIsAskedForNothing() throws Exception {
        assertEquals(
                new PackageConfig(List.of(), List.of(), List.of(), List.of()),
                PackageConfig.of(folder.resolve("nowhere").toString(), List.of()));
    }

    @Test
    void aPackageThatIsNotThereIsToldInItsWords() throws Exception {
        Path program = program("echo \"Package scan was not found\" >&2; exit 1");
        CommandFailure failure =
                assertThrows(CommandFailure.class, () -> PackageConfig.of(program.toString(), List.of("scan")));
        assertEquals(ExitCode.INPUT_ERROR, failure.exitCode());
        assertTrue(
                String.valueOf(failure.getMessage()).startsWith("Package scan was not found\nhint: "),
                failure.getMessage());
    }

    @Test
    void withoutTheProgramTheMessageSaysWhatToInstall() {
        String program = folder.resolve("nowhere").toString();
        CommandFailure failure = assertThrows(CommandFailure.class, () -> PackageConfig.of(program, List.of("scan")));
        assertEquals(ExitCode.CLANG_ERROR, failure.exitCode());
        assertTrue(String.valueOf(failure.getMessage()).contains("apt install pkg-config"), failure.getMessage());
    }

    private Path program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("pkg-config"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
