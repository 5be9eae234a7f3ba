// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildKey;
import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.packager.pack.PackageException;
import dev.fairlead.packager.pack.PackageKey;
import dev.fairlead.packager.pack.PackageRequest;
import dev.fairlead.packager.pack.PackageResult;
import dev.fairlead.packager.pack.PackageSettings;
import dev.fairlead.packager.pack.Packager;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.toolchain.LlvmTools;
import dev.fairlead.packager.toolchain.ToolchainException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packages what {@code build} built, as a repository of Maven holds it. */
@Command(
        name = "package",
        description = {
            "Package what fairlead build built: for Maven and Gradle, and as native archives.%n",
            "  fairlead package                          what lies in build/fairlead, as the fairlead.toml says",
            "  fairlead package out-linux out-mac -o repository",
            "                                            what several machines built, as one package",
            "  fairlead package build/fairlead --group org.example --artifact scan --version 1.0.0 --classes classes",
            "                                            and --name --description --url --license --developer --scm",
            "  fairlead package --sign 'gpg --batch --yes --armor --detach-sign'%n",
            "Every library is inspected before; one that is not fit to be shipped stops it. The same input gives",
            "the same bytes. What an option says can stand in the table [package] of the fairlead.toml.",
            "docs/packaging.md tells what is made and how it is taken.%n"
        },
        sortOptions = false)
final class PackageCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "OUT",
            arity = "0..*",
            description = "Output folders of fairlead build (default: that of the table [build], or build/fairlead).")
    private List<Path> outputs = List.of();

    @ArgGroup(exclusive = false, heading = "%nWhat the package is:%n")
    private PackageOptions options = new PackageOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder that becomes a repository (default: build/repository).")
    private Path repository = Path.of("build", "repository");

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--universal",
            description = "Also a jar with one library for all processors of macOS (classifier macosx-universal).")
    private boolean universal;

    @Option(names = FailureHandler.JSON, description = "The result as JSON on standard output.")
    private boolean json;

    /** The usual options of help would bring a --version that is not the package's. */
    @SuppressWarnings("UnusedVariable") // picocli shows the help itself.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    PackageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try {
            PackageSettings settings =
                    new PackageSettings(options.settings().over(config.table(PackageKey.TABLE, PackageKey.class)));
            List<Path> outputs = outputs();
            console.progress("inspecting and packaging");
            PackageRequest request = new PackageRequest(outputs, settings, joiner(), repository);
            PackageResult result = Packager.run(request, PlatformTable.bundled());
            console.clearProgress();
            PackageReport report = new PackageReport(result, console.color());
            if (json) {
                Json.print(console.out(), report::write);
            } else {
                report.print(console);
            }
            return report.exitCode().code();
        } catch (PackageException e) {
            throw failure(e);
        }
    }

    private Optional<LlvmTools> joiner() throws IOException, CommandFailure {
        try {
            return universal ? Optional.of(LlvmTools.find(console::progress)) : Optional.empty();
        } catch (ToolchainException e) {
            throw new CommandFailure(ExitCode.CLANG_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private List<Path> outputs() throws CommandFailure, ConfigException, IOException {
        return outputs.isEmpty() ? List.of(BuildCommand.output(config.table(BuildKey.TABLE, BuildKey.class))) : outputs;
    }

    static CommandFailure failure(PackageException e) {
        ExitCode code = switch (e.reason()) {
            case OPTION -> ExitCode.OPTION_ERROR;
            case INPUT -> ExitCode.INPUT_ERROR;
            case MISSING -> ExitCode.CLANG_ERROR;
            case RUNTIME -> ExitCode.RUNTIME_ERROR;
            case UNFIT -> ExitCode.GENERATION_ERROR;
        };
        return new CommandFailure(code, e.getMessage());
    }
}
