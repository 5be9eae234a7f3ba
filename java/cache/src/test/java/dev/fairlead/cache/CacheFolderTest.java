// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    Path folder;

    @Test
    void theCacheIsItsOwnersAlone() throws Exception {
        Path cache = CacheFolder.open(folder.resolve("a").resolve("b"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwx---"));
        CacheRefusedException failure = assertThrows(CacheRefusedException.class, () -> CacheFolder.open(cache));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("rwxrwx---"), message);
        assertFalse(message.contains("null"), message);
    }

    @Test
    void theCacheLiesWhereTheSystemKeepsCaches() {
        Path home = Path.of("/home/someone");
        assertEquals(Path.of("/home/someone/.cache/fairlead"), CacheFolder.place(Map.of(), "Linux", home));
        assertEquals(Path.of("/xdg/fairlead"), CacheFolder.place(Map.of("XDG_CACHE_HOME", "/xdg"), "Linux", home));
        assertEquals(Path.of("/home/someone/Library/Caches/fairlead"), CacheFolder.place(Map.of(), "Mac OS X", home));
        assertEquals(
                Path.of("/local/fairlead"), CacheFolder.place(Map.of("LOCALAPPDATA", "/local"), "Windows 11", home));
        assertEquals(
                Path.of("/own"),
                CacheFolder.place(Map.of("FAIRLEAD_CACHE", "/own", "XDG_CACHE_HOME", "/xdg"), "Linux", home));
    }
}
