// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.toolchain.LlvmTools;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is packaged.
 *
 * @param outputs the output folders of builds
 * @param settings what is said of the package
 * @param universal what joins the libraries for macOS to one for all its processors; empty when that is not wanted
 * @param repository the folder that becomes a repository
 */
public record PackageRequest(
        List<Path> outputs, PackageSettings settings, Optional<LlvmTools> universal, Path repository) {
    /** Keeps its own copy. */
    public PackageRequest {
        outputs = List.copyOf(outputs);
    }
}
