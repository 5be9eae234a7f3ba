// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header's comment taken apart: what it says of the whole, of each parameter and of the result. Doxygen's and
 * Javadoc's commands are known ({@code @param}, {@code \param[in]}, {@code @return}, {@code \brief}); of others the
 * words stay.
 *
 * @param text the description; paragraphs are separated by empty lines
 * @param parameters what is said of parameters, by name in C, in the comment's order; {@code ...} is a name, too
 * @param returns what is said of the result; empty when nothing is
 */
public record CommentText(String text, Map<String, String> parameters, String returns) {
    private static final Pattern PARAMETER = Pattern.compile("[@\\\\]param(?:\\[[^\\]]*\\])?\\s+(\\w+|\\.{3})\\s*(.*)");
    private static final Pattern RESULT = Pattern.compile("[@\\\\](?:returns?|result)\\b\\s*(.*)");
    /** Before a command in the middle of a line. */
    private static final Pattern COMMAND = Pattern.compile("(?<=\\S)[ \\t]+(?=[@\\\\](?:param|returns?|result)\\b)");

    private static final Pattern SILENT = Pattern.compile("[@\\\\](?:brief|details|short)\\b\\s*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+] |\\d+[.)] )");
    private static final String TEXT = "";
    private static final String RETURNS = "@return";

    /** Keeps its own copy. */
    public CommentText {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Takes a comment apart.
     *
     * @param comment the comment
     * @return what it says of what
     */
    public static CommentText of(Comment comment) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        String current = TEXT;
        for (String raw :
                COMMAND.matcher(comment.text()).replaceAll("\n").lines().toList()) {
            String line = SILENT.matcher(raw.strip()).replaceFirst("");
            Matcher parameter = PARAMETER.matcher(line);
            Matcher result = RESULT.matcher(line);
            if (parameter.matches()) {
                current = parameter.group(1);
                line = parameter.group(2);
            } else if (result.matches()) {
                current = RETURNS;
                line = result.group(1);
            } else if (line.isEmpty() && !current.equals(TEXT)) {
                current = TEXT;
            }
            append(parts.computeIfAbsent(current, _ -> new StringBuilder()), line);
        }
        String text = remove(parts, TEXT);
        String returns = remove(parts, RETURNS);
        Map<String, String> parameters = new LinkedHashMap<>();
        parts.forEach((name, words) -> parameters.put(name, flowing(words.toString())));
        return new CommentText(flowing(text), parameters, flowing(returns));
    }

    /**
     * What is said of a parameter.
     *
     * @param name its name in C
     * @return the words; empty when nothing is said
     */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /**
     * How an exception says it.
     *
     * @param comment the comment
     * @return its description in one line, without the last period
     */
    public static String sentence(Comment comment) {
        String line = of(comment).text().replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** Joins the lines of a paragraph: where the header breaks them says nothing. Lists keep their lines. */
    private static String flowing(String text) {
        Deque<String> lines = new ArrayDeque<>();
        for (String line : text.strip().lines().map(String::strip).toList()) {
            boolean startsLine = lines.isEmpty()
                    || line.isEmpty()
                    || lines.getLast().isEmpty()
                    || ITEM.matcher(line).lookingAt();
            lines.addLast(startsLine ? line : lines.removeLast() + " " + line);
        }
        return String.join("\n", lines);
    }

    private static void append(StringBuilder words, String line) {
        words.append(line).append('\n');
    }

    private static String remove(Map<String, StringBuilder> parts, String key) {
        StringBuilder words = parts.remove(key);
        return words == null ? "" : words.toString().strip();
    }
}
