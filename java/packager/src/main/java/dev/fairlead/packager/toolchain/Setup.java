// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.util.Map;

/**
 * What CMake is told of a toolchain.
 *
 * @param toolchainFile the text of a CMake toolchain file
 * @param environment variables to set for CMake and what it starts
 */
public record Setup(String toolchainFile, Map<String, String> environment) {
    /** Keeps its own copy. */
    public Setup {
        environment = Map.copyOf(environment);
    }
}
