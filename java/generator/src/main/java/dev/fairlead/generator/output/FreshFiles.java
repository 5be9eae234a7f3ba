// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts that are written beside their places first, and moved there when all of them are: a full disk leaves everything as
 * it was, and whoever compiles meanwhile never sees half a file. Closing it takes away what was not moved.
 */
final class FreshFiles implements AutoCloseable {
    private final Map<Path, Path> written = new LinkedHashMap<>();
    private final Deque<Path> madeFolders = new ArrayDeque<>();
    private int count;

    /** Writes a text beside its place. */
    void add(Path place, String text) throws IOException {
        Path folder = place.toAbsolutePath().resolveSibling("");
        makeFolders(folder);
        // A short name of its own: that of the place may be as long as names can be.
        Path fresh = folder.resolve(".fairlead-" + ProcessHandle.current().pid() + "-" + count++ + ".tmp");
        written.put(fresh, place);
        Files.writeString(fresh, text);
    }

    private void makeFolders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing.push(each);
        }
        for (Path each : missing) {
            Files.createDirectories(each);
            madeFolders.push(each);
        }
    }

    /** Moves all to their places. */
    void move() throws IOException {
        for (Map.Entry<Path, Path> entry : written.entrySet()) {
            Files.move(entry.getKey(), entry.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        madeFolders.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path fresh : written.keySet()) {
            Files.deleteIfExists(fresh);
        }
        EmptyFolders.delete(madeFolders);
    }
}
