// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A library as the linker wrote it.
 *
 * @param name the name of its CMake target
 * @param file the file
 */
record LinkedLibrary(String name, Path file) {
    /** Reads what project.cmake wrote: a line a library, its name, a tab, its file; those that were built. */
    static List<LinkedLibrary> readAll(Path list) throws IOException {
        List<LinkedLibrary> libraries = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            int tab = line.indexOf('\t');
            LinkedLibrary library = new LinkedLibrary(line.substring(0, tab), Path.of(line.substring(tab + 1)));
            if (Files.isRegularFile(library.file())) {
                libraries.add(library);
            }
        }
        libraries.sort(Comparator.comparing(LinkedLibrary::name));
        return libraries;
    }
}
