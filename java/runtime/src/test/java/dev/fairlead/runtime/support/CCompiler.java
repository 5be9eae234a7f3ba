// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The system's C compiler. A machine without one fails the tests that need it. */
public final class CCompiler {
    /** A library with state: each call of {@code next} counts on, from 1. */
    public static final String COUNTER =
            "static int calls; int next(void) { return ++calls; } const char *text = \"counter\";";

    private CCompiler() {}

    /** {@return a new shared library} */
    public static Path library(Path file, String code, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-shared", "-fPIC", "-O1"));
        arguments.addAll(List.of(options));
        return compile(file, code, arguments);
    }

    /** {@return a new file of whatever kind the options ask for} */
    public static Path compile(Path file, String code, List<String> options) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Path source = Files.writeString(folder.resolve(file.getFileName() + ".c"), code);
            List<String> command = new ArrayList<>(List.of("cc", "-o", file.toString(), source.toString()));
            command.addAll(options);
            Process compiler =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (compiler.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
            Files.delete(source);
            return file;
        } catch (IOException e) {
            throw new AssertionError("these tests need a C compiler", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
