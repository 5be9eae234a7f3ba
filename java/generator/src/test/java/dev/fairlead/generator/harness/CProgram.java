// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the host's own C compiler, which is what the reader has to agree with. */
public final class CProgram {
    private static final String COMPILER =
            Optional.ofNullable(System.getenv("CC")).orElse("cc");

    private CProgram() {}

    /**
     * Has a file compiled, without an output.
     *
     * @param file the file
     * @param options what else the compiler is told
     * @throws AssertionError with what the compiler said, if it does not accept the file
     */
    public static void compile(Path file, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(COMPILER, "-w", "-fsyntax-only", file.toString()));
        command.addAll(options);
        output(command);
    }

    /** {@return what a C program prints} */
    public static String run(Path folder, String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("program.c"), source);
        Path program = folder.resolve("program");
        output(List.of(COMPILER, "-w", "-o", program.toString(), file.toString()));
        return output(List.of(program.toString()));
    }

    /** {@return a header after the preprocessor, with line markers and macro definitions} */
    public static String preprocessed(String header) throws IOException, InterruptedException {
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
