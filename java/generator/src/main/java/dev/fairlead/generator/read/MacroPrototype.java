// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.MacroFunction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prototype of a macro, taken apart as far as it must be to give the function another name: clang reads the rest.
 *
 * @param declared what somebody wrote
 * @param result what stands before the name
 * @param name the macro's name
 * @param parameters what stands between the parentheses
 */
record MacroPrototype(DeclaredMacro declared, String result, String name, String parameters) {
    /** Nothing else, so that one prototype cannot become two declarations, or half of one. */
    private static final Pattern LETTERS = Pattern.compile("[\\w\\s*,()\\[\\]]+");

    private static final Pattern HEAD = Pattern.compile("([^,]*?[\\s*)])\\s*([A-Za-z_]\\w*)\\s*");
    private static final String FORM = "a prototype of C with a name for each parameter: \"int MAX(int a, int b)\";"
            + " \"int NAME(void)\" for a macro without arguments. A result that points to a function needs a typedef";

    /** {@return the prototype; empty after telling what is wrong with it} */
    static Optional<MacroPrototype> parse(DeclaredMacro declared, DiagnosticCollector problems) {
        String text = declared.prototype().strip().replaceFirst("\\s*;$", "").replaceAll("\\s+", " ");
        if (text.contains("...")) {
            String hint = "give it the parameters of one use: \"void LOG(const char *format, int value)\"";
            tell(declared, text, "it takes any number of arguments, and Java has to know them", hint, problems);
            return Optional.empty();
        }
        int open = opening(text);
        Matcher head = HEAD.matcher(text.substring(0, Math.max(0, open)));
        String parameters =
                open < 0 ? "" : text.substring(open + 1, text.length() - 1).strip();
        if (!LETTERS.matcher(text).matches() || !head.matches() || parameters.isEmpty()) {
            tell(declared, text, "that is no prototype", FORM, problems);
            return Optional.empty();
        }
        return Optional.of(new MacroPrototype(declared, head.group(1).strip(), head.group(2), parameters));
    }

    /** {@return where the parenthesis opens that the text ends with; -1 without one} */
    private static int opening(String text) {
        int depth = 0;
        for (int i = text.endsWith(")") ? text.length() - 1 : -1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@return the prototype of the function that stands for the macro} */
    String text() {
        return "static " + result + " " + MacroFunction.name(name) + "(" + parameters + ");";
    }

    /** Tells what is wrong with it, where it was written. */
    void tell(String what, String hint, DiagnosticCollector problems) {
        tell(declared, name, what, hint, problems);
    }

    /** Tells that it is none. */
    void tellForm(DiagnosticCollector problems) {
        tell("that is no prototype", FORM, problems);
    }

    /** Tells that a prototype lacks the name of a parameter. */
    void tellNameless(int index, DiagnosticCollector problems) {
        tell("parameter " + (index + 1) + " has no name", FORM, problems);
    }

    private static void tell(
            DeclaredMacro declared, String name, String what, String hint, DiagnosticCollector problems) {
        problems.error(Problem.FL0017, declared.location(), declared.length(), name, what, hint);
    }
}
