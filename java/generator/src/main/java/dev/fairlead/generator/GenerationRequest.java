// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.config.NamePattern;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What to bind, and how.
 *
 * @param headers paths, or {@code <name.h>}; empty when the config names them
 * @param config a fairlead.toml
 * @param layer what to emit; by default the api layer with a config and the raw layer without one
 * @param clang how clang reads
 * @param raw what the raw layer looks like; what is given here wins over the config
 * @param included what to bind; all when empty
 * @param proof whether a proof in C is written and checked, too
 * @param output the folder to write to
 * @param strict whether a declaration that is left out is an error
 * @param targets the platforms that Java is written for
 */
public record GenerationRequest(
        List<String> headers,
        Optional<Path> config,
        Optional<Layer> layer,
        Clang clang,
        Raw raw,
        Included included,
        boolean proof,
        Path output,
        boolean strict,
        TargetRequest targets) {
    /** Keeps its own copy of the headers. */
    public GenerationRequest {
        headers = List.copyOf(headers);
    }

    /**
     * A request for this machine's platform that is not strict, and asks for no proof.
     *
     * @param headers paths, or {@code <name.h>}; empty when the config names them
     * @param config a fairlead.toml
     * @param layer what to emit
     * @param clang how clang reads
     * @param raw what the raw layer looks like
     * @param included what to bind
     * @param output the folder to write to
     */
    public GenerationRequest(
            List<String> headers,
            Optional<Path> config,
            Optional<Layer> layer,
            Clang clang,
            Raw raw,
            Included included,
            Path output) {
        this(headers, config, layer, clang, raw, included, false, output, false, TargetRequest.NONE);
    }

    /**
     * How clang reads.
     *
     * @param includeFolders folders for {@code -I}
     * @param definitions {@code NAME} or {@code NAME=VALUE}
     * @param arguments further arguments
     * @param libclang a libclang to use instead of the bundled one
     * @param everything whether declarations of system headers are bound too
     */
    public record Clang(
            List<Path> includeFolders,
            List<String> definitions,
            List<String> arguments,
            Optional<Path> libclang,
            boolean everything) {
        /** A name, parameters where it has some, and whatever stands behind an equals sign. */
        private static final Pattern DEFINITION =
                Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\([\\p{L}\\p{N}_$,.\\s]*\\))?(=.*)?", Pattern.DOTALL);

        /** The defaults. */
        public static final Clang DEFAULT = new Clang(List.of(), List.of(), List.of(), Optional.empty(), false);

        /**
         * Keeps its own copies.
         *
         * @throws IllegalArgumentException if a definition defines no macro
         */
        public Clang {
            includeFolders = List.copyOf(includeFolders);
            definitions = List.copyOf(definitions);
            definitions.forEach(it -> require(DEFINITION.matcher(it).matches(), it, "a macro that could be defined"));
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What the raw layer looks like.
     *
     * @param targetPackage its package
     * @param headerClass the name of the header class
     * @param symbolsClass the name of the class of shared pieces
     * @param libraries names of libraries to load, or {@code :PATH}; the {@link StandardLibrary} is not opened
     * @param systemLoadLibrary whether System.loadLibrary loads them
     */
    public record Raw(
            Optional<String> targetPackage,
            Optional<String> headerClass,
            Optional<String> symbolsClass,
            List<String> libraries,
            boolean systemLoadLibrary) {
        /** The defaults. */
        public static final Raw DEFAULT =
                new Raw(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

        /**
         * Keeps its own copy.
         *
         * @throws IllegalArgumentException if Java cannot have one of the names
         */
        public Raw {
            libraries = List.copyOf(libraries);
            targetPackage.ifPresent(name -> require(SourceVersion.isName(name), name, "a package's name"));
            headerClass.ifPresent(name -> require(RawOptions.isClassName(name), name, "a name for a class here"));
            symbolsClass.ifPresent(name -> require(RawOptions.isClassName(name), name, "a name for a class here"));
            libraries.forEach(name -> require(!name.isBlank() && !name.equals(":"), name, "a library"));
            if (systemLoadLibrary) {
                libraries.forEach(name -> require(isLoadable(name), name, "an absolute path, which System.load needs"));
            }
            if (headerClass.isPresent() && headerClass.get().equalsIgnoreCase(symbolsClass.orElse(""))) {
                throw new IllegalArgumentException("two classes cannot both be called '" + headerClass.get() + "'");
            }
        }
    }

    private static boolean isLoadable(String library) {
        return !library.startsWith(":") || Path.of(library.substring(1)).isAbsolute();
    }

    /**
     * What to bind, by names, by globs ({@code gz*}) or by regular expressions between slashes ({@code /gz.*64/}); when all
     * are empty, everything.
     *
     * @param functions functions
     * @param constants macros and enumerators
     * @param structs structs
     * @param unions unions
     * @param typedefs typedefs
     * @param variables global variables
     */
    public record Included(
            List<String> functions,
            List<String> constants,
            List<String> structs,
            List<String> unions,
            List<String> typedefs,
            List<String> variables) {
        /** Everything. */
        public static final Included ALL =
                new Included(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        /**
         * Keeps its own copies.
         *
         * @throws IllegalArgumentException if a regular expression makes no sense
         */
        public Included {
            functions = List.copyOf(functions);
            constants = List.copyOf(constants);
            structs = List.copyOf(structs);
            unions = List.copyOf(unions);
            typedefs = List.copyOf(typedefs);
            variables = List.copyOf(variables);
            Stream.of(functions, constants, structs, unions, typedefs, variables)
                    .flatMap(List::stream)
                    .forEach(NamePattern::of);
        }

        /** {@return the names by kind of declaration} */
        Map<Kind, Set<String>> byKind() {
            return Map.of(
                    Kind.FUNCTION, Set.copyOf(functions),
                    Kind.CONSTANT, Set.copyOf(constants),
                    Kind.STRUCT, Set.copyOf(structs),
                    Kind.UNION, Set.copyOf(unions),
                    Kind.TYPEDEF, Set.copyOf(typedefs),
                    Kind.VARIABLE, Set.copyOf(variables));
        }
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new IllegalArgumentException("'" + name + "' is not " + what);
        }
    }
}
