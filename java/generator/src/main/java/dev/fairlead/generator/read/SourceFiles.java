// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files that clang read, each taken from the disk at most once. */
final class SourceFiles {
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<String, String> identities = new HashMap<>();

    /** {@return what a file says; nothing when it cannot be read or is no file} */
    SourceText text(String file) {
        return texts.computeIfAbsent(file, SourceFiles::read);
    }

    /** {@return whether a file has a word in it, which few have: without looking for its lines and comments} */
    boolean mentions(String file, String word) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            // In-memory files are ours.
            return false;
        }
    }

    /** {@return what is the same for every name of a file: clang names it as each inclusion does} */
    String identity(String file) {
        return identities.computeIfAbsent(file, SourceFiles::real);
    }

    private static String real(String file) {
        try {
            return Path.of(file).toRealPath().toString();
        } catch (IOException e) {
            // In-memory files have one name only.
            return file;
        }
    }

    private static SourceText read(String file) {
        try {
            // One char a byte: clang counts in bytes.
            return new SourceText(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // In-memory files; a comment or an include guard is all that is missed.
            return new SourceText("");
        }
    }
}
