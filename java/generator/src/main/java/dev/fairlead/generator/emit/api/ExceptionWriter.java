// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.StatusFamily;
import dev.fairlead.generator.check.StatusTable;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import dev.fairlead.generator.emit.ffm.JavaLiterals;
import dev.fairlead.generator.emit.ffm.Platforms;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.List;
import java.util.Map;

/** Writes the exception of a family of status codes. */
final class ExceptionWriter {
    private final RawNames raw;
    private final Platforms platforms;

    ExceptionWriter(RawNames raw, Platforms platforms) {
        this.raw = raw;
        this.platforms = platforms;
    }

    void write(JavaWriter out, StatusFamily family) {
        String name = family.exceptionName();
        out.javadoc(List.of("A call that answered with another code of " + JavadocText.escape(family.origin())
                + " than " + JavadocText.escape(family.okName()) + "."));
        out.open("public final class " + name + " extends StatusException");
        out.line("private static final long serialVersionUID = 1L;");
        List<String> ok =
                family.tables().stream().map(it -> String.valueOf(it.ok())).toList();
        boolean isAlike = ok.stream().distinct().count() == 1;
        if (!isAlike) {
            out.line("private static final int OK = " + platforms.choose(raw.headerClass() + ".", ok) + ";");
        }
        out.blank().open("private " + name + "(String function, int code, String codeName, String text)");
        out.line("super(function, code, codeName, text);").close();
        out.blank().open("static void check(int status, String function)");
        out.open("if (status != " + (isAlike ? ok.getFirst() : "OK") + ")");
        out.line("throw of(function, status);").close().close();
        out.blank();
        out.javadoc(List.of(
                "The exception for a code, with what the header says of it.",
                "",
                "@param function the C function that answered with it",
                "@param code the code",
                "@return the exception"));
        out.open("public static " + name + " of(String function, int code)");
        writeTables(out, family);
        out.close();
        out.blank();
        out.javadoc(List.of(
                "The exception for a code, with what is known of this one call.",
                "",
                "@param function the function that answered with it",
                "@param code the code",
                "@param text what was wrong",
                "@return the exception"));
        out.open("public static " + name + " of(String function, int code, String text)");
        out.line("return new " + name + "(function, code, of(function, code).codeName(), text);");
        out.close().close();
    }

    /** What the codes are on one platform after the other; on all others, if there are any, the last. */
    private void writeTables(JavaWriter out, StatusFamily family) {
        Map<StatusTable, List<String>> groups = platforms.groups(family.tables());
        StatusTable last = List.copyOf(groups.keySet()).getLast();
        groups.forEach((table, where) -> {
            if (table.equals(last)) {
                writeSwitch(out, family, table);
            } else {
                out.open("if (" + platforms.is(raw.headerClass() + ".", where) + ")");
                writeSwitch(out, family, table);
                out.close();
            }
        });
    }

    private void writeSwitch(JavaWriter out, StatusFamily family, StatusTable table) {
        out.open("return switch (code)");
        table.codes().forEach(code -> writeCase(out, family, code));
        String unknown = text(family, "the header does not name this code");
        out.line("default -> new " + family.exceptionName() + "(function, code, \"unknown code\", " + unknown + ");");
        out.close(";");
    }

    private void writeCase(JavaWriter out, StatusFamily family, StatusTable.Code code) {
        String words = code.text().isEmpty() ? "the header says no more" : code.text();
        out.line("case " + code.value() + " -> new " + family.exceptionName() + "(function, code, \"" + code.name()
                + "\", " + text(family, words) + ");");
    }

    private String text(StatusFamily family, String words) {
        return family.message()
                .map(function -> "CStrings.read(" + raw.headerClass() + "." + raw.member(function) + "(code))")
                .orElseGet(() -> JavaLiterals.string(words));
    }
}
