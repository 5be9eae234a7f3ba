// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the table {@code [library]}. */
final class LibraryReader {
    private static final Set<String> KEYS =
            Set.of("name", "headers", "package", "raw-package", "loader", "versions", "include", "define", "targets");
    private static final Set<String> SYSTEMS = Set.of("linux", "macosx", "windows");

    private final TableReader root;
    private final Path folder;
    private final boolean isForCpp;

    /**
     * A reader.
     *
     * @param root the file's top
     * @param toml the file
     * @param isForCpp whether the C++ headers of another table are bound: then there need be no C headers
     */
    LibraryReader(TableReader root, Path toml, boolean isForCpp) {
        this.root = root;
        this.isForCpp = isForCpp;
        this.folder = toml.resolveSibling("");
    }

    /** {@return the table; stand-ins for what is missing, after telling it} */
    LibraryConfig read() {
        if (!root.has("library")) {
            root.missing("library", "say what is bound: [library], name, headers and package");
        }
        return root.table("library")
                .map(this::read)
                .orElseGet(() -> BindingConfig.withoutFile("missing", List.of(), "missing")
                        .library());
    }

    private LibraryConfig read(TableReader table) {
        table.refuseUnknown(KEYS);
        Located<String> packageName = table.required("package", "the package of the classes: package = \"org.scan\"");
        List<String> headers = headers(table);
        return new LibraryConfig(
                table.required("name", "the library's name, without lib and suffix: name = \"scan\"")
                        .value(),
                headers.stream().map(this::resolved).toList(),
                headers,
                packageName,
                table.string("raw-package")
                        .orElse(new Located<>(
                                packageName.value() + BindingConfig.RAW_SUFFIX,
                                packageName.location(),
                                packageName.length())),
                table.string("loader"),
                versions(table),
                table.strings("include").stream()
                        .map(include -> folder.resolve(include.value()).normalize())
                        .toList(),
                table.strings("define").stream().map(Located::value).toList(),
                targets(table),
                table.location());
    }

    private List<String> targets(TableReader table) {
        List<String> targets =
                table.strings("targets").stream().map(Located::value).toList();
        if (isForCpp && !table.has("headers") && !targets.isEmpty()) {
            table.wrong("targets", "left out without C headers: C++ is built on each platform", "there");
        }
        return targets;
    }

    private List<String> headers(TableReader table) {
        List<String> headers =
                table.strings("headers").stream().map(Located::value).toList();
        if (!table.has("headers") && isForCpp) {
            return List.of();
        }
        if (!table.has("headers")) {
            table.missing("headers", "what to read: headers = [\"scan.h\"], or [\"<scan.h>\"] for the include path");
        } else if (headers.isEmpty()) {
            table.wrong("headers", "an array of at least one header", "empty");
        }
        return headers;
    }

    private String resolved(String header) {
        return header.startsWith("<")
                ? header
                : folder.resolve(header).normalize().toString();
    }

    private static Map<String, String> versions(TableReader table) {
        Map<String, String> versions = new TreeMap<>();
        table.table("versions").ifPresent(systems -> {
            systems.refuseUnknown(SYSTEMS);
            for (String system : SYSTEMS) {
                systems.string(system).ifPresent(file -> versions.put(system, file.value()));
            }
        });
        return versions;
    }
}
