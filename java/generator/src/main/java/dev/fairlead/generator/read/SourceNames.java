// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.read.clang.Position;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives files back the names that the user knows them by. Clang is told absolute paths; a header that was named by a
 * relative one, and the files near it, are told of by relative ones again.
 */
final class SourceNames {
    private final Map<Path, Path> writtenFolders = new LinkedHashMap<>();

    SourceNames(List<String> headers) {
        for (String header : headers) {
            Path written = Path.of(header);
            if (!HeaderInput.isOnIncludePath(header) && !written.isAbsolute()) {
                Path absolute = written.toAbsolutePath().normalize();
                writtenFolders.putIfAbsent(absolute.resolveSibling(""), written.resolveSibling(""));
            }
        }
    }

    /** {@return a place by the name that the user knows its file by} */
    SourceLocation location(Position position) {
        return position.file().isEmpty()
                ? SourceLocation.NONE
                : new SourceLocation(file(position.file()), position.line(), position.column());
    }

    private String file(String opened) {
        Path path = Path.of(opened).normalize();
        Optional<Path> folder = writtenFolders.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount));
        return folder.map(it -> Objects.requireNonNull(writtenFolders.get(it))
                        .resolve(it.relativize(path))
                        .toString())
                .orElse(opened);
    }
}
