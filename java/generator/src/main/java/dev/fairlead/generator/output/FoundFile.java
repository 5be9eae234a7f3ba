// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import dev.fairlead.generator.emit.GeneratedMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file as it was found. Line ends do not count.
 *
 * @param text what it says; bytes that are no text show as others than were written
 */
record FoundFile(String text) {
    /** Enough for the names of many headers. */
    private static final int LONGEST_MARK = 1 << 16;

    FoundFile {
        text = Seal.unixLines(text);
    }

    /** {@return the file at a place} */
    static FoundFile at(Path place) throws IOException {
        return new FoundFile(new String(Files.readAllBytes(place), StandardCharsets.UTF_8));
    }

    /** {@return the headers that our mark in a file names; empty without one. The file may be of any kind and size} */
    static Optional<String> headersAt(Path place) throws IOException {
        try (InputStream in = Files.newInputStream(place)) {
            return new FoundFile(new String(in.readNBytes(LONGEST_MARK), StandardCharsets.UTF_8)).headers();
        }
    }

    /** {@return whether it has our mark} */
    boolean isOurs() {
        return GeneratedMark.isIn(firstLine());
    }

    private Optional<String> headers() {
        return GeneratedMark.headersIn(firstLine());
    }

    /** {@return whether nothing is lost when a text is written over it: it is the same, but for our mark} */
    boolean saysTheSame(String other) {
        return text.equals(Seal.unixLines(other)) || text.equals(Seal.unixLines(GeneratedMark.rest(other)));
    }

    /**
     * Whether somebody changed it since it was generated.
     *
     * @param seals those that it was recorded with; without any its mark decides, where that has one
     */
    boolean isChanged(List<String> seals) {
        return seals.isEmpty() ? GeneratedMark.isBroken(text) : !seals.contains(Seal.of(text));
    }

    private String firstLine() {
        return text.lines().findFirst().orElse("");
    }
}
