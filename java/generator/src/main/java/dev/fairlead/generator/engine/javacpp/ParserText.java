// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header as JavaCPP's Parser can read it: what it stumbles over, and no binding needs, is blank. Every line stays where it
 * is. What a template asks of its arguments is checked by clang, when the C++ is.
 */
public final class ParserText {
    /** Comments, and text in quotes: nothing in them is code. */
    private static final Pattern NO_CODE = Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/|R\"(\\w*)\\(.*?\\)\\1\""
            + "|\"(?:\\\\.|[^\"\\\\\\n])*\"|(?<!\\w)'(?:\\\\.|[^'\\\\\\n])*'");

    /** Behind the head of a template, or behind the parameters and what may follow them. */
    private static final Pattern REQUIRES =
            Pattern.compile("(?:[>)]|\\bconst|\\bnoexcept|&)\\s*(?<word>\\brequires\\b)");

    private static final Pattern BIT_FIELD = Pattern.compile(
            "\\w\\s*:\\s*(?:\\w+\\s*(?<equals>=[^=;,{}][^;,{}]*)|\\d\\w*\\s*(?<braces>\\{[^;{}]*\\}))(?=[;,])");
    private static final Pattern EXPLICIT_INSTANTIATION =
            Pattern.compile("(?:^|[;{}]|\\n)\\s*(?<all>(?:extern\\s+)?template\\s+(?!<)[^;{}]*;)");
    private static final Pattern NAME = Pattern.compile("(?:::)?\\w+(?:\\s*::\\s*\\w+)*");
    private static final Pattern JOINED = Pattern.compile("\\s*(?:&&|\\|\\|)\\s*");

    private final StringBuilder shown;
    private String code;

    private ParserText(String header) {
        this.shown = new StringBuilder(header);
        this.code = NO_CODE.matcher(header).replaceAll(it -> it.group().replaceAll("[^\\n]", " "));
    }

    /**
     * Makes it.
     *
     * @param header what the header says
     * @return the same, as far as the Parser needs it
     */
    public static String of(String header) {
        ParserText text = new ParserText(header);
        text.blankConstraints();
        text.blank(BIT_FIELD, "equals");
        text.blank(BIT_FIELD, "braces");
        text.blank(EXPLICIT_INSTANTIATION, "all");
        return text.shown.toString();
    }

    private void blankConstraints() {
        Matcher requires = REQUIRES.matcher(code);
        int from = 0;
        while (requires.find(from)) {
            int end = constraint(requires.end());
            blank(requires.start("word"), end);
            from = end;
            requires = REQUIRES.matcher(code);
        }
    }

    /** {@return where a constraint ends: primary expressions that are joined} */
    private int constraint(int start) {
        int end = primary(skipBlanks(start));
        Matcher joined = JOINED.matcher(code).region(end, code.length());
        while (joined.lookingAt()) {
            end = primary(joined.end());
            joined.region(end, code.length());
        }
        return end;
    }

    private int primary(int start) {
        if (start < code.length() && code.charAt(start) == '(') {
            return closing(start, '(', ')');
        }
        Matcher name = NAME.matcher(code).region(start, code.length());
        int end = name.lookingAt() ? name.end() : start;
        boolean isExpression = code.substring(start, end).equals("requires");
        int next = skipBlanks(end);
        if (isExpression && next < code.length() && code.charAt(next) == '(') {
            next = skipBlanks(closing(next, '(', ')'));
        }
        if (next < code.length() && code.charAt(next) == (isExpression ? '{' : '<')) {
            return isExpression ? closing(next, '{', '}') : behind(closing(next, '<', '>'));
        }
        return end;
    }

    /** {@return the end of what may follow template arguments: {@code ::value}} */
    private int behind(int end) {
        return code.startsWith("::", end) ? primary(end) : end;
    }

    private int closing(int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < code.length(); i++) {
            depth += code.charAt(i) == open ? 1 : code.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return code.length();
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }

    private void blank(Pattern pattern, String group) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            if (matcher.start(group) >= 0) {
                blank(matcher.start(group), matcher.end(group));
            }
        }
    }

    private void blank(int start, int end) {
        String blanks = shown.substring(start, end).replaceAll("[^\\n]", " ");
        shown.replace(start, end, blanks);
        code = code.substring(0, start) + blanks + code.substring(end);
    }
}
