// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a program, keeps all it says in a log, and lets a listener follow line by line. */
final class Tool {
    private static final int TAIL = 40;

    private final Path folder;
    private final Path log;
    private final Consumer<String> listener;

    Tool(Path folder, Path log, Consumer<String> listener) {
        this.folder = folder;
        this.log = log;
        this.listener = listener;
    }

    /**
     * Runs a program to its end.
     *
     * @return all that it said
     * @throws CommandFailure when it cannot be started or fails; the message ends with what it said last
     */
    List<String> run(String... command) throws IOException, CommandFailure {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
        Process process;
        try {
            process = builder.start();
        } catch (IOException notStarted) {
            throw new CommandFailure(
                    ExitCode.RUNTIME_ERROR,
                    "cannot start '" + command[0] + "': " + notStarted.getMessage()
                            + "\nhint: ./fairlead setup installs what is missing");
        }
        List<String> said = follow(process);
        int exit = await(process);
        if (exit != 0) {
            throw new CommandFailure(ExitCode.RUNTIME_ERROR, describe(command, exit, said));
        }
        return said;
    }

    private List<String> follow(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter writer = Files.newBufferedWriter(log)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                writer.write(line);
                writer.newLine();
                listener.accept(line);
            }
        }
        return said;
    }

    /** Waits for a program to end; when nobody waits any more, it is ended. */
    static int await(Process process) throws CommandFailure {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.RUNTIME_ERROR, "interrupted");
        }
    }

    private String describe(String[] command, int exit, List<String> said) {
        List<String> errors = said.stream()
                .filter(line -> line.contains("error:") || line.contains("[ERROR]") || line.contains("FAILED"))
                .limit(TAIL)
                .toList();
        List<String> shown = errors.isEmpty() ? said.subList(Math.max(0, said.size() - TAIL), said.size()) : errors;
        return "'" + String.join(" ", command) + "' ended with " + exit + "\n" + String.join("\n", shown)
                + "\nall it said: " + log;
    }

    private static java.io.File nullDevice() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }
}
