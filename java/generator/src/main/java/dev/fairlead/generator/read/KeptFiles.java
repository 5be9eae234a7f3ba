// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Position;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files whose declarations are bound: the named headers and what they include with quotes, however deep. What they
 * include with angle brackets is the system's or another library's, but for three ways in which a header of the system
 * stands for another: {@code include_next}, a file of the same name elsewhere ({@code poll.h}: {@code sys/poll.h}, or
 * {@code _stdio.h} on macOS), and the private folder {@code bits}.
 */
final class KeptFiles {
    private static final Pattern INCLUDE =
            Pattern.compile("\\s*#\\s*(include_next|include|import)\\s*(\\S)([^>\"\\s]*)");

    private final Set<String> kept = new HashSet<>();
    private final SourceFiles files;
    private final boolean everything;

    /**
     * Decides.
     *
     * @param inclusions all of them, in the order in which clang met them
     * @param files the files' texts
     * @param everything whether all files are kept
     */
    KeptFiles(List<Cursor> inclusions, SourceFiles files, boolean everything) {
        this.files = files;
        this.everything = everything;
        kept.add(HeaderInput.FILE);
        int before;
        // A file may be included from a kept one only later than from another: until nothing changes.
        do {
            before = kept.size();
            inclusions.forEach(this::follow);
        } while (kept.size() > before);
        kept.remove(HeaderInput.FILE);
    }

    /** {@return whether what stands at a place is bound} */
    boolean contains(Position position) {
        return everything ? !position.file().isEmpty() : kept.contains(files.identity(position.file()));
    }

    /** {@return whether a file's declarations are bound} */
    boolean contains(String file) {
        return kept.contains(files.identity(file));
    }

    private void follow(Cursor inclusion) {
        Position at = inclusion.start();
        String included = inclusion.includedFile();
        if (!included.isEmpty() && kept.contains(files.identity(at.file())) && isOwn(at, included)) {
            kept.add(files.identity(included));
        }
    }

    private static boolean standsFor(String header, String included) {
        String name = String.valueOf(Path.of(included).getFileName());
        return included.startsWith("bits/")
                || String.valueOf(Path.of(header).getFileName())
                        .equals(name.startsWith("_") ? name.substring(1) : name);
    }

    private boolean isOwn(Position at, String included) {
        if (at.file().equals(HeaderInput.FILE)) {
            return true;
        }
        Matcher include = INCLUDE.matcher(files.text(at.file()).line(at.line() - 1));
        if (!include.lookingAt()) {
            return false;
        }
        return switch (include.group(2)) {
            case "\"" -> true;
            case "<" -> include.group(1).equals("include_next") || standsFor(at.file(), include.group(3));
            // A macro names the file: it is the library's own when it lies in the library's folder.
            default -> {
                Path folder = Path.of(files.identity(at.file())).resolveSibling("");
                yield Path.of(files.identity(included)).startsWith(folder);
            }
        };
    }
}
