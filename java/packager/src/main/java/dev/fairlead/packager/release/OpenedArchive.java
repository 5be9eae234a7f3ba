// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar or native archive, read completely.
 *
 * @param file where it is
 * @param entries its files by their names
 */
record OpenedArchive(Path file, Map<String, byte[]> entries) {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    static OpenedArchive open(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
            return new OpenedArchive(file, entries);
        } catch (ZipException e) {
            throw new IOException(file + " is no archive that can be read: " + e.getMessage(), e);
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    Optional<byte[]> content(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    /** The files below a folder, by their names in it. */
    Map<String, byte[]> below(String folder) {
        Map<String, byte[]> below = new LinkedHashMap<>();
        entries.forEach((name, content) -> {
            if (name.startsWith(folder)) {
                below.put(name.substring(folder.length()), content);
            }
        });
        return below;
    }

    Optional<String> mainAttribute(String name) throws IOException {
        return Optional.ofNullable(manifest().getMainAttributes().getValue(name));
    }

    Optional<String> attribute(String entry, String name) throws IOException {
        Attributes attributes = manifest().getAttributes(entry);
        return attributes == null ? Optional.empty() : Optional.ofNullable(attributes.getValue(name));
    }

    private Manifest manifest() throws IOException {
        byte[] text = entries.getOrDefault(MANIFEST, new byte[0]);
        return new Manifest(new ByteArrayInputStream(text));
    }
}
