// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the macros that must not be asked for their value: a bracket without its partner would swallow what follows, and
 * the value of {@code __LINE__} is where it is asked for.
 */
final class MacroBodies {
    /** Possessive: what may be given back is remembered on the stack, which long texts would overflow. */
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'");

    private static final Pattern PARENTHESIZED_TEXT = Pattern.compile("[(\\s]*((?:(?:" + LITERAL + ")\\s*)++)[)\\s]*");
    private static final Pattern NUMBER = Pattern.compile("[(\\s]*+-?+\\s*+\\.?+[0-9][0-9A-Za-z.]*+[)\\s]*+");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> DIFFERENT_EACH_TIME = Set.of(
            "__LINE__",
            "__FILE__",
            "__FILE_NAME__",
            "__BASE_FILE__",
            "__COUNTER__",
            "__DATE__",
            "__TIME__",
            "__TIMESTAMP__",
            "__INCLUDE_LEVEL__");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Map<String, String> bodies;

    MacroBodies(Map<String, String> bodies) {
        this.bodies = bodies;
    }

    Set<String> unfit() {
        Set<String> found = new HashSet<>(DIFFERENT_EACH_TIME);
        bodies.forEach((name, body) -> {
            if (!isBalanced(code(body))) {
                found.add(name);
            }
        });
        int before;
        do {
            before = found.size();
            bodies.forEach((name, body) -> {
                if (mentions(code(body), found)) {
                    found.add(name);
                }
            });
        } while (found.size() > before);
        return found;
    }

    /** {@return what stands in the parentheses around a text, through which clang tells no string} */
    static Optional<String> withoutParentheses(String body) {
        Matcher text = PARENTHESIZED_TEXT.matcher(body);
        return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
    }

    /** {@return whether it is more than one number or text} */
    static boolean isComputed(String body) {
        return !NUMBER.matcher(body).matches() && withoutParentheses(body).isEmpty();
    }

    /** {@return what C compares of two definitions} */
    static String tokens(String body) {
        return COMMENT.matcher(body).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    private static String code(String body) {
        return COMMENT.matcher(LITERAL.matcher(body).replaceAll("0")).replaceAll(" ");
    }

    /** Statements and directives have no value either, so they count as unbalanced. */
    private static boolean isBalanced(String code) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';' || c == '#' || c == '"' || c == '\'') {
                return false;
            } else if (OPENING.indexOf(c) >= 0) {
                open.append(c);
            } else if (CLOSING.indexOf(c) >= 0) {
                int last = open.length() - 1;
                if (last < 0 || OPENING.indexOf(open.charAt(last)) != CLOSING.indexOf(c)) {
                    return false;
                }
                open.setLength(last);
            }
        }
        return open.isEmpty();
    }

    private static boolean mentions(String code, Set<String> names) {
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            if (names.contains(word.group())) {
                return true;
            }
        }
        return false;
    }
}
