// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import java.nio.file.Path;
import java.util.List;

/**
 * What is packaged.
 *
 * @param outputs the output folders of builds
 * @param settings what is said of the package
 * @param repository the folder that becomes a repository
 */
public record PackageRequest(List<Path> outputs, PackageSettings settings, Path repository) {
    /** Keeps its own copy. */
    public PackageRequest {
        outputs = List.copyOf(outputs);
    }
}
