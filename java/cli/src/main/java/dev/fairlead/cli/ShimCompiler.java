// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationResult.ShimBuild;
import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds shim libraries with the C compiler of this machine.
 *
 * @param command how the compiler is started, one that takes the options of cc
 */
record ShimCompiler(List<String> command) {
    ShimCompiler {
        command = List.copyOf(command);
    }

    /** {@return the compiler that {@code CC} names, else {@code cc}} */
    static ShimCompiler ofEnvironment() {
        String named = Optional.ofNullable(System.getenv("CC")).orElse("").strip();
        return new ShimCompiler(List.of((named.isEmpty() ? "cc" : named).split("\\s+")));
    }

    /**
     * Builds a library where generated code looks for it.
     *
     * @param shim what to build
     * @param output the output folder, which belongs on the class path
     * @return the library
     * @throws CommandFailure when there is no compiler, or it cannot compile or link, with its words; or when the
     *     library cannot be loaded
     */
    ShimLibrary build(ShimBuild shim, Path output) throws CommandFailure, IOException {
        Platform platform = Platform.current();
        Path folder = Files.createDirectories(output.resolve("META-INF/native").resolve(platform.id()));
        Path library = folder.resolve(platform.libraryFile(shim.library()));
        // A running JVM may have the old one mapped: it is replaced, never written over.
        Path fresh = folder.resolve(".fairlead-" + ProcessHandle.current().pid() + ".tmp");
        try {
            run(shim, platform, fresh);
            Files.move(fresh, library, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return ShimLibrary.of(library, shim);
    }

    private void run(ShimBuild shim, Platform platform, Path library) throws CommandFailure, IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("-shared", "-fPIC", "-O2", "-w", "-fvisibility=hidden"));
        line.addAll(shim.compile());
        line.addAll(List.of("-o", library.toString(), shim.source().toString()));
        boolean linux = platform.os().equals("linux");
        if (linux) {
            // References to the library are weak: it counts as needed all the same.
            line.add("-Wl,--no-as-needed");
        }
        line.addAll(shim.link());
        if (linux) {
            // What inline functions call and nothing has is told now, and not by the end of the JVM.
            line.addAll(List.of("-lm", "-Wl,-z,defs", "-Wl,-z,noexecstack", "-Wl,-z,relro", "-Wl,-z,now"));
        }
        Process process = start(line);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = Tool.await(process);
        if (exit != 0) {
            throw new CommandFailure(
                    ExitCode.RUNTIME_ERROR,
                    "the Java is written, but the shim library cannot be built: '" + String.join(" ", line)
                            + "' ended with " + exit + "\n"
                            + said.stripTrailing()
                            + "\nhint: where a library is not found, say --library :PATH, or name its folder in the"
                            + " variable LIBRARY_PATH; --include-function and its like leave out what it lacks");
        }
    }

    private Process start(List<String> line) throws CommandFailure {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException notStarted) {
            throw new CommandFailure(
                    ExitCode.CLANG_ERROR,
                    "there is no C compiler to build the shim library with: " + notStarted.getMessage()
                            + "\nhint: install gcc or clang (Debian, Ubuntu: apt install gcc; Fedora: dnf install gcc;"
                            + " macOS: xcode-select --install), or name one in the variable CC");
        }
    }
}
