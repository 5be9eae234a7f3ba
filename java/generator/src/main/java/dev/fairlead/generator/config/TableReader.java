// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads the values of one table by their types, and tells every mistake with its place. */
final class TableReader {
    private final TomlFile file;
    private final String path;
    private final TomlTable table;
    private final SourceLocation location;
    private final DiagnosticCollector problems;

    TableReader(TomlFile file, String path, TomlTable table, SourceLocation location, DiagnosticCollector problems) {
        this.file = file;
        this.path = path;
        this.table = table;
        this.location = location;
        this.problems = problems;
    }

    /** {@return where the table stands} */
    SourceLocation location() {
        return location;
    }

    /** {@return the keys, as they stand in the file} */
    List<String> keys() {
        return table.keySet().stream().sorted(Comparator.comparing(this::at)).toList();
    }

    /** {@return where a key stands; where the table stands when it does not have it} */
    SourceLocation at(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? location : file.location(position);
    }

    /** Tells every key that nobody reads. */
    void refuseUnknown(Set<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                problems.error(Problem.FL0011, at(key), key.length(), name(key), NearestWord.hint(key, known));
            }
        }
    }

    Optional<Located<String>> string(String key) {
        return value(key, String.class, "a string");
    }

    Optional<Located<Long>> number(String key) {
        return value(key, Long.class, "an integer");
    }

    boolean flag(String key) {
        return value(key, Boolean.class, "true or false").map(Located::value).orElse(false);
    }

    /** {@return a string that must be there; a stand-in after telling that it is not} */
    Located<String> required(String key, String hint) {
        if (!has(key)) {
            missing(key, hint);
        }
        return string(key).orElse(new Located<>("missing", location, 1));
    }

    void missing(String key, String hint) {
        problems.error(Problem.FL0013, location, 1, name(key), hint);
    }

    void wrong(String key, String wanted, String found) {
        problems.error(Problem.FL0012, at(key), key.length(), name(key), wanted, found);
    }

    /** Tells that an entry of an array is wrong, at its place. */
    void wrong(String key, Located<?> entry, String wanted, String found) {
        problems.error(Problem.FL0012, entry.location(), entry.length(), name(key), wanted, found);
    }

    boolean has(String key) {
        return raw(key) != null;
    }

    /** {@return the strings of an array} */
    List<Located<String>> strings(String key) {
        return elements(
                key,
                "an array of strings",
                (value, at) -> value instanceof String text
                        ? Optional.of(new Located<>(text, at, text.length() + 2))
                        : Optional.empty());
    }

    /** {@return the tables of an array of tables} */
    List<TableReader> tables(String key) {
        return elements(
                key,
                "an array of tables: [[" + name(key) + "]]",
                (value, at) -> value instanceof TomlTable inner
                        ? Optional.of(new TableReader(file, name(key), inner, at, problems))
                        : Optional.empty());
    }

    Optional<TableReader> table(String key) {
        return value(key, TomlTable.class, "a table")
                .map(inner -> new TableReader(file, name(key), inner.value(), inner.location(), problems));
    }

    /** {@return an integer or a string, as text} */
    Optional<Located<String>> extent(String key) {
        Object value = raw(key);
        if (value instanceof Long number) {
            return Optional.of(new Located<>(number.toString(), at(key), key.length()));
        }
        return value(key, String.class, "a parameter's name or an integer");
    }

    /** {@return the integers and strings of an array, as text} */
    List<String> extents(String key) {
        return elements(
                key,
                "an array of parameter names and integers",
                (value, _) -> value instanceof Long || value instanceof String
                        ? Optional.of(value.toString())
                        : Optional.empty());
    }

    private <T> List<T> elements(String key, String wanted, BiFunction<Object, SourceLocation, Optional<T>> read) {
        List<T> found = new ArrayList<>();
        value(key, TomlArray.class, wanted).ifPresent(array -> {
            for (int i = 0; i < array.value().size(); i++) {
                Object value = array.value().get(i);
                SourceLocation at = file.element(array.value().inputPositionOf(i));
                read.apply(value, at)
                        .ifPresentOrElse(
                                found::add,
                                () -> problems.error(
                                        Problem.FL0012, at, 1, name(key), wanted, "one that holds " + kindOf(value)));
            }
        });
        return found;
    }

    private <T> Optional<Located<T>> value(String key, Class<T> type, String wanted) {
        Object value = raw(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            wrong(key, wanted, kindOf(value));
            return Optional.empty();
        }
        return Optional.of(new Located<>(type.cast(value), at(key), key.length()));
    }

    private @Nullable Object raw(String key) {
        return table.get(List.of(key));
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String kindOf(Object value) {
        return switch (value) {
            case String _ -> "a string";
            case Long _ -> "an integer";
            case Double _ -> "a float";
            case Boolean _ -> "a boolean";
            case TomlArray _ -> "an array";
            case TomlTable _ -> "a table";
            default -> "a date or time";
        };
    }
}
