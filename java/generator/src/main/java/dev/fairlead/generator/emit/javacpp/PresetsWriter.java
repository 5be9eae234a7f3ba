// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.JavaFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the class that JavaCPP is configured by: the headers, and the InfoMap. */
final class PresetsWriter {
    private PresetsWriter() {}

    /**
     * Writes.
     *
     * @param plan what to say
     * @param includes how the headers are named in {@code #include}
     * @return the class
     */
    static JavaFile write(JavaCppPlan plan, List<String> includes) {
        StringBuilder text = new StringBuilder();
        text.append(GeneratedMark.line(headerNames(plan))).append('\n');
        text.append("package ").append(plan.packageName()).append(";\n\n");
        for (String imported : List.of(
                "annotation.Platform", "annotation.Properties", "tools.Info", "tools.InfoMap", "tools.InfoMapper")) {
            text.append("import org.bytedeco.javacpp.").append(imported).append(";\n");
        }
        text.append("\n/** What JavaCPP was told of the C++ headers. */\n");
        text.append("@Properties(\n        value = @Platform(include = ")
                .append(Stream.concat(Stream.of(NativeFiles.HELPERS), includes.stream())
                        .map(InfoLine::quoted)
                        .collect(Collectors.joining(", ", "{", "}")))
                .append(", library = ")
                .append(InfoLine.quoted(plan.config().library()))
                .append("),\n        target = ")
                .append(InfoLine.quoted(plan.packageName()))
                .append(",\n        global = ")
                .append(InfoLine.quoted(plan.packageName() + "." + plan.globalClass()))
                .append(")\n");
        text.append("public class ").append(plan.presetsClass()).append(" implements InfoMapper {\n");
        text.append("    /** Called by JavaCPP. */\n    public ")
                .append(plan.presetsClass())
                .append("() {}\n\n");
        text.append("    @Override\n    public void map(InfoMap infoMap) {\n");
        plan.infos()
                .forEach(
                        info -> text.append("        ").append(info.statement()).append('\n'));
        text.append("    }\n}\n");
        return new JavaFile(plan.packageName(), plan.presetsClass(), text.toString());
    }

    static List<String> headerNames(JavaCppPlan plan) {
        return plan.config().headerNames().stream()
                .map(header -> header.replaceAll("^<(.*)>$", "$1").replaceAll("^.*[/\\\\]", ""))
                .toList();
    }
}
