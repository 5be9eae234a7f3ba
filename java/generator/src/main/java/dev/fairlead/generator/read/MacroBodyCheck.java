// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.MacroFunction;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Has clang compile the functions around macros. They stand at the end of what it is asked, because an unfinished one would
 * swallow what follows.
 *
 * @param bodies the functions
 */
record MacroBodyCheck(List<Body> bodies) {
    /** What C compilers let pass, and what would make a prototype say something else than its macro. */
    private static final List<String> ERRORS =
            List.of("implicit-function-declaration", "incompatible-pointer-types", "int-conversion");

    private static final int LINES_EACH = 7;
    private static final String UNDEFINED = "it is undefined again before the headers end";

    /**
     * A function around a macro.
     *
     * @param source where it comes from
     * @param function what was read
     */
    record Body(MacroSource source, Declaration.Function function) {
        String definition() {
            return MacroFunction.definition(
                    source.prototype().name(), function.type(), source.reason() == Shim.Reason.MACRO);
        }

        /** {@return the statement that has to compile, in the words of the prototype} */
        String statement() {
            CType.FunctionType type = function.type();
            String arguments =
                    type.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
            boolean takesArguments = source.reason() == Shim.Reason.MACRO;
            return MacroFunction.body(source.prototype().name(), type, takesArguments ? arguments : "");
        }
    }

    /**
     * What clang says of a function.
     *
     * @param message what is wrong
     * @param hint what has to be right
     */
    record Failure(String message, String hint) {}

    MacroBodyCheck {
        bodies = List.copyOf(bodies);
    }

    /** {@return the same for each function alone} */
    List<MacroBodyCheck> each() {
        return bodies.stream().map(it -> new MacroBodyCheck(List.of(it))).toList();
    }

    /** {@return the text to parse, without bodies left out} */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!bodies.isEmpty()) {
            ERRORS.forEach(it -> text.append("#pragma clang diagnostic error \"-W")
                    .append(it)
                    .append("\"\n"));
        }
        for (Body body : bodies) {
            text.append("#ifdef ").append(body.source().prototype().name()).append('\n');
            text.append(body.definition())
                    .append("\n#else\n#error ")
                    .append(UNDEFINED)
                    .append("\n#endif\n");
        }
        return text.toString();
    }

    /**
     * Finds what does not compile.
     *
     * @param unit the headers, followed by the text
     * @param before how many lines stand before the text
     * @return the first error for each function that has one
     */
    Map<MacroSource, Failure> failures(TranslationUnit unit, int before) {
        Map<MacroSource, Failure> failures = new HashMap<>();
        for (ClangDiagnostic error : DeclaredMacros.errors(unit)) {
            int line = error.position().line() - before - ERRORS.size() - 1;
            if (line >= 0 && !bodies.isEmpty()) {
                // What one leaves open shows at the end.
                Body body = bodies.get(Math.min(line / LINES_EACH, bodies.size() - 1));
                failures.putIfAbsent(body.source(), failure(body, error.text()));
            }
        }
        return failures;
    }

    private static Failure failure(Body body, String message) {
        return message.equals(UNDEFINED)
                ? new Failure(message, "only a macro that is defined where the headers end can be called")
                : new Failure(
                        "clang says: " + body.source().inWords(message),
                        "what has to compile in a function of that prototype is: " + body.statement());
    }
}
