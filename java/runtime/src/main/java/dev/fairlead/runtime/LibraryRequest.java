// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.internal.place.Opener;
import java.net.URL;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked for, for whom and on what.
 *
 * @param name the library's name, without {@code lib} and suffix
 * @param owner a class whose class loader has the library, or whose class path it is on
 * @param versions for an operating system the file that the system's loader is asked for
 * @param platform the running platform
 * @param settings what the user says about it
 * @param opener the system's loader
 */
record LibraryRequest(
        String name,
        Class<?> owner,
        Map<String, String> versions,
        Platform platform,
        LoadSettings settings,
        Opener opener) {
    LibraryRequest {
        if (name.isBlank() || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a library's name: 'z' is one, whose file is " + platform.libraryFile("z"));
        }
        versions = Map.copyOf(versions);
    }

    /** {@return the name of the library's file, as builds name it} */
    String file() {
        return platform.libraryFile(name);
    }

    /** {@return the name of the file that an installed library has} */
    String systemFile() {
        return versions.getOrDefault(platform.os(), file());
    }

    /** {@return the path under which a jar has the library for a platform} */
    String resource(Platform of) {
        return "META-INF/native/" + of.id() + "/" + of.libraryFile(name);
    }

    /** Finds the library for a platform; on macOS also one that is for all processors of that. */
    Optional<URL> find(Platform of) {
        return find(resource(of))
                .or(() -> of.os().equals("macosx")
                        ? find("META-INF/native/macosx-universal/" + of.libraryFile(name))
                        : Optional.empty());
    }

    private Optional<URL> find(String resource) {
        ClassLoader loader = owner.getClassLoader();
        return Optional.ofNullable(
                loader == null ? ClassLoader.getSystemResource(resource) : loader.getResource(resource));
    }
}
