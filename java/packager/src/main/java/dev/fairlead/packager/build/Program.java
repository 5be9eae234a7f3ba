// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs programs one after the other in one folder, and appends all they say to one log.
 *
 * @param folder where they run
 * @param log the log
 * @param environment variables to set
 */
record Program(Path folder, Path log, Map<String, String> environment) {
    /** How a program ended, and what it said. */
    record Outcome(int exit, List<String> said) {
        boolean failed() {
            return exit != 0;
        }
    }

    /**
     * Runs a program to its end; when this thread is interrupted, the program is ended.
     *
     * @param command the program and its arguments
     * @param listener follows it line by line
     * @return how it ended
     * @throws IOException when it cannot be started, or the log not be written
     * @throws InterruptedException when this thread was interrupted
     */
    Outcome run(List<String> command, Consumer<String> listener) throws IOException, InterruptedException {
        try (Writer writer = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("$ " + String.join(" ", command) + "\n");
            Process process = start(command);
            try {
                List<String> said = follow(process, writer, listener);
                return new Outcome(process.waitFor(), said);
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        }
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // The compilers' messages are read, by people and by us: in one language, without escapes for colour.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("NINJA_STATUS", "[%f/%t] ");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static List<String> follow(Process process, Writer writer, Consumer<String> listener) throws IOException {
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                writer.write(line + "\n");
                listener.accept(line);
            }
        }
        return said;
    }
}
