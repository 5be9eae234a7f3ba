// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code bind} that concern reading. */
final class ClangOptions {
    @Option(
            names = {"-I", "--include-dir"},
            paramLabel = "DIR",
            description = "A folder to look for headers in.")
    private List<Path> includeFolders = List.of();

    @Option(
            names = {"-D", "--define-macro"},
            paramLabel = "NAME[=VALUE]",
            description = "A macro to define.")
    private List<String> definitions = List.of();

    @Option(names = "--clang-arg", paramLabel = "ARG", description = "One more argument for clang.")
    private List<String> arguments = List.of();

    @Option(
            names = "--libclang",
            paramLabel = "PATH",
            description = "A libclang to use instead of the bundled one (which needs glibc 2.34).")
    private @Nullable Path libclang;

    @Option(
            names = "--everything",
            description = "Bind what system headers declare too, as jextract does. Without it: what the named headers,"
                    + " and those that they include with quotes, declare and need.")
    private boolean everything;

    GenerationRequest.Clang toRequest() {
        return new GenerationRequest.Clang(
                includeFolders, definitions, arguments, Optional.ofNullable(libclang), everything);
    }
}
