// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.config.Settings;
import dev.fairlead.packager.pack.PackageException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a package.
 *
 * @param said all that is said
 */
public record PackageSettings(Settings<PackageKey> said) {
    /**
     * Checks that nothing is missing.
     *
     * @throws PackageException with every key that has no value, and every path at which nothing is
     */
    void check() throws PackageException {
        List<String> missing = Arrays.stream(PackageKey.values())
                .filter(key -> key.isRequired() && text(key).isEmpty())
                .map(PackageKey::option)
                .toList();
        if (!missing.isEmpty()) {
            throw new PackageException(
                    Reason.OPTION,
                    "a package needs what is missing here: " + String.join(", ", missing)
                            + "\nhint: as options, or without the dashes in the table [package] of a fairlead.toml");
        }
        List<String> lost = new ArrayList<>();
        said.values()
                .forEach((key, list) -> list.stream()
                        .filter(value -> key.isPath(value) && !Files.exists(Path.of(value)))
                        .forEach(path -> lost.add(key.option() + ": cannot find '" + path + "'")));
        if (!lost.isEmpty()) {
            throw new PackageException(Reason.INPUT, lost);
        }
    }

    Optional<String> text(PackageKey key) {
        return said.text(key);
    }

    String required(PackageKey key) {
        return text(key).orElseThrow(() -> new IllegalStateException(key.option() + " was not checked"));
    }

    Optional<Path> path(PackageKey key) {
        return said.path(key);
    }

    List<String> list(PackageKey key) {
        return said.list(key);
    }

    Coordinates coordinates() throws PackageException {
        try {
            return new Coordinates(
                    required(PackageKey.GROUP), required(PackageKey.ARTIFACT), required(PackageKey.VERSION));
        } catch (IllegalArgumentException e) {
            throw new PackageException(Reason.OPTION, String.valueOf(e.getMessage()));
        }
    }
}
