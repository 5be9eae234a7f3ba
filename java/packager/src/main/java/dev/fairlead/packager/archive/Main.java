// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** Makes archives reproducible: the builds of native archives run it after their packaging plugin. */
public final class Main {
    private static final int OPTION_ERROR = 1;
    private static final int INPUT_ERROR = 2;
    private static final int OUTPUT_ERROR = 5;

    private Main() {}

    /**
     * Writes archives anew, in their places, and ends the process; the exit codes are those of docs/exit-codes.md.
     *
     * @param arguments the time of the entries, such as {@code 2026-01-01T00:00:00Z}, then the archives
     */
    public static void main(String[] arguments) {
        System.exit(run(System.err, arguments));
    }

    static int run(PrintStream err, String... arguments) {
        if (arguments.length < 2) {
            err.println("error: usage: TIME ARCHIVE..., such as 2026-01-01T00:00:00Z target/scan.nar");
            return OPTION_ERROR;
        }
        List<Path> archives = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try {
            ReproducibleArchive reproducible = ReproducibleArchive.at(Instant.parse(arguments[0]));
            for (Path archive : archives) {
                if (!Files.isRegularFile(archive)) {
                    err.println("error: cannot find the archive '" + archive + "'; nothing more was written");
                    return INPUT_ERROR;
                }
                reproducible.rewrite(archive);
            }
            return 0;
        } catch (DateTimeParseException e) {
            err.println("error: '" + arguments[0] + "' is no time such as 2026-01-01T00:00:00Z");
            return OPTION_ERROR;
        } catch (IllegalArgumentException e) {
            err.println("error: " + e.getMessage());
            return OPTION_ERROR;
        } catch (IOException e) {
            err.println("error: cannot write the archive anew: " + e);
            return OUTPUT_ERROR;
        }
    }
}
