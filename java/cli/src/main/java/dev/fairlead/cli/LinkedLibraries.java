// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.StandardLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a linker is told of libraries, as something that a running program finds.
 *
 * @param folders what -L names; the first that has a library wins, as with a linker
 * @param known where a running program looks by itself
 */
record LinkedLibraries(List<Path> folders, LoaderFolders known) {
    LinkedLibraries {
        folders = List.copyOf(folders);
    }

    /**
     * Names each library so that it is found at run time.
     *
     * @param names what -l names: {@code z}, or {@code :libz.so.1} for a file
     * @return the same, or {@code :PATH} where a linker finds the file in a folder that a running program does not look
     *     in; without the parts of the C library
     */
    List<String> loadable(List<String> names) {
        return StandardLibrary.leftOutOf(names.stream().map(this::loadable).toList());
    }

    private String loadable(String name) {
        String file = name.startsWith(":") ? name.substring(1) : System.mapLibraryName(name);
        return folders.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(file)))
                .findFirst()
                .filter(folder -> !known.contains(folder))
                .map(folder -> ":" + folder.resolve(file).toAbsolutePath().normalize())
                .orElse(name);
    }
}
