// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import dev.fairlead.generator.model.Comment;
import java.util.ArrayList;
import java.util.List;

/** Writes the documentation comments of the raw layer: the header's own words, then the declaration as C. */
final class Documentation {
    private Documentation() {}

    /**
     * Documents what stands for a whole declaration.
     *
     * @param out where to write
     * @param comment what the header says
     * @param declaration the lines of the declaration as C
     */
    static void declaration(JavaWriter out, Comment comment, List<String> declaration) {
        List<String> lines = new ArrayList<>(JavadocText.paragraphs(comment.text(), out.javadocColumns()));
        lines.add("{@snippet lang=c :");
        declaration.forEach(line -> lines.add(snippetLine(line)));
        lines.add("}");
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
        List<String> lines = new ArrayList<>(JavadocText.paragraphs(comment.text(), out.javadocColumns()));
        String shown = "{@code " + code.replace("*/", "* /") + "}";
        if (lines.isEmpty()) {
            out.javadoc(List.of(shown));
            return;
        }
        String first = shown + ": " + lines.getFirst();
        if (first.length() <= out.javadocColumns()) {
            lines.set(0, first);
        } else {
            lines.addFirst(shown + ":");
        }
        out.javadoc(lines);
    }

    private static String snippetLine(String line) {
        return line.replace("*/", "* /").replace("\\", "\\\\");
    }
}
