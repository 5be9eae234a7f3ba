// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.cache.CacheFolder;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.BundledClang;
import dev.fairlead.packager.toolchain.HostCompiler;
import dev.fairlead.packager.toolchain.LlvmTools;
import dev.fairlead.packager.toolchain.Toolchain;
import dev.fairlead.packager.toolchain.ToolchainException;
import dev.fairlead.packager.toolchain.ToolchainFile;
import dev.fairlead.packager.toolchain.ZigFinder;
import dev.fairlead.packager.toolchain.ZigInstaller;
import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the toolchain and the platforms that a user named. */
final class BuildToolchains {
    private final String named;

    BuildToolchains(String named) {
        this.named = named;
    }

    /** {@return the platforms of these names, each once; this machine's when there is no name} */
    static List<TargetPlatform> platforms(PlatformTable table, List<String> names) throws CommandFailure {
        if (names.equals(List.of("all"))) {
            return table.all();
        }
        List<String> wanted = names.isEmpty() ? List.of(Platform.current().id()) : names;
        Set<TargetPlatform> found = new LinkedHashSet<>();
        for (String name : wanted) {
            found.add(table.find(name)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.OPTION_ERROR,
                            "there is no platform '" + name + "'\nhint: all, or one or more of " + table.ids())));
        }
        return List.copyOf(found);
    }

    Toolchain choose(LlvmTools tools) throws IOException, CommandFailure {
        return switch (named) {
            case "host" -> new HostCompiler(Platform.current().id());
            case "clang" -> new BundledClang(tools);
            case "zig" -> zig(tools);
            default -> file();
        };
    }

    private static Toolchain zig(LlvmTools tools) throws IOException, CommandFailure {
        Path cache = CacheFolder.open(CacheFolder.place());
        try {
            ZigInstaller installer = new ZigInstaller(cache, Platform.current().id(), text -> {});
            return new ZigFinder(System.getenv(), installer.installed()).find(tools, cache);
        } catch (ToolchainException e) {
            throw new CommandFailure(ExitCode.CLANG_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private Toolchain file() throws CommandFailure {
        Path file = Path.of(named).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "--toolchain " + named + " is none of zig, clang and host, and no file\n"
                            + "hint: a CMake toolchain file is named by its path");
        }
        return new ToolchainFile(file);
    }
}
