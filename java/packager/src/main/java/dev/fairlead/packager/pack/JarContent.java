// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.archive.ReproducibleArchive;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The entries of a jar or native archive that is made. */
final class JarContent {
    static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** The earliest time that every reader of zip archives takes for the same, wherever it is. */
    private static final ReproducibleArchive ARCHIVE = ReproducibleArchive.at(Instant.parse("1980-02-01T00:00:00Z"));

    private final Map<String, byte[]> entries = new TreeMap<>();

    JarContent put(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    JarContent put(String name, Path file) throws IOException {
        return put(name, Files.readAllBytes(file));
    }

    JarContent manifest(ManifestText manifest) {
        return put(MANIFEST, manifest.bytes());
    }

    /** Puts the files of a folder below a prefix. */
    JarContent folder(String prefix, Path folder) throws IOException {
        for (String name : names(folder)) {
            put(prefix + name, folder.resolve(name));
        }
        return this;
    }

    /** {@return the files of a folder, relative to it, with slashes} */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean hasBelow(String prefix) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    byte[] bytes() throws IOException {
        return ARCHIVE.bytes(entries);
    }
}
