// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import java.nio.file.Path;
import java.util.List;

/**
 * The platforms that Java is written for.
 *
 * @param names their names, or {@code all}; none for this machine's alone, unless a fairlead.toml names some
 * @param finder knows them
 */
public record TargetRequest(List<String> names, Finder finder) {
    /** This machine, whatever it is. */
    public static final TargetRequest NONE = new TargetRequest(List.of(), names -> {
        throw new IllegalArgumentException("nobody knows the platforms " + String.join(", ", names));
    });

    /** Keeps its own copy. */
    public TargetRequest {
        names = List.copyOf(names);
    }

    /**
     * A platform.
     *
     * @param id its name, such as {@code linux-x86_64}
     * @param triple its triple, as clang takes it
     * @param libc the folders with the headers of its C library, in the order in which they are looked into; none when
     *     there are none: then only headers can be read that need no C library
     * @param definitions {@code NAME} or {@code NAME=VALUE}, which those headers expect to be defined
     */
    public record Platform(String id, String triple, List<Path> libc, List<String> definitions) {
        /** Keeps its own copies. */
        public Platform {
            libc = List.copyOf(libc);
            definitions = List.copyOf(definitions);
        }
    }

    /** Knows platforms, and where the headers of their C libraries lie. */
    @FunctionalInterface
    public interface Finder {
        /**
         * Finds platforms.
         *
         * @param names their names, or {@code all}
         * @return the platforms, each once
         * @throws IllegalArgumentException when there is none of a name; the message says which there are
         */
        List<Platform> find(List<String> names);
    }
}
