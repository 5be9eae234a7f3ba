// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationRequest;
import dev.fairlead.generator.Generator;
import dev.fairlead.generator.Layer;
import dev.fairlead.generator.TargetRequest;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Binds headers: reads them, checks, writes Java. */
@Command(
        name = "bind",
        description = {
            "Read C or C++ headers and write the Java that calls them.%n",
            "  fairlead bind '<zlib.h>' -l z -t org.z --output out      the raw layer: jextract's shape, java.base alone",
            "  fairlead bind --layer api scan.h -l scan -t org.scan     checked calls, exceptions, Javadoc on top",
            "  fairlead bind                                            as the fairlead.toml of this folder says",
            "  fairlead bind --engine javacpp                           C++ classes, as its table [cpp] says%n",
            "Options may stand in a file: fairlead bind @options.txt",
            "What cannot be bound faithfully is left out and listed at the end, never bound wrongly.%n"
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false)
final class BindCommand implements Callable<Integer> {
    private static final Path DEFAULT_CONFIG = Path.of("fairlead.toml");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "HEADER",
            arity = "0..*",
            description = "A header's path, or <name.h> for one on the include path.")
    private List<String> headers = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "The fairlead.toml that describes the binding.")
    private @Nullable Path config;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "fairlead: our own, nothing to install. javacpp: C++, as the table [cpp] of a fairlead.toml says, which"
                            + " names all of it. jextract: yours (JEXTRACT_HOME, else PATH), its output kept as ours is."
                            + " Default: fairlead.")
    private Engine engine = Engine.FAIRLEAD;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "raw: calls in jextract's shape. api: over them what you would have written by hand."
                    + " Default: raw, or api with a fairlead.toml.")
    private @Nullable Layer layer;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Where to write. Default: the current folder. What an earlier run wrote there for the same binding, and"
                            + " this one does not, is deleted; what was changed by hand stops the run.")
    private Path output = Path.of("");

    @Option(
            names = "--proof",
            description = "Write native/proof.c too: sizes, offsets and values that the Java takes for granted, as"
                    + " assertions of C. They are checked here, and your own compiler can: cc -fsyntax-only.")
    private boolean proof;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Write Java that is the same for several platforms, and chooses what differs among them when it"
                            + " runs: all, or names as in linux-x86_64,windows-x86_64. Their C libraries' headers are those of"
                            + " zig. Default: what the toml says under targets, else this machine's platform.")
    private List<String> targets = List.of();

    @Option(
            names = {"-t", "--target-package"},
            paramLabel = "PACKAGE",
            description = "The package of the generated classes. Default: the unnamed package.")
    private @Nullable String targetPackage;

    @Option(
            names = {"-l", "--library"},
            paramLabel = "NAME",
            description = "A library to load: its name (z), or :PATH for a file. The C library need not be named: of"
                    + " it and its parts (c, m, dl, pthread, rt, util) nothing is opened, and all is found.")
    private List<String> libraries = List.of();

    @Option(names = "--use-system-load-library", description = "Load libraries by System.loadLibrary.")
    private boolean systemLoadLibrary;

    @Option(names = "--header-class-name", paramLabel = "NAME", description = "The name of the header class.")
    private @Nullable String headerClass;

    @Option(
            names = "--symbols-class-name",
            paramLabel = "NAME",
            description = "The name of the class of shared pieces.")
    private @Nullable String symbolsClass;

    @Option(
            names = "--strict",
            description = "A declaration that would be left out is an error: nothing is written then.")
    private boolean strict;

    @Option(
            names = FailureHandler.JSON,
            description = "What was bound and left out, or what is wrong, as one JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--build",
            description =
                    "Build the library of the functions that C has to call for Java, where there are some, with the"
                            + " C compiler of this machine (CC, else cc), below DIR/META-INF/native: DIR belongs on the class path.")
    private boolean build;

    @Option(
            names = "--dump-includes",
            paramLabel = "FILE",
            description = "Write no Java, but an argument file of --include options, one for each declaration: cut it"
                    + " down and give it as @FILE.")
    private @Nullable Path dumpIncludes;

    @ArgGroup(exclusive = false, heading = "%nHow clang reads:%n")
    private ClangOptions clang = new ClangOptions();

    @ArgGroup(exclusive = false, heading = "%nFrameworks:%n")
    private FrameworkOptions frameworks = new FrameworkOptions();

    @ArgGroup(exclusive = false, heading = "%nWhat is bound (once one is given, only these and what they need):%n")
    private FilterOptions filter = new FilterOptions();

    BindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure, DiagnosticException, IOException {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        GenerationRequest request = request();
        if (build && engine != Engine.FAIRLEAD) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "--build is of the engine fairlead alone\nhint: jextract has no C to build; that of javacpp is built"
                            + " by CMake, as it says at its end");
        }
        if (dumpIncludes != null) {
            tell(dump(request, dumpIncludes));
        } else {
            tell(engine.implementation().bind(new Binding(request, arguments, build, console)));
        }
        return ExitCode.SUCCESS.code();
    }

    private void tell(BindReport report) throws IOException {
        if (json) {
            Json.print(console.out(), report::write);
        } else {
            report.print(console.out());
        }
    }

    private IncludesFile dump(GenerationRequest request, Path file)
            throws CommandFailure, DiagnosticException, IOException {
        if (engine != Engine.FAIRLEAD) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "--dump-includes is of the engine fairlead alone\nhint: leave --engine out; the list goes with"
                            + " jextract, too");
        }
        List<String> lines = new Generator(console::progress).includes(request);
        console.clearProgress();
        return IncludesFile.write(file, lines);
    }

    private GenerationRequest request() throws CommandFailure, IOException {
        Optional<Path> toml = config();
        // What javacpp reads is all in a toml, which it asks for itself.
        if (headers.isEmpty() && toml.isEmpty() && engine != Engine.JAVACPP) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "no header was named, and there is no fairlead.toml in this folder\n"
                            + "hint: fairlead bind '<zlib.h>' -l z -t org.z --output out; fairlead bind --help says more");
        }
        PackageConfig packages = clang.packages();
        return new GenerationRequest(
                headers,
                toml,
                Optional.ofNullable(layer),
                clang(packages),
                raw(packages),
                filter(),
                proof,
                output,
                strict,
                new TargetRequest(targets, new BindTargets(System.getenv())));
    }

    /** jextract reads the file itself. */
    private List<String> compileFlags() throws IOException {
        return engine == Engine.JEXTRACT ? List.of() : CompileFlags.read();
    }

    private GenerationRequest.Clang clang(PackageConfig packages) throws CommandFailure, IOException {
        List<String> further = new ArrayList<>(compileFlags());
        further.addAll(frameworks.arguments());
        try {
            return clang.toRequest(packages, further);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR, e.getMessage() + "\nhint: -D NAME, -D NAME=VALUE, -D 'NAME(x)=VALUE'");
        }
    }

    private GenerationRequest.Included filter() throws CommandFailure {
        try {
            return filter.toRequest();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    e.getMessage() + "\nhint: a name, a glob such as 'gz*', or '/gz(read|write)/'");
        }
    }

    private GenerationRequest.Raw raw(PackageConfig packages) throws CommandFailure {
        List<String> loaded = new ArrayList<>(libraries);
        loaded.addAll(frameworks.libraries(Platform.current().os()));
        try {
            return new GenerationRequest.Raw(
                    Optional.ofNullable(targetPackage),
                    Optional.ofNullable(headerClass),
                    Optional.ofNullable(symbolsClass),
                    loaded.isEmpty() ? librariesOf(packages) : loaded,
                    systemLoadLibrary);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    e.getMessage() + "\nhint: packages, classes and libraries are named as in"
                            + " --target-package org.z --header-class-name zlib --library z");
        }
    }

    /** A path is of this machine: whoever gets the Java elsewhere has to know. */
    private List<String> librariesOf(PackageConfig packages) {
        for (String library : packages.libraries()) {
            if (Path.of(library.replaceFirst("^:", "")).isAbsolute()) {
                console.message("note: the Java opens " + library.substring(1)
                        + ": no program looks in that folder by itself; -l NAME opens a library by its name instead");
            }
        }
        return packages.libraries();
    }

    private Optional<Path> config() throws CommandFailure {
        if (config != null) {
            if (!Files.isRegularFile(config)) {
                throw new CommandFailure(ExitCode.INPUT_ERROR, "cannot find the description '" + config + "'");
            }
            return Optional.of(config);
        }
        return headers.isEmpty() && Files.isRegularFile(DEFAULT_CONFIG)
                ? Optional.of(DEFAULT_CONFIG)
                : Optional.empty();
    }
}
