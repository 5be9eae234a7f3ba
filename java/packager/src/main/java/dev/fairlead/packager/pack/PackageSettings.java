// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a package, whoever said it. Paths are absolute, or relative to the current folder.
 *
 * @param values the values; of a key that is no list, one
 */
public record PackageSettings(Map<PackageKey, List<String>> values) {
    /** Keeps its own copy, without keys that have no value. */
    public PackageSettings {
        Map<PackageKey, List<String>> copy = new EnumMap<>(PackageKey.class);
        values.forEach((key, list) -> {
            if (list.stream().anyMatch(value -> !value.isBlank())) {
                copy.put(key, List.copyOf(list));
            }
        });
        values = copy;
    }

    /**
     * Puts these settings over others.
     *
     * @param others what holds where these say nothing
     * @return both
     */
    public PackageSettings over(PackageSettings others) {
        Map<PackageKey, List<String>> all = new EnumMap<>(PackageKey.class);
        all.putAll(others.values);
        all.putAll(values);
        return new PackageSettings(all);
    }

    /**
     * Checks that nothing is missing.
     *
     * @throws PackageException with every key that has no value, and every path at which nothing is
     */
    void check() throws PackageException {
        List<String> missing = Arrays.stream(PackageKey.values())
                .filter(key -> key.isRequired() && !values.containsKey(key))
                .map(PackageKey::option)
                .toList();
        if (!missing.isEmpty()) {
            throw new PackageException(
                    Reason.OPTION,
                    "a package needs what is missing here: " + String.join(", ", missing)
                            + "\nhint: as options, or without the dashes in the table [package] of a fairlead.toml");
        }
        List<String> lost = new ArrayList<>();
        values.forEach((key, list) -> {
            if (key.isPath()) {
                list.stream()
                        .filter(path -> !Files.exists(Path.of(path)))
                        .forEach(path -> lost.add(key.option() + ": cannot find '" + path + "'"));
            }
        });
        if (!lost.isEmpty()) {
            throw new PackageException(Reason.INPUT, lost);
        }
    }

    Optional<String> text(PackageKey key) {
        return list(key).stream().findFirst();
    }

    String required(PackageKey key) {
        return text(key).orElseThrow(() -> new IllegalStateException(key.option() + " was not checked"));
    }

    Optional<Path> path(PackageKey key) {
        return text(key).map(Path::of);
    }

    List<String> list(PackageKey key) {
        return values.getOrDefault(key, List.of());
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
