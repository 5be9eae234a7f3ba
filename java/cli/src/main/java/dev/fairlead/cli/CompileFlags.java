// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file {@code compile_flags.txt} of the current folder, as clang's own tools and jextract read it: an argument a line. */
final class CompileFlags {
    private static final Path FILE = Path.of("compile_flags.txt");

    private CompileFlags() {}

    /** {@return the arguments; none without a file} */
    static List<String> read() throws IOException {
        return Files.isRegularFile(FILE)
                ? Files.readAllLines(FILE).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }
}
