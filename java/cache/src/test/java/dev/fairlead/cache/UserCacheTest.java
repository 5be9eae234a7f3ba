// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {
    @TempDir
    private Path folder;

    @Test
    void whereThereIsNoCacheNothingIsKept() throws Exception {
        assertEquals(List.of(), new UserCache(folder.resolve("none")).entries());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void entriesHaveSizesAndAreDeletedWithoutFollowingLinks() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "stays");
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path zig = Files.createDirectories(cache.resolve("zig-0.1/o"));
        Files.writeString(zig.resolve("a"), "12345");
        Files.createSymbolicLink(zig.resolve("link"), outside);
        Files.writeString(cache.resolve("note"), "123");
        UserCache user = new UserCache(cache);
        List<CacheEntry> entries = user.entries();
        assertEquals(
                List.of("note", "zig-0.1"),
                entries.stream().map(CacheEntry::name).toList());
        assertEquals(3, entries.getFirst().bytes());
        assertTrue(entries.getLast().bytes() >= 5);
        assertTrue(entries.getLast().purpose().startsWith("what zig has built"));
        user.clear(entries.getLast());
        assertFalse(Files.exists(cache.resolve("zig-0.1")));
        assertTrue(Files.exists(outside));
        CacheEntry elsewhere = new CacheEntry(outside, 5);
        assertThrows(IllegalArgumentException.class, () -> user.clear(elsewhere));
    }
}
