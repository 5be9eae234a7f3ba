// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What CMake is told of a toolchain.
 *
 * @param toolchainFile the text of a CMake toolchain file
 * @param environment variables to set for CMake and what it starts
 * @param folder where its headers are, without links, as debug information names them; empty when it is not known
 */
public record Setup(String toolchainFile, Map<String, String> environment, Optional<Path> folder) {
    /** Keeps its own copy. */
    public Setup {
        environment = Map.copyOf(environment);
    }
}
