// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.Setup;
import dev.fairlead.packager.toolchain.Toolchain;
import dev.fairlead.packager.toolchain.ToolchainException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The build for one platform: CMake configures and builds in a folder of its own, which the next build goes on with. */
final class PlatformBuild {
    private static final Pattern STEP = Pattern.compile("\\[([0-9]+/[0-9]+)] .*");

    private final BuildRequest request;
    private final TargetPlatform platform;
    private final Toolchain toolchain;
    private final int jobs;
    private final BuildFolder folder;

    PlatformBuild(BuildRequest request, TargetPlatform platform, Toolchain toolchain, int jobs) {
        this.request = request;
        this.platform = platform;
        this.toolchain = toolchain;
        this.jobs = jobs;
        this.folder = new BuildFolder(request.output(), platform);
    }

    /** A step that failed; what it said is the program's own. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient BuildFailure failure;

        FailedException(BuildFailure failure) {
            super(failure.summary());
            this.failure = failure;
        }

        BuildFailure failure() {
            return failure;
        }
    }

    Path log() {
        return folder.log();
    }

    /**
     * Builds.
     *
     * @param progress told in a few words what goes on
     * @return the libraries as the linker wrote them
     */
    List<LinkedLibrary> run(Consumer<String> progress) throws IOException, InterruptedException, FailedException {
        progress.accept("toolchain");
        Setup setup = setUp();
        folder.prepare(setup.toolchainFile());
        Program program = new Program(request.source(), folder.log(), setup.environment());
        progress.accept("configure");
        configure(program, setup);
        progress.accept("build");
        build(program, progress);
        return LinkedLibrary.readAll(folder.libraryList());
    }

    private Setup setUp() throws IOException, InterruptedException, FailedException {
        try {
            return toolchain.setUp(platform);
        } catch (ToolchainException e) {
            throw new FailedException(new BuildFailure("toolchain", List.of(), String.valueOf(e.getMessage())));
        }
    }

    private void configure(Program program, Setup setup) throws IOException, InterruptedException, FailedException {
        List<String> command = new ArrayList<>(List.of(
                request.programs().cmake(),
                "-S",
                request.source().toString(),
                "-B",
                folder.cmake().toString(),
                "-G",
                "Ninja",
                "-D",
                "CMAKE_TOOLCHAIN_FILE=" + folder.toolchainFile(),
                "-D",
                "CMAKE_PROJECT_INCLUDE=" + folder.projectFile(),
                "-D",
                "CMAKE_BUILD_TYPE=Release"));
        request.programs().ninja().ifPresent(ninja -> command.addAll(List.of("-D", "CMAKE_MAKE_PROGRAM=" + ninja)));
        command.addAll(ProjectSettings.arguments(request, platform, toolchain, setup, folder));
        command.addAll(request.cmakeArguments());
        Program.Outcome outcome = program.run(command, line -> {});
        if (outcome.failed()) {
            folder.forgetConfiguration();
            throw new FailedException(new BuildFailure(
                    "configure",
                    FirstError.ofConfigure(outcome.said()),
                    "CMake could not configure " + request.source() + " for " + platform.id()));
        }
    }

    private void build(Program program, Consumer<String> progress)
            throws IOException, InterruptedException, FailedException {
        List<String> command = new ArrayList<>(List.of(request.programs().cmake(), "--build"));
        command.addAll(List.of(folder.cmake().toString(), "--parallel", String.valueOf(jobs)));
        if (!request.libraries().isEmpty()) {
            command.add("--target");
            command.addAll(request.libraries());
        }
        Program.Outcome outcome = program.run(command, line -> {
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                progress.accept(step.group(1));
            }
        });
        if (outcome.failed()) {
            throw new FailedException(new BuildFailure(
                    "build", FirstError.ofBuild(outcome.said()), "the build for " + platform.id() + " failed"));
        }
    }
}
