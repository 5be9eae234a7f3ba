// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;

/**
 * Writes what reads the texts that {@link LayoutExpressions} writes for records: they take a small part of what the chains
 * of calls would take that make a layout.
 */
final class RecordLayoutWriter {
    /** The letter of a record, whose layout is given beside the text. */
    static final String RECORD = "R";

    private RecordLayoutWriter() {}

    static void writeShared(JavaWriter out) {
        out.blank()
                .javadoc(
                        List.of(
                                "The layout of a record, which is written as in C with a letter for each type (see {@link #layout(char)})",
                                "and " + RECORD
                                        + " for the next one of the records: {@code struct point { I x, 4, P@1 near, R[2][3] ends }}.",
                                "A number alone is padding in bytes, one after an @ an alignment that is less than the type's."));
        out.open("static GroupLayout group(String text, MemoryLayout... records)");
        out.line("int open = text.indexOf('{');");
        out.line("MemoryLayout[] members = members(text.substring(open + 1, text.length() - 1).strip(), records);");
        out.line("boolean union = text.startsWith(\"union\");");
        out.line("GroupLayout layout ="
                + " union ? MemoryLayout.unionLayout(members) : MemoryLayout.structLayout(members);");
        out.line("String name = text.substring(union ? 5 : 6, open).strip();");
        out.line("return name.isEmpty() ? layout : layout.withName(name);").close();
        out.blank()
                .javadoc(List.of("The same without other records in it."))
                .open("static GroupLayout group(String text)");
        out.line("return group(text, new MemoryLayout[0]);").close();
        writeMembers(out);
        writeType(out);
    }

    private static void writeMembers(JavaWriter out) {
        out.blank().open("private static MemoryLayout[] members(String members, MemoryLayout... records)");
        out.line("String[] texts = members.isEmpty() ? new String[0] : members.split(\", \");");
        out.line("MemoryLayout[] layouts = new MemoryLayout[texts.length];");
        out.line("int next = 0;");
        out.open("for (int i = 0; i < texts.length; i++)");
        out.line("int end = texts[i].indexOf(' ');");
        out.line("String type = end < 0 ? texts[i] : texts[i].substring(0, end);");
        out.line("MemoryLayout layout = type(type, type.startsWith(\"" + RECORD + "\") ? records[next++] : null);");
        out.line("layouts[i] = end < 0 ? layout : layout.withName(texts[i].substring(end + 1));");
        out.close();
        out.line("return layouts;").close();
    }

    private static void writeType(JavaWriter out) {
        out.blank().open("private static MemoryLayout type(String type, MemoryLayout record)");
        out.open("if (type.charAt(0) <= '9')");
        out.line("return MemoryLayout.paddingLayout(Long.parseLong(type));").close();
        out.line("int open = type.indexOf('[');");
        out.open("if (open > 0)");
        out.line("int close = type.indexOf(']');");
        out.line("MemoryLayout element = type(type.substring(0, open) + type.substring(close + 1), record);");
        out.line("return MemoryLayout.sequenceLayout(Long.parseLong(type.substring(open + 1, close)), element);")
                .close();
        out.line("MemoryLayout layout = record != null ? record : layout(type.charAt(0));");
        out.line("return type.length() == 1 ? layout : layout.withByteAlignment(Long.parseLong(type.substring(2)));");
        out.close();
    }
}
