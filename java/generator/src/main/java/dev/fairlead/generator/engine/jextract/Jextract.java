// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a jextract. It writes to a temporary folder: whatever becomes of it, the user's folder is as it was.
 *
 * @param executable the program
 * @param messages is given each line that it says, on the thread that runs it
 */
public record Jextract(Path executable, Consumer<String> messages) {
    /**
     * Runs it to its end, in the folder of this process, where it finds a {@code compile_flags.txt} too.
     *
     * @param command what to ask for
     * @return what it wrote, sorted by path
     * @throws EngineException when it cannot be started, fails, or writes something else than Java
     * @throws IOException when the temporary folder cannot be written or read
     */
    public List<JavaFile> run(JextractCommand command) throws EngineException, IOException {
        Path folder = Files.createTempDirectory("fairlead-jextract");
        SourceTree tree = new SourceTree(folder);
        try (TendedProcess tended = TendedProcess.writing(tree)) {
            List<String> line = new ArrayList<>(List.of(executable.toString()));
            line.addAll(command.arguments(folder));
            int exit = await(start(tended, line));
            if (exit != 0) {
                throw JextractExit.failure(exit);
            }
            return tree.read();
        } finally {
            tree.delete();
        }
    }

    private Process start(TendedProcess tended, List<String> line) throws EngineException {
        try {
            return tended.start(new ProcessBuilder(line).redirectErrorStream(true));
        } catch (IOException e) {
            throw new EngineException(
                    Reason.RUNTIME,
                    "cannot start " + executable + ": " + e.getMessage()
                            + "\nhint: is it the jextract of this operating system and processor?");
        }
    }

    private int await(Process process) throws EngineException, IOException {
        // Nobody answers a question of its: it shall not wait for one.
        process.getOutputStream().close();
        try (BufferedReader said = process.inputReader(Charset.defaultCharset())) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                messages.accept(line);
            }
            return process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new EngineException(Reason.RUNTIME, "interrupted while jextract ran");
        } finally {
            process.destroy();
        }
    }
}
