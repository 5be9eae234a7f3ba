// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is said, whoever said it. Immutable. Paths are absolute, or relative to the current folder.
 *
 * @param <K> the keys
 * @param values the values; of a key that is no list, one
 */
public record Settings<K extends Enum<K> & ConfigKey>(Map<K, List<String>> values) {
    /** Keeps its own copy, without keys that have no value. */
    public Settings {
        Map<K, List<String>> copy = new TreeMap<>();
        values.forEach((key, list) -> {
            if (list.stream().anyMatch(value -> !value.isBlank())) {
                copy.put(key, List.copyOf(list));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Nothing.
     *
     * @param <K> the keys
     * @return settings that say nothing
     */
    public static <K extends Enum<K> & ConfigKey> Settings<K> none() {
        return new Settings<K>(Map.of());
    }

    /**
     * Puts these settings over others.
     *
     * @param others what holds where these say nothing
     * @return both
     */
    public Settings<K> over(Settings<K> others) {
        Map<K, List<String>> all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new Settings<>(all);
    }

    /**
     * Leaves out.
     *
     * @param keys of what
     * @return these settings without that
     */
    public Settings<K> without(Set<K> keys) {
        Map<K, List<String>> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(keys);
        return new Settings<>(rest);
    }

    /**
     * The values of a key.
     *
     * @param key the key
     * @return all that is said of it
     */
    public List<String> list(K key) {
        return values.getOrDefault(key, List.of());
    }

    /**
     * The value of a key.
     *
     * @param key a key that is no list
     * @return what is said of it; empty when nothing is
     */
    public Optional<String> text(K key) {
        return list(key).stream().findFirst();
    }

    /**
     * The path that a key has.
     *
     * @param key a key that has one path
     * @return what is said of it; empty when nothing is
     */
    public Optional<Path> path(K key) {
        return text(key).map(Path::of);
    }
}
