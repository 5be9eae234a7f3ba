// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.check.MethodDoc;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import java.util.ArrayList;
import java.util.List;

/** Writes the documentation comment of a method. */
final class MethodJavadoc {
    private final ApiMethod method;

    MethodJavadoc(ApiMethod method) {
        this.method = method;
    }

    void writeMethod(JavaWriter out, boolean ofArrays) {
        MethodDoc doc = method.doc();
        List<String> lines = new ArrayList<>(JavadocText.paragraphs(doc.text(), out.javadocColumns()));
        List<String> tags = new ArrayList<>();
        doc.parameters().forEach(it -> addTag(tags, out, "param " + it.name(), it.text()));
        if (method.resultRecord().isPresent()) {
            addTag(tags, out, "return", "the results together");
        } else {
            doc.result().forEach(it -> addTag(tags, out, "return", it.text()));
        }
        List<MethodDoc.Entry> failures = ofArrays ? doc.arrayFailures() : doc.failures();
        failures.forEach(it -> addTag(tags, out, "throws " + it.name(), it.text()));
        addBlock(lines, tags);
        out.javadoc(lines);
    }

    void writeRecord(JavaWriter out) {
        List<String> lines = new ArrayList<>();
        lines.add("The results of {@code " + method.name() + "}.");
        List<String> tags = new ArrayList<>();
        method.doc().result().forEach(it -> addTag(tags, out, "param " + it.name(), it.text()));
        addBlock(lines, tags);
        out.javadoc(lines);
    }

    private static void addBlock(List<String> lines, List<String> tags) {
        if (!tags.isEmpty()) {
            lines.add("");
            lines.addAll(tags);
        }
    }

    private static void addTag(List<String> lines, JavaWriter out, String tag, String text) {
        lines.addAll(JavadocText.tag(tag, text, out.javadocColumns()));
    }
}
