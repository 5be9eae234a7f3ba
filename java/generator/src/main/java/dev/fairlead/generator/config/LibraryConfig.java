// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table {@code [library]}: what is bound, and where its symbols come from.
 *
 * @param name the library's name, without {@code lib} and suffix
 * @param headers paths, already resolved against the toml's folder, or {@code <name.h>}
 * @param writtenHeaders the same as the user wrote them
 * @param packageName the package of the api layer
 * @param rawPackage the package of the raw layer
 * @param loader the class whose {@code static NativeLibrary open()} gives the library; empty for the runtime's own way
 * @param versions for an operating system ({@code linux}, {@code windows}, {@code macosx}) the file that the system's
 *     loader is asked for
 * @param include folders for {@code -I}, already resolved against the toml's folder
 * @param define {@code NAME} or {@code NAME=VALUE}
 * @param targets the platforms that Java is written for, or {@code all}; none for the machine that generates
 * @param location where the table stands
 */
public record LibraryConfig(
        String name,
        List<String> headers,
        List<String> writtenHeaders,
        Located<String> packageName,
        Located<String> rawPackage,
        Optional<Located<String>> loader,
        Map<String, String> versions,
        List<Path> include,
        List<String> define,
        List<String> targets,
        SourceLocation location) {
    /** Keeps its own copies. */
    public LibraryConfig {
        headers = List.copyOf(headers);
        writtenHeaders = List.copyOf(writtenHeaders);
        versions = Map.copyOf(versions);
        include = List.copyOf(include);
        define = List.copyOf(define);
        targets = List.copyOf(targets);
    }

    LibraryConfig with(List<String> otherHeaders, Optional<String> otherPackage) {
        return new LibraryConfig(
                name,
                otherHeaders.isEmpty() ? headers : otherHeaders,
                otherHeaders.isEmpty() ? writtenHeaders : otherHeaders,
                otherPackage.map(it -> at(it)).orElse(packageName),
                otherPackage.map(it -> at(it + BindingConfig.RAW_SUFFIX)).orElse(rawPackage),
                loader,
                versions,
                include,
                define,
                targets,
                location);
    }

    /**
     * The same binding of a library of another name, found in the runtime's own way.
     *
     * @param otherName the name, without {@code lib} and suffix
     * @return the description of that library
     */
    public LibraryConfig named(String otherName) {
        return new LibraryConfig(
                otherName,
                headers,
                writtenHeaders,
                packageName,
                rawPackage,
                Optional.empty(),
                Map.of(),
                include,
                define,
                targets,
                location);
    }

    private static Located<String> at(String value) {
        return new Located<>(value, SourceLocation.NONE, 0);
    }

    /**
     * The Java expression that gives the library's symbols.
     *
     * @param owner a class of the output, whose class loader the library belongs to
     * @return an expression of type {@code SymbolLookup}; it needs no import
     */
    public String symbolLookup(String owner) {
        return "symbol -> java.util.Optional.of(" + opening(owner) + ".find(symbol))";
    }

    /**
     * The Java expression that gives the library.
     *
     * @param owner a class of the output, whose class loader the library belongs to
     * @return an expression of type {@code NativeLibrary}; it needs no import
     */
    public String opening(String owner) {
        if (loader.isPresent()) {
            return loader.get().value() + ".open()";
        }
        StringBuilder call = new StringBuilder("dev.fairlead.runtime.NativeLibrary.load(\"" + name + "\", " + owner);
        call.append(".class");
        if (!versions.isEmpty()) {
            call.append(", java.util.Map.of(");
            String separator = "";
            for (var version : new TreeMap<>(versions).entrySet()) {
                call.append(separator).append(quoted(version.getKey()));
                call.append(", ").append(quoted(version.getValue()));
                separator = ", ";
            }
            call.append(')');
        }
        return call.append(')').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
