// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

import java.util.List;

/** Java text in the making: keeps the indentation and breaks lines that grow past {@value #COLUMNS} columns. */
public final class JavaWriter {
    /** The longest line that is written, where the code lets itself be broken. */
    public static final int COLUMNS = 120;

    private static final String STEP = "    ";
    private static final String CONTINUATION = STEP + STEP;

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private String guard = "";

    /** {@return what was written so far} */
    public String text() {
        return text.toString();
    }

    /**
     * Writes one line of code, broken after commas and before operators when it is too long.
     *
     * @param code the code, without indentation
     * @return this writer
     */
    public JavaWriter line(String code) {
        String indent = STEP.repeat(depth);
        int from = 0;
        String lead = indent;
        while (lead.length() + code.length() - from > COLUMNS) {
            // Not all of the rest: there are lines of a million characters.
            String next = code.substring(from, Math.min(code.length(), from + 2 * COLUMNS));
            int at = LineBreak.before(next, COLUMNS - lead.length());
            if (at <= 0) {
                break;
            }
            append(lead + next.substring(0, at).stripTrailing());
            from += at;
            while (from < code.length() && Character.isWhitespace(code.charAt(from))) {
                from++;
            }
            lead = indent + CONTINUATION;
        }
        append(lead + code.substring(from));
        return this;
    }

    /**
     * Writes an empty line, unless one stands there or a block was just opened.
     *
     * @return this writer
     */
    public JavaWriter blank() {
        if (!text.isEmpty() && text.lastIndexOf("\n\n") != text.length() - 2 && !endsWith("{\n")) {
            text.append('\n');
        }
        return this;
    }

    /**
     * Opens a block.
     *
     * @param head what stands before the brace
     * @return this writer
     */
    public JavaWriter open(String head) {
        line(head + " {");
        depth++;
        return this;
    }

    /**
     * Closes the innermost block and opens another in the same line.
     *
     * @param head what stands between the braces: {@code catch (Throwable e)}
     * @return this writer
     */
    public JavaWriter next(String head) {
        depth--;
        line("} " + head + " {");
        depth++;
        return this;
    }

    /**
     * Closes the innermost block.
     *
     * @return this writer
     */
    public JavaWriter close() {
        return close("");
    }

    /**
     * Closes the innermost block.
     *
     * @param tail what stands behind the brace: a semicolon after a switch expression
     * @return this writer
     */
    public JavaWriter close(String tail) {
        if (depth == 0) {
            throw new IllegalStateException("no block is open");
        }
        depth--;
        return line("}" + tail);
    }

    /**
     * Writes a method in one line where it fits, in three where not.
     *
     * @param head modifiers, result, name and parameters
     * @param statement its only statement
     * @return this writer
     */
    public JavaWriter method(String head, String statement) {
        String oneLine = head + " { " + guard + (guard.isEmpty() ? "" : " ") + statement + " }";
        if (fits(oneLine)) {
            return line(oneLine);
        }
        return open(head).guard().line(statement).close();
    }

    /**
     * Writes methods that begin with a statement.
     *
     * @param statement what each of them does first; nothing when empty
     * @param methods writes them, by {@link #method} or with {@link #guard()} behind their heads
     */
    public void guarded(String statement, Runnable methods) {
        String outer = guard;
        guard = statement;
        methods.run();
        guard = outer;
    }

    /**
     * Writes the statement that methods begin with here, where there is one.
     *
     * @return this writer
     */
    public JavaWriter guard() {
        return guard.isEmpty() ? this : line(guard);
    }

    /**
     * Writes a documentation comment; nothing when there are no lines.
     *
     * @param lines Javadoc, already safe ({@link JavadocText}) and narrow enough
     * @return this writer
     */
    public JavaWriter javadoc(List<String> lines) {
        String indent = STEP.repeat(depth);
        if (lines.isEmpty()) {
            return this;
        }
        String only = lines.getFirst();
        if (lines.size() == 1 && indent.length() + only.length() + "/**  */".length() <= COLUMNS) {
            append(indent + "/** " + only + " */");
            return this;
        }
        append(indent + "/**");
        lines.forEach(line -> append((indent + " * " + line).stripTrailing()));
        append(indent + " */");
        return this;
    }

    /** {@return whether code takes one line here} */
    public boolean fits(String code) {
        return STEP.length() * depth + code.length() <= COLUMNS;
    }

    /** {@return how many columns a line of Javadoc may take here} */
    public int javadocColumns() {
        return COLUMNS - STEP.length() * depth - " * ".length();
    }

    private void append(String line) {
        text.append(line.isBlank() ? "" : line).append('\n');
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }
}
