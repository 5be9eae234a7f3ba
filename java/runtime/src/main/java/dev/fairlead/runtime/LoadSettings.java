// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a user says about loading, by system properties or environment variables. Read at each search.
 *
 * @param folders where to look first
 * @param inMemory whether a library from a jar may stay in memory; else it goes to a file, as debuggers and profilers
 *     want it
 * @param caches the folders that such a file may go to, in order
 */
record LoadSettings(List<Path> folders, boolean inMemory, List<Path> caches) {
    static final String PATH_PROPERTY = "dev.fairlead.library.path";
    static final String PATH_VARIABLE = "FAIRLEAD_LIBRARY_PATH";
    static final String EXTRACT_PROPERTY = "dev.fairlead.library.extract";
    static final String CACHE_PROPERTY = "dev.fairlead.library.cache";
    static final String CACHE_VARIABLE = "FAIRLEAD_CACHE";

    LoadSettings {
        folders = List.copyOf(folders);
        caches = List.copyOf(caches);
    }

    static LoadSettings ofProcess() {
        return of(System::getProperty, System.getenv(), Platform.current());
    }

    static LoadSettings of(Function<String, String> properties, Map<String, String> environment, Platform platform) {
        List<Path> folders = named(properties, PATH_PROPERTY, environment, PATH_VARIABLE).stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return new LoadSettings(folders, inMemory(properties), caches(properties, environment, platform));
    }

    private static boolean inMemory(Function<String, String> properties) {
        String extract = given(properties.apply(EXTRACT_PROPERTY)).orElse("memory");
        return switch (extract) {
            case "memory" -> true;
            case "file" -> false;
            default -> throw new NativeException(EXTRACT_PROPERTY + "=" + extract + " is neither 'memory' nor 'file'");
        };
    }

    private static List<Path> caches(
            Function<String, String> properties, Map<String, String> environment, Platform platform) {
        Optional<String> named = named(properties, CACHE_PROPERTY, environment, CACHE_VARIABLE);
        if (named.isPresent()) {
            return List.of(natives(Path.of(named.get()).toAbsolutePath()));
        }
        List<Path> caches = new ArrayList<>();
        given(properties.apply("user.home"))
                .ifPresent(home -> caches.add(natives(userCache(Path.of(home), environment, platform))));
        String user = given(properties.apply("user.name")).orElse("user");
        given(properties.apply("java.io.tmpdir"))
                .ifPresent(temp -> caches.add(natives(Path.of(temp).resolve("fairlead-" + user))));
        return caches;
    }

    private static Path natives(Path cache) {
        return cache.resolve("natives");
    }

    private static Path userCache(Path home, Map<String, String> environment, Platform platform) {
        return switch (platform.format()) {
            case PE ->
                given(environment.get("LOCALAPPDATA"))
                        .map(Path::of)
                        .orElse(home.resolve("AppData").resolve("Local"))
                        .resolve("fairlead");
            case MACH_O -> home.resolve("Library").resolve("Caches").resolve("fairlead");
            case ELF ->
                given(environment.get("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .orElse(home.resolve(".cache"))
                        .resolve("fairlead");
        };
    }

    private static Optional<String> named(
            Function<String, String> properties, String property, Map<String, String> environment, String variable) {
        return given(properties.apply(property)).or(() -> given(environment.get(variable)));
    }

    private static Optional<String> given(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).filter(it -> !it.isBlank());
    }
}
