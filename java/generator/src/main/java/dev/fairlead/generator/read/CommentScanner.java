// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a C source file, and nothing that only looks like one inside a literal. */
final class CommentScanner {
    private final String text;
    private final List<SourceText.Range> comments = new ArrayList<>();
    private int at;

    CommentScanner(String text) {
        this.text = text;
    }

    List<SourceText.Range> scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                add(end < 0 ? text.length() : end + 2);
            } else if (text.startsWith("//", at)) {
                add(lineEnd());
            } else if (c == '"' || c == '\'') {
                skipLiteral(c);
            } else {
                at++;
            }
        }
        return List.copyOf(comments);
    }

    private void add(int end) {
        SourceText.Range comment = new SourceText.Range(at, end);
        if (!comments.isEmpty() && continues(comments.getLast(), comment)) {
            comment = new SourceText.Range(comments.removeLast().start(), end);
        }
        comments.add(comment);
        at = end;
    }

    /** Line comments on successive lines, each alone on its line, are one comment. */
    private boolean continues(SourceText.Range above, SourceText.Range below) {
        if (!text.startsWith("//", above.start()) || !text.startsWith("//", below.start())) {
            return false;
        }
        String between = text.substring(above.end(), below.start());
        boolean nextLine =
                between.isBlank() && between.chars().filter(c -> c == '\n').count() == 1;
        return nextLine && isFirstOnLine(above.start());
    }

    private boolean isFirstOnLine(int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return text.substring(lineStart, offset).isBlank();
    }

    /** A line comment goes on where its line ends in a backslash. */
    private int lineEnd() {
        int end = text.indexOf('\n', at);
        while (end > 0 && (text.charAt(end - 1) == '\\' || text.startsWith("\\\r", end - 2))) {
            end = text.indexOf('\n', end + 1);
        }
        int stop = end < 0 ? text.length() : end;
        return stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    /** A literal that is not closed on its line (an apostrophe in an #error) ends with the line. */
    private void skipLiteral(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
