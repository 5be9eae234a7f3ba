// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

/** Finds where a line of Java may be broken: never inside a literal. */
final class LineBreak {
    private LineBreak() {}

    /**
     * Finds the last good place.
     *
     * @param code one line of code
     * @param limit how many of its characters may stay in the line
     * @return the index of the first character that goes to the next line, or -1 when there is no such place
     */
    static int before(String code, int limit) {
        int afterComma = -1;
        int afterAssignment = -1;
        int afterParenthesis = -1;
        boolean quoted = false;
        for (int i = 0; i < Math.min(code.length() - 1, limit); i++) {
            char c = code.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ' ' && isOperatorAt(code, i + 1)) {
                afterComma = i + 1;
            } else if (!quoted && c == ' ' && code.charAt(i - 1) == ',') {
                afterComma = i + 1;
            } else if (!quoted && c == ' ' && code.charAt(i - 1) == '=') {
                afterAssignment = i + 1;
            } else if (!quoted && c == '(' && code.charAt(i + 1) != ')') {
                afterParenthesis = i + 1;
            }
        }
        return firstOf(afterComma, afterAssignment, afterParenthesis);
    }

    private static boolean isOperatorAt(String code, int at) {
        return code.startsWith("+ ", at) || code.startsWith("* ", at) || code.startsWith(": ", at);
    }

    private static int firstOf(int... places) {
        for (int place : places) {
            if (place > 0) {
                return place;
            }
        }
        return -1;
    }
}
