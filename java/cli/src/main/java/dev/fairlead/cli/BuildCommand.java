// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildRequest;
import dev.fairlead.packager.build.BuildResult;
import dev.fairlead.packager.build.CrossBuild;
import dev.fairlead.packager.build.SourceRevision;
import dev.fairlead.packager.pack.PackageException;
import dev.fairlead.packager.pack.SourceJar;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.LlvmTools;
import dev.fairlead.packager.toolchain.Toolchain;
import dev.fairlead.packager.toolchain.ToolchainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the shared libraries of a CMake project for many platforms on this machine. */
@Command(
        name = "build",
        description = {
            "Build the shared libraries of a CMake project for many platforms, on this one machine.%n",
            "  fairlead build                            for this machine, from ./CMakeLists.txt",
            "  fairlead build --target all               for every platform",
            "  fairlead build --target linux-aarch64,windows-x86_64 -S native --exports 'scan_*'",
            "  fairlead build --from-jar scan-1.0.0-native-sources.jar --toolchain host",
            "                                            what somebody else packaged, where there is no binary of it",
            "  fairlead build --matrix --json            what a CI would split over its machines%n",
            "Zig builds what needs a C library or a C++ runtime (fairlead setup zig brings it); clang, which is part of",
            "Fairlead, builds what needs neither. A build goes on where the last one ended.%n"
        },
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    /** What is built: a project's folder, and the commit that it is of. */
    private record BuildSources(Path folder, Optional<String> revision) {}

    @Option(
            names = "--target",
            paramLabel = "NAME",
            split = ",",
            description = "Platforms to build for, or all; this machine's when none is named.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = {"-S", "--source"},
            paramLabel = "DIR",
            description = "The folder of the project's CMakeLists.txt (default: the current one).")
    private Path source = Path.of("");

    @Option(
            names = "--from-jar",
            paramLabel = "JAR",
            description = "A jar of native sources to build; -S is then a folder in it.")
    private @Nullable Path jar;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where everything is written (default: build/fairlead).")
    private Path output = Path.of("build", "fairlead");

    @Option(
            names = "--toolchain",
            paramLabel = "NAME|FILE",
            description = "zig (default), clang, host, or a CMake toolchain file.")
    private String toolchain = "zig";

    @Option(
            names = "--exports",
            paramLabel = "PATTERN",
            split = ",",
            description = "What the libraries export: names, with * for any part. Without it, what the code marks.")
    private List<String> exports = new ArrayList<>();

    @Option(
            names = "--allow-needed",
            paramLabel = "NAME",
            split = ",",
            description = "Libraries that they may need beside those of the system: names, with * for any part.")
    private List<String> allowedNeeded = new ArrayList<>();

    @Option(
            names = "--library",
            paramLabel = "NAME",
            split = ",",
            description = "The CMake targets to build (default: every shared library).")
    private List<String> libraries = new ArrayList<>();

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "A variable for CMake.")
    private List<String> definitions = new ArrayList<>();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Programs at the same time (default: one a core).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--matrix", description = "Build nothing: list a job a platform, for a CI.")
    private boolean matrix;

    @Option(names = FailureHandler.JSON, description = "The result as JSON on standard output.")
    private boolean json;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        BuildToolchains toolchains = new BuildToolchains(toolchain);
        List<TargetPlatform> platforms = BuildToolchains.platforms(PlatformTable.bundled(), targets);
        if (matrix) {
            return list(new BuildMatrix(toolchains(toolchains, tools(), platforms)));
        }
        // What is asked for first: a project that is not there is told before a toolchain that is missing.
        BuildSources sources = sources(folder());
        Path project = project(sources);
        LlvmTools tools = tools();
        return build(request(sources, project, toolchains(toolchains, tools, platforms)), tools);
    }

    private Path folder() {
        return output.toAbsolutePath().normalize();
    }

    private int list(BuildMatrix jobs) throws IOException {
        if (json) {
            Json.print(console.out(), jobs::write);
        } else {
            jobs.print(console);
        }
        return ExitCode.SUCCESS.code();
    }

    private BuildRequest request(BuildSources sources, Path project, Map<TargetPlatform, Toolchain> chosen) {
        return new BuildRequest(
                project,
                folder(),
                chosen,
                exports,
                allowedNeeded,
                libraries,
                definitions.stream().map(definition -> "-D" + definition).toList(),
                sources.revision(),
                jobs);
    }

    private int build(BuildRequest request, LlvmTools tools) throws IOException, InterruptedException {
        BuildProgress progress = new BuildProgress(console, request.toolchains().size());
        List<BuildResult> results = new CrossBuild(request, tools, progress).run();
        BuildReport report = new BuildReport(results, console.color());
        if (json) {
            Json.print(console.out(), new BuildJson(results)::write);
        } else {
            report.print(console);
        }
        return report.exitCode().code();
    }

    private BuildSources sources(Path folder) throws IOException, InterruptedException, CommandFailure {
        if (jar == null) {
            Path project = source.toAbsolutePath().normalize();
            return new BuildSources(project, SourceRevision.of(project, folder));
        }
        Path unpacked = folder.resolve("sources");
        try {
            Optional<String> revision = new SourceJar(jar).unpack(unpacked);
            return new BuildSources(unpacked.resolve(source).normalize(), revision);
        } catch (PackageException e) {
            throw PackageCommand.failure(e);
        }
    }

    private static Path project(BuildSources sources) throws CommandFailure {
        Path folder = sources.folder();
        if (!Files.isRegularFile(folder.resolve("CMakeLists.txt"))) {
            throw new CommandFailure(
                    ExitCode.INPUT_ERROR,
                    "there is no CMakeLists.txt in " + folder + "\nhint: -S DIR names the project's folder");
        }
        return folder;
    }

    private LlvmTools tools() throws IOException, CommandFailure {
        try {
            return LlvmTools.find(console::progress);
        } catch (ToolchainException e) {
            throw new CommandFailure(ExitCode.CLANG_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private static Map<TargetPlatform, Toolchain> toolchains(
            BuildToolchains toolchains, LlvmTools tools, List<TargetPlatform> platforms)
            throws IOException, CommandFailure {
        Toolchain chosen = toolchains.choose(tools);
        Map<TargetPlatform, Toolchain> map = new LinkedHashMap<>();
        for (TargetPlatform platform : platforms) {
            String refusal = chosen.refusal(platform).orElse("");
            if (!refusal.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.OPTION_ERROR,
                        "cannot build for " + platform.id() + " with --toolchain " + chosen.name() + ": " + refusal);
            }
            map.put(platform, chosen);
        }
        return map;
    }
}
