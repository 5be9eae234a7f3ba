// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.packager.inspect.ArtifactSearch;
import dev.fairlead.packager.inspect.InspectProblem;
import dev.fairlead.packager.inspect.Inspection;
import dev.fairlead.packager.inspect.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges native libraries: may they be shipped? */
@Command(
        name = "inspect",
        description = {
            "Judge native libraries for Linux, Windows and macOS, on any of them: would each load and work elsewhere?%n",
            "  fairlead inspect target/scan-linux-x86_64.jar     the libraries in a jar or .nar, which is not unpacked",
            "  fairlead inspect build/                           those in a folder and the folders in it; of what",
            "                                                    fairlead build wrote, what is shipped: libraries/",
            "  fairlead inspect libscan.so --platform linux-aarch64 --exports 'scan_*'",
            "                                                    one library, what it is for, all that it may export",
            "  fairlead inspect natives.jar --bindings scan.jar  has every function that these classes look up",
            "  fairlead inspect --explain FL0231                 what a finding means%n",
            "Every check says passed, failed, not checkable (why not), or not applicable; all findings come at once.",
            "docs/inspect.md has the checks one by one, and the form of --json.%n"
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE|JAR|DIR",
            arity = "0..*",
            description = "A library, a jar or .nar with libraries, or a folder of libraries.")
    private List<Path> places = List.of();

    @ArgGroup(exclusive = false, heading = "%nWhat is expected:%n")
    private InspectOptions options = new InspectOptions();

    @Option(names = "--strict", description = "What cannot be checked counts as a finding, for the exit code.")
    private boolean strict;

    @Option(names = "--verbose", description = "Tell of every check, also of those that passed.")
    private boolean verbose;

    @Option(names = FailureHandler.JSON, description = "All of it as one JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--explain",
            paramLabel = "CODE",
            description = "Say what a finding's code means, and nothing else.")
    private @Nullable String explain;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure, ConfigException, IOException {
        if (explain != null) {
            return explain(explain);
        }
        if (places.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "nothing to inspect was named\nhint: fairlead inspect target/natives.jar; a folder or a library, too");
        }
        InspectReport report = inspect(new Inspector(options.expectations()));
        if (json) {
            Json.print(console.out(), new InspectJson(report)::write);
        } else {
            report.print(console.out());
        }
        return report.exitCode().code();
    }

    private InspectReport inspect(Inspector inspector) throws CommandFailure {
        List<Inspection> inspections = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new CommandFailure(ExitCode.INPUT_ERROR, "cannot find '" + place + "'");
            }
            try {
                ArtifactSearch.Visited visited = ArtifactSearch.visit(place, file -> {
                    console.progress("inspecting " + file.place());
                    inspections.addAll(inspector.inspect(file));
                });
                outputs.addAll(visited.outputs());
                if (visited.files() == 0) {
                    throw none(place, visited.outputs());
                }
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.INPUT_ERROR, "cannot read '" + place + "': " + FailureHandler.describe(e));
            }
        }
        console.clearProgress();
        return new InspectReport(inspections, outputs, strict, verbose, console.color());
    }

    private static CommandFailure none(Path place, List<Path> outputs) {
        String hint = outputs.isEmpty()
                ? "jars are named themselves: fairlead inspect DIR/*.jar"
                : "of the output of a build, libraries/ alone is judged; what lies in work/ is named itself";
        return new CommandFailure(
                ExitCode.INPUT_ERROR,
                "there is no native library in '" + place + "': no .so, .dll, .dylib or .jnilib\nhint: " + hint);
    }

    private int explain(String code) throws CommandFailure {
        InspectProblem problem = InspectProblem.find(code)
                .orElseThrow(
                        () -> new CommandFailure(
                                ExitCode.OPTION_ERROR,
                                "'" + code
                                        + "' is no code of inspect\nhint: they are FL0201 to FL0294; docs/inspect.md lists them"));
        console.out().println(problem.name() + ": " + FindingPrinter.generalized(problem.message()));
        console.out().println("  " + problem.explanation());
        console.out().println("  what to do: " + FindingPrinter.generalized(problem.hint()));
        return ExitCode.SUCCESS.code();
    }
}
