// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildKey;
import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.release.ReleaseCheck;
import dev.fairlead.packager.release.ReleaseRequest;
import dev.fairlead.packager.release.ReleaseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a release before it is published. */
@Command(
        name = "release",
        description = {
            "Judge a release before it is published: is every promised platform in it, and all of it good?%n",
            "  fairlead release --check                  build/repository, with every platform, signed",
            "  fairlead release --check build/repository --platforms linux-x86_64,windows-x86_64 --unsigned",
            "  fairlead release --check build/repository --snapshot --unsigned --json%n",
            "All jars and native archives are opened, hashes are compared, libraries inspected, poms read. All that",
            "is wrong is told at once, and the exit code is then 6. Nothing is published and nothing changed.%n"
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false)
final class ReleaseCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--check",
            paramLabel = "DIR",
            arity = "0..1",
            fallbackValue = "build/repository",
            required = true,
            description = "A folder that fairlead package wrote (default: build/repository).")
    private Path repository = Path.of("");

    @Option(
            names = "--platforms",
            paramLabel = "all|NAME",
            split = ",",
            description = "The platforms that were promised (default: the targets of the table [build], or all).")
    private List<String> platforms = List.of();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--snapshot", description = "A SNAPSHOT will do.")
    private boolean snapshot;

    @Option(names = "--unsigned", description = "Files without signatures will do.")
    private boolean unsigned;

    @Option(names = FailureHandler.JSON, description = "The result as JSON on standard output.")
    private boolean json;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        PlatformTable table = PlatformTable.bundled();
        ReleaseRequest request =
                new ReleaseRequest(repository, BuildToolchains.platforms(table, promised()), table, snapshot, unsigned);
        if (!Files.isDirectory(repository)) {
            throw new CommandFailure(ExitCode.INPUT_ERROR, "cannot find the folder '" + repository + "'");
        }
        ReleaseReport report = new ReleaseReport(result(request));
        if (json) {
            Json.print(console.out(), report::write);
        } else {
            report.print(console);
        }
        return report.exitCode().code();
    }

    /** Fewer than all are promised by who says so: an option, or the table that is built by. */
    private List<String> promised() throws CommandFailure, ConfigException, IOException {
        if (!platforms.isEmpty()) {
            return platforms;
        }
        List<String> targets = config.table(BuildKey.TABLE, BuildKey.class).list(BuildKey.TARGETS);
        return targets.isEmpty() ? List.of("all") : targets;
    }

    private ReleaseResult result(ReleaseRequest request) throws CommandFailure {
        console.progress("opening and inspecting " + repository);
        try {
            return ReleaseCheck.run(request);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.INPUT_ERROR, String.valueOf(e.getMessage()));
        } finally {
            console.clearProgress();
        }
    }
}
