// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.Toolchain;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is built, for what, with what.
 *
 * @param programs what it is built by
 * @param source the folder of the project's CMakeLists.txt
 * @param output the folder for all that is written: a folder a platform, and the libraries
 * @param toolchains the platforms, in the order of the results, and what each is built with
 * @param exports the symbols that the libraries export, patterns with * among them; empty: what the code says
 * @param allowedNeeded libraries that they may need beside those of the system, patterns with * among them
 * @param libraries the names of the CMake targets wanted; empty: all shared libraries
 * @param cmakeArguments further arguments of CMake's configuration
 * @param revision which sources these are: a commit; empty when that is not known
 * @param jobs how many programs may run at the same time, at least 1
 */
public record BuildRequest(
        CMakePrograms programs,
        Path source,
        Path output,
        Map<TargetPlatform, Toolchain> toolchains,
        List<String> exports,
        List<String> allowedNeeded,
        List<String> libraries,
        List<String> cmakeArguments,
        Optional<String> revision,
        int jobs) {
    /** Keeps its own copies, in the same order. */
    public BuildRequest {
        toolchains = Collections.unmodifiableMap(new LinkedHashMap<>(toolchains));
        exports = List.copyOf(exports);
        allowedNeeded = List.copyOf(allowedNeeded);
        libraries = List.copyOf(libraries);
        cmakeArguments = List.copyOf(cmakeArguments);
    }
}
