// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.platform.PlatformTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ZigTest {
    @TempDir
    private Path folder;

    @Test
    void everyPlatformHasATargetWithItsOldestSystem() {
        List<String> targets =
                PlatformTable.bundled().all().stream().map(Zig::target).toList();
        assertEquals(
                List.of(
                        "x86_64-linux-gnu.2.17",
                        "aarch64-linux-gnu.2.17",
                        "riscv64-linux-gnu.2.27",
                        "x86_64-linux-musl",
                        "aarch64-linux-musl",
                        "x86_64-windows-gnu",
                        "aarch64-windows-gnu",
                        "x86_64-macos.11.0",
                        "aarch64-macos.11.0"),
                targets);
    }

    private Path program(String name, String script) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private Zig find(Map<String, String> environment, Optional<Path> cached) throws ToolchainException {
        return new ZigFinder(environment, cached).find(new LlvmTools(folder), folder.resolve("cache"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are scripts")
    void itIsLookedForByNameOnPathInTheCacheAndInPython() throws Exception {
        Path named = program("named", "echo 0.15.0");
        Path cached = program("cached", "echo 0.16.0");
        program("python3", "[ \"$*\" = '-m ziglang version' ] && echo 0.17.0");
        Map<String, String> path = Map.of("PATH", folder.toString());
        assertEquals("zig 0.17.0", find(path, Optional.empty()).description());
        assertEquals("zig 0.16.0", find(path, Optional.of(cached)).description());
        program("zig", "echo 0.14.1");
        assertEquals("zig 0.14.1", find(path, Optional.of(cached)).description());
        Zig own = find(Map.of("PATH", folder.toString(), "FAIRLEAD_ZIG", named.toString()), Optional.of(cached));
        assertEquals(List.of(named.toString()), own.command());
        assertEquals(folder.resolve("cache/zig-0.15.0"), own.cache());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are scripts")
    void oneThatDoesNotStartIsNamedAndNoneIsToldWithTheWayOut() throws Exception {
        Path broken = program("broken", "exit 1");
        ToolchainException named = assertThrows(
                ToolchainException.class, () -> find(Map.of("FAIRLEAD_ZIG", broken.toString()), Optional.empty()));
        assertTrue(String.valueOf(named.getMessage()).contains(broken.toString()), named::toString);
        ToolchainException none =
                assertThrows(ToolchainException.class, () -> find(Map.of("PATH", "/nowhere"), Optional.empty()));
        assertTrue(String.valueOf(none.getMessage()).contains("fairlead setup zig"), none::toString);
    }

    @Test
    void everyHostThatZigHasAWheelForIsPinned() {
        for (var platform : PlatformTable.bundled().all()) {
            Optional<ZigWheel> wheel = ZigWheel.of(platform.id());
            assertEquals(!platform.id().equals("linux-riscv64"), wheel.isPresent(), platform.id());
            wheel.ifPresent(it -> assertTrue(it.sha256().matches("[0-9a-f]{64}"), it.sha256()));
        }
    }
}
