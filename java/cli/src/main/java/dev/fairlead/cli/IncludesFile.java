// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.generator.OutputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that {@code --dump-includes} writes.
 *
 * @param file the file
 * @param declarations how many it lists
 */
record IncludesFile(Path file, long declarations) implements BindReport {
    private static final String OPTION = "--include-";
    private static final String FIRST = "#### Extracted from: ";

    /** Writes a list, over an earlier one at most. */
    static IncludesFile write(Path file, List<String> lines) throws CommandFailure, OutputException {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > 0 && !isList(file)) {
                throw new CommandFailure(
                        ExitCode.OUTPUT_ERROR,
                        "'" + file + "' is there, and it is no list that --dump-includes wrote\n"
                                + "hint: move it away or name another file");
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
        return new IncludesFile(
                file, lines.stream().filter(line -> line.startsWith(OPTION)).count());
    }

    private static boolean isList(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST.length()), StandardCharsets.UTF_8).equals(FIRST);
        }
    }

    @Override
    public void print(PrintStream out) {
        out.println(declarations + " declarations in " + file + "; bind what you leave in it: fairlead bind @" + file
                + " …");
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("includes");
        json.writeStringField("file", file.toString());
        json.writeNumberField("declarations", declarations);
        json.writeEndObject();
    }
}
