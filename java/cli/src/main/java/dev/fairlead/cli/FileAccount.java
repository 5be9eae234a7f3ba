// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;

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
        if (!files.shared().isEmpty()) {
            out.println("  another binding in this folder has these files, too: " + joined(files.shared())
                    + "; each run makes them its own: bind the headers by one run, or into packages of their own");
        }
        files.unclear().forEach(it -> out.println("  " + describe(it)));
    }

    private static String describe(GenerationResult.Files.Unclear unclear) {
        SequencedSet<Path> folders = new LinkedHashSet<>();
        unclear.files().forEach(it -> folders.add(it.resolveSibling("")));
        int count = unclear.files().size();
        return count + (count == 1 ? " file" : " files") + " that an earlier run wrote for "
                + String.join(", ", unclear.headers()) + " as " + unclear.name()
                + " stay, since they may be a binding of their own: where nothing uses them, delete them, in "
                + joined(folders);
    }

    private static String joined(Collection<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
