// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

import java.util.HashSet;
import java.util.Set;

/**
 * How much room written Java takes in a class file, which holds 65,535 constants and 65,535 bytes of static initialiser.
 * It is estimated from the words, never too low: a name is a constant, and what is called or read through it three more.
 */
public final class ClassWeight {
    /** How much is put into one class, of constants and of bytes. What every class needs has room beside it. */
    public static final int MOST = 60_000;

    private static final int REFERENCE = 3;
    private static final int FIELD = 2;
    private static final int LITERAL = 2;
    private static final int STORE = 3;
    private static final int INSTRUCTION = 6;

    private final Set<String> seen = new HashSet<>();
    private int constants;
    private int bytes;

    /** An empty class. */
    public ClassWeight() {}

    /** {@return whether so much room is enough for all that was added} */
    public boolean fits(int room) {
        return constants <= room && bytes <= room;
    }

    /** {@return the constants of what was added} */
    public int constants() {
        return constants;
    }

    /** {@return the bytes of the static initialiser of what was added} */
    public int bytes() {
        return bytes;
    }

    /**
     * Adds members of the class.
     *
     * @param code whole lines as {@link JavaWriter} writes them
     */
    public void add(String code) {
        boolean comment = false;
        boolean initialiser = false;
        int from = 0;
        while (from < code.length()) {
            int end = code.indexOf('\n', from);
            String line = code.substring(from, end < 0 ? code.length() : end).strip();
            from = end < 0 ? code.length() : end + 1;
            comment |= line.startsWith("/**");
            if (!comment && !line.startsWith("//")) {
                boolean declares =
                        line.startsWith("public ") || line.startsWith("private ") || line.startsWith("static ");
                boolean field = declares && line.contains("static final ") && isAssigned(line);
                if (field) {
                    constants += FIELD;
                    bytes += STORE;
                }
                new Words(line, declares && !field, field, initialiser).add();
                initialiser = (initialiser || field) && !line.endsWith(";");
            }
            comment &= !line.endsWith("*/");
        }
    }

    private static boolean isAssigned(String line) {
        int assignment = line.indexOf(" =");
        int brace = line.indexOf('{');
        return assignment > 0 && (brace < 0 || assignment < brace);
    }

    private void once(String what, int weight) {
        if (seen.add(what)) {
            constants += weight;
        }
    }

    /** The words of one line. */
    private final class Words {
        private final String line;
        private final boolean field;
        private boolean initialiser;
        private boolean head;
        private String chain = "";
        private int at;

        Words(String line, boolean head, boolean field, boolean initialiser) {
            this.line = line;
            this.head = head;
            this.field = field;
            this.initialiser = initialiser;
        }

        void add() {
            while (at < line.length()) {
                char c = line.charAt(at);
                if (c == '"') {
                    addText();
                } else if (Character.isDigit(c)) {
                    addNumber();
                } else if (Character.isJavaIdentifierStart(c)) {
                    addName();
                } else {
                    at++;
                    initialiser |= field && c == '=';
                    bytes += initialiser && c == ',' ? INSTRUCTION : 0;
                    chain = c == '.' ? chain + c : "";
                }
            }
        }

        private void addText() {
            int start = at++;
            while (at < line.length() && line.charAt(at) != '"') {
                at += line.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
            once(line.substring(start, Math.min(at, line.length())), LITERAL);
            instruct();
        }

        private void addNumber() {
            int start = at;
            while (at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '.')) {
                at++;
            }
            String number = line.substring(start, at);
            // Others than short ones stand in the code itself.
            if (number.length() > 4 || !number.chars().allMatch(Character::isDigit)) {
                once(number, LITERAL);
            }
            instruct();
        }

        private void addName() {
            int start = at;
            while (at < line.length() && Character.isJavaIdentifierPart(line.charAt(at))) {
                at++;
            }
            String name = line.substring(start, at);
            boolean called = at < line.length() && line.charAt(at) == '(';
            once(name, 1);
            if (called && head) {
                // A method that is declared here: its descriptor, which others may have too.
                constants++;
                head = false;
            } else if (called || chain.endsWith(".")) {
                once(chain + name + (called ? "(" : ""), REFERENCE);
            }
            chain += name;
            instruct();
        }

        private void instruct() {
            bytes += initialiser ? INSTRUCTION : 0;
        }
    }
}
