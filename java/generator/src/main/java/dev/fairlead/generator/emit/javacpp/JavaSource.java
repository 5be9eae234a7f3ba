// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.ArrayList;
import java.util.List;

/**
 * A class as JavaCPP's Parser writes it, taken apart into members.
 *
 * @param head everything up to and with the brace that opens the class
 * @param members what stands in it, in order
 */
record JavaSource(String head, List<Member> members) {
    JavaSource {
        members = List.copyOf(members);
    }

    /**
     * A member.
     *
     * @param doc its documentation comment with a line feed behind it; empty without one
     * @param text the member, without blanks around it
     */
    record Member(String doc, String text) {
        boolean isNative() {
            return text.endsWith(";") && text.matches("(?s).*\\bnative\\b.*");
        }
    }

    static JavaSource parse(String text) {
        int open = text.indexOf('{', text.indexOf("public class "));
        if (open < 0) {
            throw new IllegalArgumentException("no class in what JavaCPP's Parser wrote: "
                    + text.lines().findFirst().orElse(""));
        }
        return new JavaSource(text.substring(0, open + 1), new Scanner(text, open + 1).members());
    }

    /** Finds where members end: at a semicolon or a closing brace outside of all brackets. */
    private static final class Scanner {
        private final String text;
        private int at;
        private String doc = "";

        Scanner(String text, int at) {
            this.text = text;
            this.at = at;
        }

        List<Member> members() {
            List<Member> members = new ArrayList<>();
            while (skipToMember()) {
                int start = at;
                skipMember();
                members.add(new Member(doc, text.substring(start, at).strip()));
                doc = "";
            }
            return members;
        }

        /** Skips blanks and comments; the last documentation comment is that of the member that follows. */
        private boolean skipToMember() {
            while (at < text.length()) {
                if (text.startsWith("/**", at)) {
                    int end = text.indexOf("*/", at) + 2;
                    doc = text.substring(at, end).strip() + "\n";
                    at = end;
                } else if (!skipComment()) {
                    char c = text.charAt(at);
                    if (c == '}') {
                        return false;
                    }
                    if (!Character.isWhitespace(c) && c != ';') {
                        return true;
                    }
                    at++;
                }
            }
            return false;
        }

        private boolean skipComment() {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
                return true;
            }
            if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at) + 2;
                return true;
            }
            return false;
        }

        private void skipMember() {
            int depth = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"' || c == '\'') {
                    skipLiteral(c);
                } else if (!skipComment()) {
                    at++;
                    if (c == '{' || c == '(') {
                        depth++;
                    } else if (c == '}' || c == ')') {
                        depth--;
                    }
                    if (depth == 0 && (c == ';' || c == '}')) {
                        return;
                    }
                }
            }
        }

        private void skipLiteral(char quote) {
            at++;
            while (text.charAt(at) != quote) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }
    }
}
