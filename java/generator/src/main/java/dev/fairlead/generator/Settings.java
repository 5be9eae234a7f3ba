// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.LibraryConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.emit.shim.ShimEmitter;
import dev.fairlead.generator.emit.shim.ShimOptions;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.output.BindingId;
import dev.fairlead.generator.read.ReadRequest;
import dev.fairlead.generator.read.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request and its fairlead.toml, brought together: what the request says wins.
 *
 * @param request what was asked for
 * @param layer what to emit
 * @param binding what the toml says; without one, that there is nothing to add to the headers
 * @param targets the platforms that Java is written for; none for this machine's alone, whatever it is
 */
record Settings(GenerationRequest request, Layer layer, BindingConfig binding, List<Target> targets) {
    Settings {
        targets = List.copyOf(targets);
    }

    private Settings(GenerationRequest request, Layer layer, BindingConfig binding) throws DiagnosticException {
        this(request, layer, binding, targets(request, binding));
    }

    static Settings of(GenerationRequest request) throws DiagnosticException {
        Layer layer = request.layer().orElse(request.config().isPresent() ? Layer.API : Layer.RAW);
        Optional<String> targetPackage = request.raw().targetPackage();
        if (request.config().isPresent()) {
            BindingConfig read = new TomlReader().read(request.config().get());
            return new Settings(request, layer, read.with(request.headers(), targetPackage));
        }
        if (layer == Layer.API && targetPackage.isEmpty()) {
            throw new IllegalArgumentException("the api layer needs a package");
        }
        String library = StandardLibrary.leftOutOf(request.raw().libraries()).stream()
                .findFirst()
                .orElse("");
        return new Settings(
                request, layer, BindingConfig.withoutFile(library, request.headers(), targetPackage.orElse("")));
    }

    /**
     * What the binding is known by in its output folder.
     *
     * @param shimLibrary the name of its shim library; empty without one
     */
    BindingId binding(Optional<String> shimLibrary) throws IOException {
        Path output = request.output();
        boolean named =
                !request.headers().isEmpty() || request.raw().targetPackage().isPresent();
        return new BindingId(
                BindingId.C,
                binding.library().packageName().value(),
                raw().headerClass(),
                BindingId.Header.of(headers()),
                named ? Optional.empty() : request.config().map(it -> BindingId.place(output, it)),
                shimLibrary);
    }

    /** {@return the names of the platforms that Java is written for; none for this machine's alone, whatever it is} */
    private static List<String> targetNames(GenerationRequest request, BindingConfig binding) {
        return request.targets().names().isEmpty()
                ? binding.library().targets()
                : request.targets().names();
    }

    private static List<Target> targets(GenerationRequest request, BindingConfig binding) throws DiagnosticException {
        List<String> names = targetNames(request, binding);
        if (names.isEmpty()) {
            return List.of();
        }
        try {
            return request.targets().finder().find(names).stream()
                    .map(it -> new Target(it.id(), it.triple(), it.libc(), it.definitions()))
                    .toList();
        } catch (IllegalArgumentException e) {
            String words = String.valueOf(e.getMessage());
            SourceLocation at = binding.library().location();
            throw new DiagnosticException(Stage.CHECK, List.of(Diagnostic.error(Problem.FL0005, at, 1, words)));
        }
    }

    List<String> headers() {
        return binding.library().headers();
    }

    /** {@return the headers as the user wrote them, relative to {@link #folder}} */
    List<String> namedHeaders() {
        return binding.library().writtenHeaders();
    }

    /** {@return the folder that relative headers are looked for in: that of the toml where it names them} */
    Path folder() {
        Path here = Path.of("");
        return request.headers().isEmpty()
                ? request.config().map(it -> it.resolveSibling("")).orElse(here)
                : here;
    }

    /** {@return the folders that a compiler has to look in for what the proof includes} */
    List<Path> proofFolders() {
        boolean relative = namedHeaders().stream()
                .anyMatch(it -> !it.startsWith("<") && !Path.of(it).isAbsolute());
        return joined(relative ? List.of(folder()) : List.of(), reading().includeFolders());
    }

