// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.Toolchain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came out of the build for one platform.
 *
 * @param platform the platform
 * @param toolchain what built it
 * @param libraries the libraries, sorted by name; empty when the build failed
 * @param failure why there are none
 * @param took the time from its beginning to its end
 * @param log all that CMake and the compilers said
 */
public record BuildResult(
        TargetPlatform platform,
        Toolchain toolchain,
        List<BuiltLibrary> libraries,
        Optional<BuildFailure> failure,
        Duration took,
        Path log) {
    /** Keeps its own copy. */
    public BuildResult {
        libraries = List.copyOf(libraries);
    }
}
