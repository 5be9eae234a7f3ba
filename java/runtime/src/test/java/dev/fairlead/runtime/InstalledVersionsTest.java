// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledVersionsTest {
    @Test
    void theNameThatProgramsAskForIsFound(@TempDir Path folder) throws IOException {
        for (String file : List.of("libscan.so.3.1.4", "libscan.so.3", "libscanner.so.1", "libscan.so", "libscan.a")) {
            Files.createFile(folder.resolve(file));
        }
        InstalledVersions installed = new InstalledVersions(List.of(folder.resolve("nowhere"), folder));
        assertEquals(Optional.of(folder.resolve("libscan.so.3")), installed.find("libscan.so"));
        assertEquals(Optional.empty(), installed.find("libother.so"));
    }

    @Test
    void theCLibraryOfThisMachineIsFound() {
        Optional<Path> libc = InstalledVersions.of(Platform.current()).find("libc.so");
        boolean musl = Platform.current().id().endsWith("-musl");
        assertTrue(musl || libc.isPresent());
    }

    @Test
    void otherSystemsHaveNoVersionsAtTheEnd() {
        assertEquals(
                List.of(),
                InstalledVersions.of(Platform.of("Mac OS X", "aarch64", Path.of("/nowhere")))
                        .folders());
    }
}
