// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checkout that {@code demo} and {@code test} act on. The launcher names it.
 *
 * @param root the folder of the top-level pom.xml
 * @param state the folder for what the commands keep between runs
 */
record Checkout(Path root, Path state) {
    static Checkout ofProcess() throws CommandFailure {
        @Nullable String root = System.getProperty("fairlead.root");
        if (root == null || !Files.isRegularFile(Path.of(root, "CMakePresets.json"))) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR, "this command acts on a checkout of Fairlead: run ./fairlead in its folder");
        }
        @Nullable String state = System.getProperty("fairlead.state");
        Path folder = Path.of(root).toAbsolutePath().normalize();
        return new Checkout(folder, state == null ? folder.resolve(".fairlead") : Path.of(state));
    }

    Path log(String name) throws IOException {
        return Files.createDirectories(state.resolve("logs")).resolve(name + ".log");
    }

    /** {@return the tool as the launcher found it, or its plain name} */
    static String tool(String variable, String name) {
        @Nullable String found = System.getenv(variable);
        return found == null || found.isBlank() ? name : found;
    }
}
