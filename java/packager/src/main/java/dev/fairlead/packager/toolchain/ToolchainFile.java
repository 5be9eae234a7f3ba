// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A user's CMake toolchain file. What it builds for is not known before it has built: the inspection tells.
 *
 * @param file an absolute path
 */
public record ToolchainFile(Path file) implements Toolchain {
    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public String description() {
        return "toolchain file " + file.getFileName();
    }

    @Override
    public Optional<String> refusal(TargetPlatform platform) {
        return Optional.empty();
    }

    @Override
    public Setup setUp(TargetPlatform platform) {
        return new Setup(new CMakeText().include(file).toString(), Map.of(), Optional.empty());
    }
}
