// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
    @TempDir
    private Path folder;

    private Run cache(String... more) throws Exception {
        String[] all = new String[more.length + 1];
        all[0] = "cache";
        System.arraycopy(more, 0, all, 1, more.length);
        Map<String, String> environment =
                Map.of("FAIRLEAD_CACHE", folder.resolve("cache").toString());
        return new SeparateRun(folder, environment, List.of()).of(all);
    }

    @Test
    void whatIsKeptIsListedAndDeletedByName() throws Exception {
        Path zig = Files.createDirectories(folder.resolve("cache/zig-0.17.1"));
        Files.write(zig.resolve("libc.a"), new byte[2_000_000]);
        Files.createDirectories(folder.resolve("cache/llvm-tools-1"));
        Run listed = cache();
        assertEquals(0, listed.exit(), listed.err());
        assertTrue(listed.out().startsWith(folder.resolve("cache") + ": 2 MB\n"), listed.out());
        assertTrue(listed.out().contains("zig-0.17.1    2 MB  what zig has built"), listed.out());
        assertTrue(cache("--json").out().contains("\"bytes\" : 2000000"));
        Run wrong = cache("--clear", "zag-*");
        assertEquals(ExitCode.INPUT_ERROR.code(), wrong.exit());
        assertTrue(wrong.err().contains("is called zag-*\nhint: "), wrong.err());
        assertEquals(0, cache("--clear", "zig-*").exit());
        assertFalse(Files.exists(zig));
        assertTrue(Files.exists(folder.resolve("cache/llvm-tools-1")));
        assertEquals(0, cache("--clear").exit());
        assertFalse(Files.exists(folder.resolve("cache/llvm-tools-1")));
    }

    @Test
    void zigIsBroughtByAPlanThatCanBeRead() throws Exception {
        Run plan = new SeparateRun(folder, Map.of("FAIRLEAD_CACHE", folder.toString()), List.of())
                .of("setup", "zig", "--dry-run");
        assertEquals(0, plan.exit(), plan.err());
        assertTrue(plan.out().startsWith("python3 -m pip download "), plan.out());
        Run unknown = Run.of("setup", "zag");
        assertEquals(ExitCode.OPTION_ERROR.code(), unknown.exit());
        assertTrue(unknown.err().contains("setup does not know 'zag'"), unknown.err());
    }
}
