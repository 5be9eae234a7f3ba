// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildKey;
import dev.fairlead.packager.build.BuildRequest;
import dev.fairlead.packager.build.BuildResult;
import dev.fairlead.packager.build.CMakePrograms;
import dev.fairlead.packager.build.CrossBuild;
import dev.fairlead.packager.build.SourceRevision;
import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.packager.config.ConfigTable;
import dev.fairlead.packager.config.Settings;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Fairlead, builds what needs neither. A build goes on where the last one ended. What an option says can stand",
            "in the table [build] of the fairlead.toml; docs/build.md has its keys.%n"
        },
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    /** What is built: a project's folder, what is said of it, and the commit that it is of. */
    private record BuildSources(Path folder, Settings<BuildKey> settings, Optional<String> revision) {}

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--from-jar",
            paramLabel = "JAR",
            description = "A jar of native sources to build; -S is then a folder in it.")
    private @Nullable Path jar;

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
        Settings<BuildKey> machine = options.settings().over(configured());
        BuildToolchains toolchains =
                new BuildToolchains(machine.text(BuildKey.TOOLCHAIN).orElse("zig"));
        List<TargetPlatform> platforms =
                BuildToolchains.platforms(PlatformTable.bundled(), machine.list(BuildKey.TARGETS));
        if (matrix) {
            return list(new BuildMatrix(toolchains(toolchains, tools(), platforms)));
        }
        // What is asked for first: a project that is not there is told before a toolchain that is missing.
        BuildSources sources = sources(machine);
        CMakePrograms programs = programs();
        LlvmTools tools = tools();
        return build(request(programs, sources, toolchains(toolchains, tools, platforms)), tools);
    }

    /** What the toml of the current folder says is not about a jar that somebody else packed. */
    private Settings<BuildKey> configured() throws CommandFailure, ConfigException, IOException {
        return jar == null || config.isGiven() ? config.table(BuildKey.TABLE, BuildKey.class) : Settings.none();
    }

    /** {@return the folder that is written to} */
    static Path output(Settings<BuildKey> settings) {
        return settings.path(BuildKey.OUTPUT).orElse(Path.of("build", "fairlead"));
    }

    private int list(BuildMatrix jobs) throws IOException {
        if (json) {
            Json.print(console.out(), jobs::write);
        } else {
            jobs.print(console);
        }
        return ExitCode.SUCCESS.code();
    }

    private BuildRequest request(CMakePrograms programs, BuildSources sources, Map<TargetPlatform, Toolchain> chosen) {
        Settings<BuildKey> settings = sources.settings();
        return new BuildRequest(
                programs,
                sources.folder(),
                output(settings).toAbsolutePath().normalize(),
                chosen,
                settings.list(BuildKey.EXPORTS),
                settings.list(BuildKey.ALLOW_NEEDED),
                settings.list(BuildKey.LIBRARY),
                settings.list(BuildKey.DEFINE).stream()
                        .map(definition -> "-D" + definition)
                        .toList(),
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

    private BuildSources sources(Settings<BuildKey> machine)
            throws IOException, InterruptedException, CommandFailure, ConfigException {
        Path output = output(machine).toAbsolutePath().normalize();
        if (jar == null) {
            Path project = project(Path.of("").toAbsolutePath(), machine);
            return new BuildSources(project, machine, SourceRevision.of(project, output));
        }
        Path unpacked = output.resolve("sources");
        try {
            Optional<String> revision = new SourceJar(jar).unpack(unpacked);
            Settings<BuildKey> settings = machine.over(packed(unpacked.resolve(ConfigOption.NAME)));
            return new BuildSources(project(unpacked, settings), settings, revision);
        } catch (PackageException e) {
            throw PackageCommand.failure(e);
        }
    }

    /** What a packed project says of itself. Where to build, with what and for what is not its to say. */
    private static Settings<BuildKey> packed(Path toml) throws IOException, ConfigException {
        return Files.isRegularFile(toml)
                ? ConfigTable.read(toml, BuildKey.TABLE, BuildKey.class).without(BuildKey.OF_THE_MACHINE)
                : Settings.none();
    }

    private static Path project(Path base, Settings<BuildKey> settings) throws CommandFailure {
        Path folder =
                base.resolve(settings.path(BuildKey.SOURCE).orElse(Path.of(""))).normalize();
        if (!Files.isRegularFile(folder.resolve("CMakeLists.txt"))) {
            throw new CommandFailure(
                    ExitCode.INPUT_ERROR,
                    "there is no CMakeLists.txt in " + folder + "\nhint: -S DIR names the project's folder");
        }
        return folder;
    }

    /** CMake and Ninja as the launcher has found them, which looks beside PATH, too. */
    private static CMakePrograms programs() throws CommandFailure, InterruptedException {
        String cmake = Checkout.tool("FAIRLEAD_CMAKE", "cmake");
        try {
            Process started = new ProcessBuilder(cmake, "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
            started.waitFor();
        } catch (IOException notStarted) {
            throw new CommandFailure(
                    ExitCode.CLANG_ERROR,
                    "there is no CMake, which builds: " + notStarted.getMessage()
                            + "\nhint: ./fairlead setup installs it; the variable FAIRLEAD_CMAKE names one");
        }
        return new CMakePrograms(
                cmake, Optional.of(Checkout.tool("FAIRLEAD_NINJA", "")).filter(ninja -> !ninja.isEmpty()));
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