    ReadRequest reading() {
        GenerationRequest.Clang clang = request.clang();
        return new ReadRequest(
                headers(),
                joined(clang.includeFolders(), binding.library().include()),
                joined(binding.library().define(), clang.definitions()),
                clang.arguments(),
                clang.libclang(),
                clang.everything(),
                binding.macros());
    }

    RawOptions raw() {
        GenerationRequest.Raw given = request.raw();
        String headerClass = given.headerClass()
                .orElseGet(() -> RawOptions.headerClass(headers().getFirst()));
        return new RawOptions(
                rawPackage(),
                headerClass,
                given.symbolsClass().orElseGet(() -> RawOptions.symbolsClass(headerClass)),
                libraries(),
                given.systemLoadLibrary(),
                libraryThroughRuntime().map(library -> library.symbolLookup(headerClass)),
                layer == Layer.API || request.config().isPresent());
    }

    /** {@return the Java expression that opens the library, when the runtime finds it} */
    Optional<String> libraryOpening() {
        return libraryThroughRuntime().map(library -> library.opening(raw().headerClass()));
    }

    /** {@return the libraries that were named and have to be opened} */
    List<String> libraries() {
        return StandardLibrary.leftOutOf(request.raw().libraries());
    }

    /** Without a toml, the raw layer stands alone where the user said; under an api it has a package of its own. */
    private String rawPackage() {
        boolean alone = request.config().isEmpty() && layer == Layer.RAW;
        return alone
                ? request.raw().targetPackage().orElse("")
                : binding.library().rawPackage().value();
    }

    /** The library, when the runtime finds it: not where the command line says how, nor where no runtime is needed. */
    private Optional<LibraryConfig> libraryThroughRuntime() {
        List<String> given = libraries();
        boolean described =
                request.config().isPresent() && request.raw().libraries().isEmpty();
        boolean named = layer == Layer.API
                && given.size() == 1
                && !given.getFirst().startsWith(":")
                && !request.raw().systemLoadLibrary();
        if (named && request.config().isPresent()) {
            return Optional.of(binding.library().named(given.getFirst()));
        }
        return described || named ? Optional.of(binding.library()) : Optional.empty();
    }

    /** {@return how the shim library is built, as a build file says it} */
    ShimOptions shim() {
        ReadRequest reading = reading();
        return new ShimOptions(
                raw().shimLibrary(),
                request.output(),
                joined(headerFolder(), reading.includeFolders()),
                reading.definitions(),
                reading.clangArguments(),
                linked());
    }

    /** {@return how the shim library is built, as a compiler's options say it; empty when there is none} */
    Optional<GenerationResult.ShimBuild> shimBuild(HeaderModel model) {
        ShimOptions options = shim();
        if (model.declarations().stream().noneMatch(it -> it.shim().isPresent())) {
            return Optional.empty();
        }
        List<String> compile = new ArrayList<>();
        options.include().forEach(it -> compile.add("-I" + it.toAbsolutePath().normalize()));
        options.define().forEach(it -> compile.add("-D" + it));
        compile.addAll(options.arguments());
        List<String> link = options.libraries().stream().map(Settings::option).toList();
        Path source = request.output().resolve(NativeFile.FOLDER).resolve(ShimEmitter.SOURCE);
        return Optional.of(new GenerationResult.ShimBuild(
                options.library(), source, compile, link, ShimCalls.calledPointers(model)));
    }

    /** The shim includes headers as they were named: paths are relative to the current folder. */
    private List<Path> headerFolder() {
        boolean relative = headers().stream()
                .anyMatch(it -> !it.startsWith("<") && !Path.of(it).isAbsolute());
        return relative ? List.of(Path.of("")) : List.of();
    }

    /** What the functions come from: the libraries that were named, or the one that the toml describes. */
    private List<String> linked() {
        List<String> given = request.raw().libraries();
        String described = binding.library().name();
        return !given.isEmpty() || request.config().isEmpty() || described.isEmpty() ? given : List.of(described);
    }

    /** A library's file is an argument like a source; others are looked for where the linker looks. */
    private static String option(String library) {
        boolean isPath = library.startsWith(":") && library.matches(".*[/\\\\].*");
        return isPath
                ? Path.of(library.substring(1)).toAbsolutePath().normalize().toString()
                : "-l" + library;
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
