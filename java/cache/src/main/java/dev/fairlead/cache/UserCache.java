// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the user's cache and clears it. All that is kept in it can be had again.
 *
 * @param folder the cache
 */
public record UserCache(Path folder) {
    /**
     * Lists what is kept.
     *
     * @return the entries, sorted by name; none when there is no cache
     * @throws IOException when it cannot be read
     */
    public List<CacheEntry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<CacheEntry> entries = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                entries.add(new CacheEntry(path, size(path)));
            }
        }
        return entries;
    }

    /**
     * Deletes an entry. Links in it are deleted, and not followed.
     *
     * @param entry the entry
     * @throws IOException when a file cannot be deleted
     */
    public void clear(CacheEntry entry) throws IOException {
        if (!folder.equals(entry.path().getParent())) {
            throw new IllegalArgumentException(entry.path() + " is not in the cache " + folder);
        }
        Files.walkFileTree(entry.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What another process deletes meanwhile counts nothing. */
    private static long size(Path path) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return bytes.get();
    }
}
