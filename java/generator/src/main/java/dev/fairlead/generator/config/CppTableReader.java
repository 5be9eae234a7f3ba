// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.config.CppConfig.Instance;
import dev.fairlead.generator.config.CppConfig.Thrown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the table {@code [cpp]}. */
final class CppTableReader {
    private static final Set<String> KEYS = Set.of(
            "headers",
            "package",
            "class",
            "library",
            "loader",
            "include",
            "define",
            "standard",
            "instantiate",
            "exceptions",
            "skip",
            "copies",
            "sources",
            "link",
            "export");
    private static final Pattern INSTANCE = Pattern.compile("(?<cpp>[\\w:]+\\s*<.+>)\\s+as\\s+(?<java>[A-Za-z_]\\w*)");
    private static final Pattern THROWN =
            Pattern.compile("(?<cpp>[\\w:]+)(?:\\((?<getters>(?:\\s*\\w+\\(\\)\\s*,?)*)\\))?"
                    + "\\s+as\\s+(?<java>[A-Za-z_][\\w.]*(?:::\\w+)?)");
    private static final Pattern GETTER = Pattern.compile("(\\w+)\\s*\\(\\)");

    private static final Pattern OLDER = Pattern.compile("(?:c|gnu)\\+\\+(?:98|0[3x]|1[1-9a-z])");

    private final TableReader table;
    private final LibraryConfig library;
    private final Path folder;

    CppTableReader(TableReader table, LibraryConfig library, Path toml) {
        this.table = table;
        this.library = library;
        this.folder = toml.resolveSibling("");
    }

    CppConfig read() {
        table.refuseUnknown(KEYS);
        if (!table.has("headers")) {
            table.missing("headers", "the C++ headers to read: headers = [\"scan.hpp\"]");
        }
        Located<String> apiPackage = library.packageName();
        return new CppConfig(
                table.strings("headers").stream()
                        .map(it -> new Located<>(resolved(it.value()), it.location(), it.length()))
                        .toList(),
                table.string("package")
                        .orElseGet(() -> new Located<>(
                                apiPackage.value() + CppConfig.PACKAGE_SUFFIX,
                                apiPackage.location(),
                                apiPackage.length())),
                table.string("class").orElseGet(() -> new Located<>(camelCase(library.name()), table.location(), 1)),
                table.string("library").map(Located::value).orElse(library.name() + "-cpp"),
                table.string("loader"),
                Stream.concat(values("include", this::path).stream(), library.include().stream())
                        .toList(),
                values("define", Function.identity()),
                standard(),
                parsed("instantiate", INSTANCE, "\"scan::Image<float> as ImageF\"", CppTableReader::instance),
                parsed(
                        "exceptions",
                        THROWN,
                        "\"scan::Error(code()) as org.scan.ScanException\"",
                        CppTableReader::thrown),
                table.strings("skip").stream().map(TomlReader::glob).toList(),
                table.strings("copies").stream().map(TomlReader::glob).toList(),
                sources(),
                values("link", Function.identity()),
                values("export", Function.identity()));
    }

    private <T> List<T> values(String key, Function<String, T> read) {
        return table.strings(key).stream().map(Located::value).map(read).toList();
    }

    /** What is generated takes spans. */
    private String standard() {
        Optional<Located<String>> standard = table.string("standard");
        standard.filter(it -> OLDER.matcher(it.value()).matches())
                .ifPresent(it -> table.wrong(
                        "standard", it, "\"c++20\" or later, which the generated C++ needs", "'" + it.value() + "'"));
        return standard.map(Located::value).orElse("c++20");
    }

    private List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        for (Located<String> source : table.strings("sources")) {
            Path path = path(source.value());
            if (!Files.isRegularFile(path)) {
                table.wrong(
                        "sources", source, "made of files that are there", "'" + source.value() + "', which is none");
            }
            sources.add(path);
        }
        return sources;
    }

    private Path path(String written) {
        return folder.resolve(written).normalize();
    }

    private String resolved(String header) {
        return header.startsWith("<") ? header : path(header).toString();
    }

    private <T> List<Located<T>> parsed(String key, Pattern form, String example, Function<Matcher, T> read) {
        return table.strings(key).stream()
                .flatMap(text -> {
                    Matcher matcher = form.matcher(text.value().strip());
                    if (!matcher.matches()) {
                        table.wrong(key, text, "made of entries such as " + example, "'" + text.value() + "'");
                        return Optional.<Located<T>>empty().stream();
                    }
                    return Stream.of(new Located<>(read.apply(matcher), text.location(), text.length()));
                })
                .toList();
    }

    private static Instance instance(Matcher matcher) {
        return new Instance(matcher.group("cpp"), matcher.group("java"));
    }

    private static Thrown thrown(Matcher matcher) {
        String getters = matcher.group("getters");
        List<String> names = getters == null
                ? List.of()
                : GETTER.matcher(getters).results().map(it -> it.group(1)).toList();
        return new Thrown(matcher.group("cpp"), names, matcher.group("java"));
    }

    /** {@code fairlead-kernels}: {@code FairleadKernels}. */
    private static String camelCase(String name) {
        return Pattern.compile("(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])")
                .matcher(name)
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }
}
