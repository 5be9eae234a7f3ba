// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the libraries of a folder and the folders in it. Of the output of builds only what is shipped is searched: what
 * compilers left beside it is not stripped yet, and is never on a user's machine.
 */
final class FolderSearch extends SimpleFileVisitor<Path> {
    private final Predicate<String> names;
    private final List<Path> libraries = new ArrayList<>();
    private final List<Path> outputs = new ArrayList<>();
    private final Map<Path, Path> shipped = new HashMap<>();

    private FolderSearch(Predicate<String> names) {
        this.names = names;
    }

    /**
     * What there is.
     *
     * @param libraries the libraries, sorted
     * @param outputs the folders that are the output of builds, sorted
     */
    record Found(List<Path> libraries, List<Path> outputs) {}

    /** {@return the files whose names a predicate knows; links are passed over} */
    static Found in(Path folder, Predicate<String> names) throws IOException {
        FolderSearch search = new FolderSearch(names);
        Files.walkFileTree(folder, search);
        return new Found(
                search.libraries.stream().sorted().toList(),
                search.outputs.stream().sorted().toList());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        Path only = folder.getParent() == null ? null : shipped.get(folder.getParent());
        if (only != null && !only.equals(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Optional<Path> ships = BuildFolders.shipped(folder);
        ships.ifPresent(libraries -> {
            outputs.add(folder);
            shipped.put(folder, libraries);
        });
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean beside = shipped.containsKey(file.getParent());
        if (!beside
                && attributes.isRegularFile()
                && names.test(file.getFileName().toString())) {
            libraries.add(file);
        }
        return FileVisitResult.CONTINUE;
    }
}
