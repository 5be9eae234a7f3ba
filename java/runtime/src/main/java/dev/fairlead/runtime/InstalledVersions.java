// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.internal.binary.BinaryFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders that Linux keeps libraries in, for a hint alone: what is loaded is found by the system's loader.
 *
 * @param folders the folders; some may not exist
 */
record InstalledVersions(List<Path> folders) {
    static InstalledVersions of(Platform platform) {
        if (platform.format() != BinaryFormat.ELF) {
            return new InstalledVersions(List.of());
        }
        String debian = platform.machine().id() + "-linux-gnu";
        return new InstalledVersions(
                Stream.of("/usr/local/lib", "/usr/lib/" + debian, "/usr/lib64", "/usr/lib", "/lib64", "/lib")
                        .map(Path::of)
                        .toList());
    }

    /**
     * A file that differs by a version at its end.
     *
     * @param file such as {@code libz.so}
     * @return such as {@code libz.so.1}: the shortest, which is the one that programs ask for
     */
    Optional<Path> find(String file) {
        return folders.stream().flatMap(folder -> in(folder, file).stream()).findFirst();
    }

    private static Optional<Path> in(Path folder, String file) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> String.valueOf(it.getFileName()).startsWith(file + "."))
                    .min(Comparator.comparingInt((Path it) -> it.toString().length())
                            .thenComparing(Comparator.naturalOrder()));
        } catch (IOException | UncheckedIOException noSuchFolder) {
            return Optional.empty();
        }
    }
}
