// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A place in a source file.
 *
 * @param file the file's path as the reader opened it; empty for what has no file (a command-line definition)
 * @param line 1-based line, 0 when unknown
 * @param column 1-based column in bytes, 0 when unknown
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    /** A declaration that stands in no file. */
    public static final SourceLocation NONE = new SourceLocation("", 0, 0);

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@return {@code file:line:column}, the form that editors and compilers share} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
