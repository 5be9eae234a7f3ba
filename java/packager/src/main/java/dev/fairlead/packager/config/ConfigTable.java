// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads one table of a fairlead.toml. What the other tables say is for others.
 *
 * @param <K> the keys of the table
 */
public final class ConfigTable<K extends Enum<K> & ConfigKey> {
    private final Path file;
    private final String name;
    private final Class<K> keys;
    private final List<String> problems = new ArrayList<>();

    private ConfigTable(Path file, String name, Class<K> keys) {
        this.file = file;
        this.name = name;
        this.keys = keys;
    }

    /**
     * Reads a table.
     *
     * @param <K> its keys
     * @param file the toml; paths in it are relative to its folder
     * @param name the name of the table
     * @param keys its keys
     * @return what it says; nothing when the file has no such table
     * @throws IOException when the file cannot be read
     * @throws ConfigException with every mistake, each with its line
     */
    public static <K extends Enum<K> & ConfigKey> Settings<K> read(Path file, String name, Class<K> keys)
            throws IOException, ConfigException {
        return new ConfigTable<>(file, name, keys).read();
    }

    private Settings<K> read() throws IOException, ConfigException {
        TomlParseResult toml = Toml.parse(file);
        toml.errors().forEach(error -> problem(error.position(), String.valueOf(error.getMessage())));
        if (toml.hasErrors()) {
            throw new ConfigException(false, problems);
        }
        Map<K, List<String>> values = new EnumMap<>(keys);
        Object table = toml.get(List.of(name));
        if (table instanceof TomlTable settings) {
            settings.keySet().forEach(key -> read(settings, key, values));
        } else if (table != null) {
            problem(toml.inputPositionOf(List.of(name)), "'" + name + "' has to be a table: [" + name + "]");
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(true, problems);
        }
        return new Settings<>(values);
    }

    private void read(TomlTable table, String word, Map<K, List<String>> values) {
        TomlPosition at = table.inputPositionOf(List.of(word));
        K key = Arrays.stream(keys.getEnumConstants())
                .filter(it -> it.key().equals(word))
                .findFirst()
                .orElse(null);
        if (key == null) {
            problem(at, "unknown key '" + name + "." + word + "'; known here: " + known());
            return;
        }
        Object value = table.get(List.of(word));
        List<String> texts = texts(value);
        if (texts.isEmpty() || (value instanceof TomlArray && !key.isList())) {
            problem(at, "'" + name + "." + word + "' has to be " + (key.isList() ? "an array of strings" : "a string"));
            return;
        }
        values.put(
                key,
                texts.stream()
                        .map(text -> key.isPath(text) ? resolved(text) : text)
                        .toList());
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return List.of(text);
        }
        if (value instanceof TomlArray array && array.toList().stream().allMatch(String.class::isInstance)) {
            return array.toList().stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    private String resolved(String path) {
        return file.toAbsolutePath().resolveSibling(path).normalize().toString();
    }

    private void problem(@Nullable TomlPosition at, String message) {
        problems.add(file + (at == null ? "" : ":" + at.line() + ":" + at.column()) + ": " + message);
    }

    private String known() {
        return Arrays.stream(keys.getEnumConstants())
                .map(ConfigKey::key)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
