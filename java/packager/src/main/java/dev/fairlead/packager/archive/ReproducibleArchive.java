// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip archive (.nar, .jar) anew so that it depends on its content alone: entries sorted by name, after the
 * manifest, which readers of a jar expect first; one time for all of them; no comments, extra fields or permissions
 * (what needs the executable bit must not be packaged so); and without the date that is in a {@code nar.properties}.
 * The same content gives the same bytes on every JDK whose zlib compresses alike.
 *
 * @param time what all entries get, in UTC; from 1980 on, with even seconds, as the format asks
 */
public record ReproducibleArchive(LocalDateTime time) {
    private static final String MANIFEST_FOLDER = "META-INF/";
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(ReproducibleArchive::rank).thenComparing(Comparator.naturalOrder());

    /**
     * The archive of a build.
     *
     * @param timestamp the build's, as in {@code project.build.outputTimestamp}
     * @return a writer for it
     * @throws IllegalArgumentException if the format cannot hold the time
     */
    public static ReproducibleArchive at(Instant timestamp) {
        LocalDateTime time = LocalDateTime.ofInstant(timestamp, ZoneOffset.UTC);
        if (time.getYear() < 1980 || time.getYear() > 2107 || time.getSecond() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a zip archive cannot hold the time " + timestamp + ": years 1980 to 2107, even seconds");
        }
        return new ReproducibleArchive(time);
    }

    /**
     * Writes an archive anew, in its place. When that fails it is as it was.
     *
     * @param archive the archive
     * @throws IOException when it cannot be read or written, or names an entry twice
     */
    public void rewrite(Path archive) throws IOException {
        Path fresh = archive.resolveSibling("." + archive.getFileName() + ".tmp");
        try {
            try (ZipFile old = new ZipFile(archive.toFile());
                    OutputStream out = Files.newOutputStream(fresh);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : names(old, archive)) {
                    byte[] content = old.getInputStream(old.getEntry(name)).readAllBytes();
                    write(zip, name, NarProperties.isAt(name) ? NarProperties.withoutDate(content) : content);
                }
            }
            Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Makes an archive.
     *
     * @param entries the content of each entry by its name, in any order
     * @return the archive
     * @throws IOException when it becomes larger than an array can be
     */
    public byte[] bytes(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : entries.keySet().stream().sorted(ORDER).toList()) {
                write(zip, name, Objects.requireNonNull(entries.get(name)));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> names(ZipFile archive, Path path) throws IOException {
        List<String> names =
                archive.stream().map(ZipEntry::getName).sorted(ORDER).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IOException(path + " has two entries of one name");
        }
        return names;
    }

    private void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static int rank(String name) {
        return switch (name) {
            case MANIFEST_FOLDER -> 0;
            case MANIFEST_FOLDER + "MANIFEST.MF" -> 1;
            default -> 2;
        };
    }
}
