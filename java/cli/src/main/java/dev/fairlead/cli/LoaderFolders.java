// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders in which a running program finds a library by its name alone. A linker knows more: those that -L names.
 *
 * @param folders without symbolic links
 */
record LoaderFolders(Set<Path> folders) {
    /** What every loader looks in; that of glibc has a file for more. */
    private static final List<String> ALWAYS = List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64");

    private static final Path CONFIGURATION = Path.of("/etc/ld.so.conf");
    /** An included file may include others; deeper than this, one includes itself. */
    private static final int DEEPEST = 8;

    LoaderFolders {
        folders = Set.copyOf(folders);
    }

    /** {@return those of this system, whatever variables such as LD_LIBRARY_PATH add today} */
    static LoaderFolders ofThisSystem() {
        return of(CONFIGURATION);
    }

    /**
     * Reads a configuration of glibc's loader.
     *
     * @param configuration a file such as {@code /etc/ld.so.conf}; other systems have none
     * @return the folders that it names, and those that every loader looks in
     */
    static LoaderFolders of(Path configuration) {
        Set<Path> folders = new LinkedHashSet<>();
        ALWAYS.forEach(folder -> add(folder, folders));
        read(configuration, folders, 0);
        return new LoaderFolders(folders);
    }

    boolean contains(Path folder) {
        return folders.contains(real(folder));
    }

    private static void read(Path file, Set<Path> folders, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (String line : lines(file)) {
            String text = line.replaceFirst("#.*", "").strip();
            String pattern = text.replaceFirst("^include\\s+", "");
            if (pattern.equals(text)) {
                add(text, folders);
            } else {
                included(file, pattern).forEach(it -> read(it, folders, depth + 1));
            }
        }
    }

    private static List<Path> included(Path file, String pattern) {
        Path all = file.resolveSibling(pattern);
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                all.toAbsolutePath().getParent(), all.getFileName().toString())) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        return found;
    }

    /** A file that cannot be read names no folder: then a library is opened by its path, which goes as well. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void add(String folder, Set<Path> folders) {
        if (Path.of(folder).isAbsolute()) {
            folders.add(real(Path.of(folder)));
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
