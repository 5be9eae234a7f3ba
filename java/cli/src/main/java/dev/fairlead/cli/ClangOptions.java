// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Option(
            names = "--clang-arg",
            paramLabel = "ARG",
            parameterConsumer = AnyWord.class,
            description =
                    "One more argument for clang. A file compile_flags.txt in the current folder holds more, a line each.")
    private List<String> arguments = List.of();

    @Option(
            names = "--pkg-config",
            paramLabel = "NAME",
            description = "A package that pkg-config knows: its include folders, macros and libraries.")
    private List<String> packages = List.of();

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

    /** {@return what pkg-config knows of the packages that were named} */
    PackageConfig packages() throws CommandFailure {
        String program = Optional.ofNullable(System.getenv("PKG_CONFIG")).orElse("pkg-config");
        return PackageConfig.of(program, packages);
    }

    /** {@return what was asked for: what the command line says comes behind what files and packages say, and wins} */
    GenerationRequest.Clang toRequest(PackageConfig known, List<String> flags) {
        List<String> further = new ArrayList<>(flags);
        further.addAll(known.arguments());
        further.addAll(arguments);
        return new GenerationRequest.Clang(
                joined(includeFolders, known.includeFolders()),
                joined(known.definitions(), definitions),
                further,
                Optional.ofNullable(libclang),
                everything);
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
