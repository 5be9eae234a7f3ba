// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Field;
import java.util.ArrayList;
import java.util.List;

/** Shows a record's declaration as C for the documentation of its class. */
final class RecordSnippets {
    private static final String STEP = "    ";

    private final Layouts layouts;

    RecordSnippets(Layouts layouts) {
        this.layouts = layouts;
    }

    /** {@return the lines of the declaration} */
    List<String> of(Declaration.Composite record, String name) {
        List<String> lines = new ArrayList<>();
        String tag = record.symbol().name().isEmpty() ? name : record.symbol().name();
        append(lines, "", record, tag, ";");
        return lines;
    }

    private void append(List<String> lines, String indent, Declaration.Composite record, String tag, String end) {
        String keyword = record.isUnion() ? "union" : "struct";
        lines.add(indent + keyword + (tag.isEmpty() ? "" : " " + tag) + " {");
        for (Field field : record.fields()) {
            if (field.name().isEmpty() && field.type().canonical() instanceof CType.RecordRef inner) {
                append(lines, indent + STEP, layouts.record(inner.key()), "", ";");
            } else {
                String bits =
                        field.bitWidth().isPresent() ? " : " + field.bitWidth().getAsInt() : "";
                lines.add(indent + STEP + CDeclarations.of(field.type(), field.name()) + bits + ";");
            }
        }
        lines.add(indent + "}" + end);
    }
}
