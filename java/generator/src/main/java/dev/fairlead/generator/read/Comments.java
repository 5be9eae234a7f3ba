// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.read.SourceText.Range;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Position;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the comment that speaks of a declaration. Documentation comments are clang's to attach; it attaches none to macros
 * and no plain comments, and to an enumerator without a comment that of the one before it. These are attached here by
 * where they stand:
 *
 * <ul>
 *   <li>behind the declaration on its last line;
 *   <li>else directly above it;
 *   <li>else, for functions, types and variables, directly below it when a blank line follows the comment, as zlib does.
 * </ul>
 *
 * No comment meets two of these conditions for two declarations, so none is told twice.
 */
final class Comments {
    private final SourceFiles files;

    Comments(SourceFiles files) {
        this.files = files;
    }

    Comment of(Cursor cursor) {
        boolean isClangs = cursor.kind() != CursorKind.MACRO && cursor.kind() != CursorKind.ENUMERATOR;
        String documentation = isClangs ? cursor.rawComment() : "";
        if (!documentation.isEmpty()) {
            return CommentText.strip(documentation);
        }
        Position start = cursor.start();
        Position end = cursor.end();
        SourceText text = files.text(start.file());
        if (!start.file().equals(end.file()) || text.comments().isEmpty()) {
            return Comment.NONE;
        }
        int stop = end(cursor.kind(), text, end.offset());
        return behind(text, stop)
                .or(() -> above(text, start.offset()))
                .or(() -> below(cursor.kind(), text, stop))
                .map(range -> CommentText.strip(decode(text.slice(range.start(), range.end()))))
                .orElse(Comment.NONE);
    }

    private static String decode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Where the declaration ends with its semicolon, its comma, its line. */
    private static int end(CursorKind kind, SourceText text, int extentEnd) {
        return switch (kind) {
            case MACRO -> extentEnd;
            case ENUMERATOR ->
                text.find(",}", extentEnd).stream()
                        .map(at -> at + (text.slice(at, at + 1).equals(",") ? 1 : 0))
                        .findFirst()
                        .orElse(extentEnd);
            default ->
                text.find(";,)", extentEnd).stream()
                        .map(at -> at + 1)
                        .findFirst()
                        .orElse(extentEnd);
        };
    }

    private static Optional<Range> behind(SourceText text, int end) {
        int nextLine = text.lineStart(text.lineOf(end) + 1);
        return text.commentsBehind(end).stream()
                .takeWhile(comment -> comment.start() < nextLine)
                .filter(comment -> comment.start() >= end)
                .findFirst()
                .filter(comment -> text.isBlank(end, comment.start()));
    }

    private static Optional<Range> above(SourceText text, int start) {
        int line = text.lineOf(start);
        int lineStart = text.lineStart(line);
        return text.commentsBehind(text.lineStart(Math.max(0, line - 1)) - 1).stream()
                .takeWhile(comment -> comment.end() <= lineStart)
                .filter(comment -> text.lineOf(comment.end()) == line - 1)
                .filter(comment -> text.isBlank(comment.end(), lineStart))
                .filter(comment -> isFirstOnLine(text, comment))
                .findFirst();
    }

    private static Optional<Range> below(CursorKind kind, SourceText text, int end) {
        if (kind == CursorKind.MACRO || kind == CursorKind.ENUMERATOR || kind == CursorKind.FIELD) {
            return Optional.empty();
        }
        int nextLine = text.lineOf(end) + 1;
        return text.commentsBehind(text.lineStart(nextLine)).stream()
                .takeWhile(comment -> text.lineOf(comment.start()) <= nextLine)
                .filter(comment -> text.lineOf(comment.start()) == nextLine && isFirstOnLine(text, comment))
                .filter(comment -> isFollowedByBlankLine(text, comment))
                .findFirst();
    }

    private static boolean isFirstOnLine(SourceText text, Range comment) {
        return text.isBlank(text.lineStart(text.lineOf(comment.start())), comment.start());
    }

    private static boolean isFollowedByBlankLine(SourceText text, Range comment) {
        int last = text.lineOf(comment.end());
        return text.isBlank(comment.end(), text.lineStart(last + 1))
                && text.line(last + 1).isBlank();
    }
}
