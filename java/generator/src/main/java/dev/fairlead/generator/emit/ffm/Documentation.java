// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.model.CommentText;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the documentation comments of the raw layer: the header's own words, then the declaration as C. */
final class Documentation {
    /** How a comment names the arguments that follow the declared parameters. */
    private static final String FURTHER = "...";

    private Documentation() {}

    /**
     * Documents what stands for a whole declaration.
     *
     * @param out where to write
     * @param comment what the header says
     * @param declaration the lines of the declaration as C
     */
    static void declaration(JavaWriter out, Comment comment, List<String> declaration) {
        out.javadoc(described(out, comment.text(), declaration));
    }

    private static List<String> described(JavaWriter out, String text, List<String> declaration) {
        List<String> lines = new ArrayList<>(JavadocText.paragraphs(text, out.javadocColumns()));
        lines.add("{@snippet lang=c :");
        declaration.forEach(line -> lines.addAll(snippetLines(line, out.javadocColumns())));
        lines.add("}");
        return lines;
    }

    /**
     * Documents a function: what its comment says of parameters and result becomes what Javadoc says of them.
     *
     * @param out where to write
     * @param function the function
     * @param signature how Java sees it
     */
    static void function(JavaWriter out, Declaration.Function function, Signature signature) {
        Told told = Told.of(function, signature, "", out.javadocColumns());
        List<String> lines = shown(out, CDeclarations.prototype(function), told.words());
        lines.addAll(told.tags());
        out.javadoc(lines);
    }

    /**
     * Documents the class that stands for a variadic function. What is said of parameters and result belongs to the
     * method that calls it: Javadoc refuses it on a class.
     *
     * @param out where to write
     * @param function the function
     * @param signature how Java sees it
     */
    static void variadic(JavaWriter out, Declaration.Function function, Signature signature) {
        Told told = Told.of(function, signature, FURTHER, out.javadocColumns());
        out.javadoc(shown(out, CDeclarations.prototype(function), told.words()));
    }

    /**
     * Documents the method that calls a variadic function.
     *
     * @param out where to write
     * @param function the function
     * @param signature how Java sees it
     * @param further the name of what follows the declared parameters
     */
    static void variadicCall(JavaWriter out, Declaration.Function function, Signature signature, String further) {
        List<String> lines = new ArrayList<>(List.of("Calls the function."));
        lines.addAll(Told.of(function, signature, further, out.javadocColumns()).tags());
        out.javadoc(lines);
    }

    /**
     * Documents a small thing: what it is, then the header's words.
     *
     * @param out where to write
     * @param code what it is, as C
     * @param comment what the header says
     */
    static void small(JavaWriter out, String code, Comment comment) {
        out.javadoc(shown(out, code, comment.text()));
    }

    private static List<String> shown(JavaWriter out, String code, String text) {
        List<String> lines = new ArrayList<>(JavadocText.paragraphs(text, out.javadocColumns()));
        String shown = "{@code " + code.replace("*/", "* /") + "}";
        if (!lines.isEmpty()
                && shown.length() + ": ".length() + lines.getFirst().length() <= out.javadocColumns()) {
            lines.set(0, shown + ": " + lines.getFirst());
        } else {
            lines.addAll(0, JavadocText.wrapped(shown + (lines.isEmpty() ? "" : ":"), out.javadocColumns()));
        }
        return lines;
    }

    /** A line of a snippet; a long one goes on behind a comma, further in. */
    private static List<String> snippetLines(String line, int columns) {
        List<String> lines = new ArrayList<>();
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + "        ";
        String rest = line.replace("*/", "* /").replace("\\", "\\\\");
        while (rest.length() > columns) {
            int at = rest.lastIndexOf(", ", columns - 1);
            if (at < indent.length()) {
                break;
            }
            lines.add(rest.substring(0, at + 1));
            rest = indent + rest.substring(at + 2);
        }
        lines.add(rest);
        return lines;
    }

    /**
     * What a function's comment says.
     *
     * @param words what is said of the function itself, and of what Java does not have
     * @param tags the lines that say something of parameters and result
     */
    private record Told(String words, List<String> tags) {
        /** Of a function without further arguments, {@code further} is empty. */
        static Told of(Declaration.Function function, Signature signature, String further, int columns) {
            CommentText comment = CommentText.of(function.symbol().comment());
            List<String> words = new ArrayList<>(List.of(comment.text()));
            List<String> tags = new ArrayList<>();
            List<Parameter> parameters = function.type().parameters();
            Set<String> told = new HashSet<>();
            for (int i = 0; i < parameters.size(); i++) {
                String cName = parameters.get(i).name();
                if (!comment.parameter(cName).isEmpty() && told.add(cName)) {
                    tags.addAll(
                            JavadocText.tag("param " + signature.names().get(i), comment.parameter(cName), columns));
                }
            }
            if (!further.isEmpty() && !comment.parameter(FURTHER).isEmpty() && told.add(FURTHER)) {
                tags.addAll(JavadocText.tag("param " + further, comment.parameter(FURTHER), columns));
            }
            comment.parameters().forEach((name, text) -> {
                if (!told.contains(name)) {
                    words.add(name + ": " + text);
                }
            });
            if (signature.result().equals("void") && !comment.returns().isEmpty()) {
                words.add(comment.returns());
            } else if (!comment.returns().isEmpty()) {
                tags.addAll(JavadocText.tag("return", comment.returns(), columns));
            }
            return new Told(String.join("\n\n", words).strip(), tags);
        }
    }
}
