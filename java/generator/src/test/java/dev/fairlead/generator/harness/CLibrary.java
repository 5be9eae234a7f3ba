// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles C with the host's own compiler, which is what says how things really lie and are passed. */
public final class CLibrary {
    private CLibrary() {}

    /**
     * Builds a shared library.
     *
     * @param source the C file
     * @param folder where the library goes
     * @param options what else the compiler is told
     * @return the library
     * @throws AssertionError with what the compiler said
     */
    public static Path build(Path source, Path folder, String... options) throws IOException, InterruptedException {
        Path library = folder.resolve(System.mapLibraryName("fixture"));
        String compiler = Optional.ofNullable(System.getenv("CC")).orElse("cc");
        List<String> command = new ArrayList<>(
                List.of(compiler, "-shared", "-fPIC", "-O1", "-w", "-o", library.toString(), source.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(compiler + " cannot compile " + source + ":\n" + said);
        }
        return library;
    }
}
