// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the host's own C compiler, which is what the reader has to agree with. */
final class CProgram {
    private static final String COMPILER =
            Optional.ofNullable(System.getenv("CC")).orElse("cc");

    private CProgram() {}

    /** {@return what a C program prints} */
    static String run(Path folder, String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("program.c"), source);
        Path program = folder.resolve("program");
        output(List.of(COMPILER, "-w", "-o", program.toString(), file.toString()));
        return output(List.of(program.toString()));
    }

    /** {@return a header after the preprocessor, with line markers and macro definitions} */
    static String preprocessed(String header) throws IOException, InterruptedException {
        return output(List.of(COMPILER, "-E", "-dD", "-x", "c", header));
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed:\n" + said);
        }
        return said;
    }
}
