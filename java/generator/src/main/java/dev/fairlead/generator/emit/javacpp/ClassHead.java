// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.model.cpp.CppEnum;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands before the members of a class: the mark, the imports, and what it extends. */
final class ClassHead {
    private static final Pattern IMPORTS = Pattern.compile("(?m)^import org\\.bytedeco\\.javacpp\\.annotation\\.\\*;$");

    private final JavaCppPlan plan;

    ClassHead(JavaCppPlan plan) {
        this.plan = plan;
    }

    /** {@return a rewritten class as it is written to its file} */
    String complete(String name, String text, Set<String> classes) {
        String imports = "import dev.fairlead.javacpp.*;\nimport java.lang.foreign.MemorySegment;\n"
                + nestedEnums(name, classes) + "$0";
        String completed = IMPORTS.matcher(text)
                .replaceFirst(imports)
                .replaceFirst("(?m)^(public class \\w+) extends Pointer \\{", "$1 extends CppObject {");
        if (name.equals(plan.globalClass())) {
            completed = completed.replace(
                    "public class " + name + " extends " + plan.packageName() + "." + plan.presetsClass(),
                    "@Properties(inherit = " + plan.presetsClass() + ".class)\npublic class " + name
                            + " extends CppFunctions");
        }
        return GeneratedMark.line(PresetsWriter.headerNames(plan)) + "\n"
                + completed.replaceFirst(
                        "(?m)^(public (?:abstract )?class )", "@SuppressWarnings({\"all\", \"this-escape\"})\n$1");
    }

    /** Enums of classes; JavaCPP names them as if they were everywhere. */
    private String nestedEnums(String className, Set<String> classes) {
        StringBuilder imports = new StringBuilder();
        for (CppEnum type : plan.model().enums()) {
            String owner = plan.model().isNested(type.name()) ? type.ownerName() : className;
            if (!owner.equals(className) && classes.contains(owner)) {
                imports.append("import ")
                        .append(plan.packageName())
                        .append('.')
                        .append(owner)
                        .append('.')
                        .append(type.simpleName())
                        .append(";\n");
            }
        }
        return imports.toString();
    }
}
