// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.Comment;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the marks off a comment: what opens, closes and lines it, and the indentation that all its lines share. */
final class CommentText {
    private static final Pattern LINE_MARK = Pattern.compile("\\s*//[/!]*<?[ \\t]?");
    private static final Pattern BLOCK_OPEN = Pattern.compile("/\\*[*!]*<?");
    private static final Pattern STAR = Pattern.compile("\\s*\\*+(?!/)[ \\t]?");

    private CommentText() {}

    /** {@return the comment's text; lines keep the indentation that they have beyond the others} */
    static Comment strip(String raw) {
        String text = raw.strip();
        return new Comment(text.startsWith("/*") ? block(text) : lines(text));
    }

    private static String lines(String text) {
        return joined(text.lines()
                .map(line -> LINE_MARK.matcher(line).replaceFirst(""))
                .toList());
    }

    private static String block(String text) {
        String open = BLOCK_OPEN.matcher(text).replaceFirst("");
        String body = open.endsWith("*/") ? open.substring(0, open.length() - 2).replaceFirst("\\*+$", "") : open;
        List<String> all = body.lines().toList();
        if (all.size() < 2) {
            return body.strip();
        }
        List<String> rest = all.subList(1, all.size());
        boolean starred = rest.stream()
                .filter(line -> !line.isBlank())
                .allMatch(line -> STAR.matcher(line).lookingAt());
        List<String> unstarred = starred
                ? rest.stream().map(line -> STAR.matcher(line).replaceFirst("")).toList()
                : dedent(rest);
        return joined(Stream.concat(Stream.of(all.getFirst().strip()), unstarred.stream())
                .toList());
    }

    private static List<String> dedent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }

    private static String joined(List<String> lines) {
        List<String> trimmed = lines.stream().map(String::stripTrailing).toList();
        int first = 0;
        int last = trimmed.size();
        while (first < last && trimmed.get(first).isEmpty()) {
            first++;
        }
        while (last > first && trimmed.get(last - 1).isEmpty()) {
            last--;
        }
        return String.join("\n", trimmed.subList(first, last));
    }
}
