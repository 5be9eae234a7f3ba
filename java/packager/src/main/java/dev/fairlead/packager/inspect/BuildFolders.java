// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Knows the output folder of builds by what lies in it. */
public final class BuildFolders {
    private BuildFolders() {}

    /**
     * Looks for what a build ships.
     *
     * @param folder a folder
     * @return the folder in it that is the root of a jar; empty if this is not the output of builds
     */
    public static Optional<Path> shipped(Path folder) {
        Path libraries = folder.resolve("libraries");
        boolean isOutput = Files.isDirectory(folder.resolve("work")) || Files.isDirectory(folder.resolve("records"));
        return isOutput && Files.isDirectory(libraries.resolve("META-INF").resolve("native"))
                ? Optional.of(libraries)
                : Optional.empty();
    }
}
