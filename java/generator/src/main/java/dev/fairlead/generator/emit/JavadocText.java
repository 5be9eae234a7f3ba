// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

import java.util.ArrayList;
import java.util.List;

/** Turns plain text, such as a C comment, into Javadoc that says just that text. */
public final class JavadocText {
    private static final String INDENT = "    ";

    private JavadocText() {}

    /**
     * Replaces what Javadoc, HTML or the Java scanner would read as more than text.
     *
     * @param text any text
     * @return the same text for a Javadoc comment
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#064;");
                case '{' -> safe.append("&#123;");
                case '}' -> safe.append("&#125;");
                case '\\' -> safe.append("&#092;");
                case '/' -> safe.append(i > 0 && text.charAt(i - 1) == '*' ? "&#047;" : "/");
                default -> safe.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /**
     * Lays a comment out as Javadoc lines: empty lines become paragraphs, long lines are broken between words.
     *
     * @param comment plain text, lines separated by newlines
     * @param columns how long a line may be
     * @return the lines; none for a blank comment
     */
    public static List<String> paragraphs(String comment, int columns) {
        List<String> lines = new ArrayList<>();
        boolean gap = false;
        for (String line : comment.lines().toList()) {
            String safe = escape(line).strip();
            if (safe.isEmpty()) {
                gap = !lines.isEmpty();
                continue;
            }
            if (gap) {
                lines.add("");
                lines.addAll(wrapped("<p>" + safe, columns));
            } else {
                lines.addAll(wrapped(safe, columns));
            }
            gap = false;
        }
        return lines;
    }

    /**
     * A block tag: its first line, and the others indented.
     *
     * @param tag the tag without its {@code @}, with what it is about: {@code param width}
     * @param text plain text in one paragraph
     * @param columns how long a line may be
     * @return the lines
     */
    public static List<String> tag(String tag, String text, int columns) {
        String sentence = tag + " " + text.replaceAll("\\s+", " ").strip();
        List<String> wrapped = paragraphs(sentence, columns - INDENT.length() - 1);
        List<String> lines = new ArrayList<>();
        lines.add("@" + wrapped.getFirst());
        wrapped.stream().skip(1).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    /**
     * Breaks a line between words.
     *
     * @param line text that is safe already
     * @param columns how long a line may be, where its words let it
     * @return the lines
     */
    public static List<String> wrapped(String line, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > columns) {
            int at = rest.lastIndexOf(' ', columns);
            if (at <= 0) {
                at = rest.indexOf(' ');
            }
            if (at <= 0) {
                break;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).strip();
        }
        lines.add(rest);
        return lines;
    }
}
