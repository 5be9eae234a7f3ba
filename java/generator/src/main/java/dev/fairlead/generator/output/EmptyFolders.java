// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Takes away folders in which nothing is left. */
final class EmptyFolders {
    private EmptyFolders() {}

    /** Deletes folders, the innermost first, as far as they are empty. */
    static void delete(Iterable<Path> folders) throws IOException {
        for (Path folder : folders) {
            deleteIfEmpty(folder);
        }
    }

    /** Deletes the folders around a file that is gone, as far as they are empty; the root stays. */
    static void around(Path root, Path file) throws IOException {
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (!deleteIfEmpty(folder)) {
                return;
            }
        }
    }

    private static boolean deleteIfEmpty(Path folder) throws IOException {
        // A link to a folder is somebody's own.
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException _) {
            return false;
        }
    }
}
