// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A jar of native sources.
 *
 * @param jar where it is
 */
public record SourceJar(Path jar) {
    /**
     * Unpacks the sources. A file that is the same already stays as it is, so that the next build goes on where the
     * last one ended; what is not in the jar is deleted.
     *
     * @param folder a folder for nothing else; made when there is none
     * @return the commit that they were packed from; empty when the jar does not say
     * @throws PackageException when it cannot be read, or names a file outside of the folder
     * @throws IOException when the folder cannot be written
     */
    public Optional<String> unpack(Path folder) throws IOException, PackageException {
        if (!Files.isRegularFile(jar)) {
            throw new PackageException(Reason.INPUT, "cannot find '" + jar + "'");
        }
        try (JarFile archive = new JarFile(jar.toFile())) {
            Set<Path> unpacked = new HashSet<>();
            for (ZipEntry entry :
                    archive.stream().filter(it -> !it.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder) || entry.getName().contains("\\")) {
                    throw new PackageException(
                            Reason.INPUT, jar + " names a file outside of its folder: " + entry.getName());
                }
                try (InputStream in = archive.getInputStream(entry)) {
                    write(file, in.readAllBytes());
                }
                unpacked.add(file);
            }
            deleteOthers(folder, unpacked);
            Manifest manifest = archive.getManifest();
            return manifest == null
                    ? Optional.empty()
                    : Optional.ofNullable(manifest.getMainAttributes().getValue(NativeSources.REVISION));
        } catch (ZipException e) {
            throw new PackageException(Reason.INPUT, jar + " is no jar that can be read: " + e.getMessage());
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void deleteOthers(Path folder, Set<Path> kept) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> others = tree.filter(it -> Files.isRegularFile(it) && !kept.contains(it))
                    .toList();
            for (Path other : others) {
                Files.delete(other);
            }
        }
    }
}
