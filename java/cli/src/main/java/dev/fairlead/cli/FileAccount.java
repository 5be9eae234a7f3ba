// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** What a generation says of its files, whichever engine made them. */
record FileAccount(GenerationResult.Files files, Path output, long nanoseconds) {
    /** Writes it. */
    void print(PrintStream out) {
        String folder = output.toString().isEmpty() ? "the current folder" : output.toString();
        out.printf(
                Locale.ROOT,
                "%d files in %s: %d written, %d unchanged, %d stale ones deleted; %.1f s%n",
                files.written() + files.unchanged(),
                folder,
                files.written(),
                files.unchanged(),
                files.deleted(),
                nanoseconds / 1e9);
        for (Path kept : files.kept()) {
            out.println("  kept " + kept + ": it is no longer generated, and somebody changed it");
        }
    }
}
