// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import java.nio.file.Path;
import java.util.List;

/**
 * How a shim library is built. Folders are the user's own; they become relative to the output folder where
 * they lie near it.
 *
 * @param library the library's name, without {@code lib} and suffix
 * @param output the output folder
 * @param include folders for {@code -I}, in order
 * @param define {@code NAME} or {@code NAME=VALUE} for {@code -D}
 * @param arguments what else the compiler is told
 * @param libraries what the functions come from: a name, or {@code :FILE} for a file's path or name
 */
public record ShimOptions(
        String library,
        Path output,
        List<Path> include,
        List<String> define,
        List<String> arguments,
        List<String> libraries) {
    /** Keeps its own copies. */
    public ShimOptions {
        include = List.copyOf(include);
        define = List.copyOf(define);
        arguments = List.copyOf(arguments);
        libraries = List.copyOf(libraries);
    }
}
