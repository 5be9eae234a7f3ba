// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
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

/** Reads the table {@code [package]} of a fairlead.toml. What the other tables say is for binding. */
public final class PackageToml {
    private static final String TABLE = "package";

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    private PackageToml(Path file) {
        this.file = file;
    }

    /**
     * Reads the table.
     *
     * @param file the toml; paths in it are relative to its folder
     * @return what it says; nothing when it has no such table
     * @throws IOException when it cannot be read
     * @throws PackageException with every mistake, each with its line
     */
    public static PackageSettings read(Path file) throws IOException, PackageException {
        TomlParseResult toml = Toml.parse(file);
        PackageToml reader = new PackageToml(file);
        toml.errors().forEach(error -> reader.problem(error.position(), String.valueOf(error.getMessage())));
        if (toml.hasErrors()) {
            throw new PackageException(Reason.NO_TOML, reader.problems);
        }
        Map<PackageKey, List<String>> values = new EnumMap<>(PackageKey.class);
        Object table = toml.get(List.of(TABLE));
        if (table instanceof TomlTable settings) {
            settings.keySet().forEach(key -> reader.read(settings, key, values));
        } else if (table != null) {
            reader.problem(toml.inputPositionOf(List.of(TABLE)), "'package' has to be a table: [package]");
        }
        if (!reader.problems.isEmpty()) {
            throw new PackageException(Reason.UNFIT, reader.problems);
        }
        return new PackageSettings(values);
    }

    private void read(TomlTable table, String name, Map<PackageKey, List<String>> values) {
        TomlPosition at = table.inputPositionOf(List.of(name));
        PackageKey key = PackageKey.find(name).orElse(null);
        if (key == null) {
            problem(at, "unknown key 'package." + name + "'; known here: " + known());
            return;
        }
        Object value = table.get(List.of(name));
        List<String> texts = texts(value);
        if (texts.isEmpty() || (value instanceof TomlArray && !key.isList())) {
            problem(at, "'package." + name + "' has to be " + (key.isList() ? "an array of strings" : "a string"));
            return;
        }
        values.put(key, key.isPath() ? texts.stream().map(this::resolved).toList() : texts);
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

    private static String known() {
        return Arrays.stream(PackageKey.values()).map(PackageKey::key).sorted().collect(Collectors.joining(", "));
    }
}
