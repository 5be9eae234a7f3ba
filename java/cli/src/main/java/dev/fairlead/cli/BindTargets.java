// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.cache.CacheFolder;
import dev.fairlead.generator.TargetRequest;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.ToolchainException;
import dev.fairlead.packager.toolchain.ZigFinder;
import dev.fairlead.packager.toolchain.ZigInstaller;
import dev.fairlead.packager.toolchain.ZigLibc;
import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the platforms that Java is written for, and finds the headers of their C libraries in zig, where there is one.
 *
 * @param environment the variables of the process
 */
record BindTargets(Map<String, String> environment) implements TargetRequest.Finder {
    BindTargets {
        environment = Map.copyOf(environment);
    }

    @Override
    public List<TargetRequest.Platform> find(List<String> names) {
        List<TargetPlatform> platforms = platforms(names);
        Optional<ZigLibc> libc = libc();
        return platforms.stream()
                .map(platform -> new TargetRequest.Platform(
                        platform.id(),
                        platform.triple(),
                        libc.map(it -> it.folders(platform)).orElse(List.of()),
                        libc.map(it -> it.definitions(platform)).orElse(List.of())))
                .toList();
    }

    private static List<TargetPlatform> platforms(List<String> names) {
        try {
            return BuildToolchains.platforms(PlatformTable.bundled(), names);
        } catch (CommandFailure e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Optional<ZigLibc> libc() {
        try {
            ZigInstaller installer =
                    new ZigInstaller(CacheFolder.place(), Platform.current().id(), text -> {});
            return ZigLibc.of(new ZigFinder(environment, installer.installed()).command());
        } catch (ToolchainException e) {
            // Headers that need no C library are read without.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
