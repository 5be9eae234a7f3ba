// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.HeaderName;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes the header class: functions, constants, variables and the layouts of typedefs, in the header's order; and the
 * classes that it inherits from where a header declares more than one class has room for.
 */
final class HeaderWriter {
    private final HeaderModel model;
    private final RawOptions options;
    private final RawNames names;
    private final Layouts layouts;
    private final Supplier<HeaderMembers> members;

    HeaderWriter(HeaderModel model, RawOptions options, RawNames names, Layouts layouts, Signatures signatures) {
        this.model = model;
        this.options = options;
        this.names = names;
        this.layouts = layouts;
        this.members = () -> new HeaderMembers(model, names, layouts, signatures);
    }

    /** {@return the classes to write, the header class first, where one has so much room} */
    List<HeaderPart> parts(int room) {
        List<List<Declaration>> divided = HeaderParts.of(model.declarations(), room, members);
        List<String> classes = new ArrayList<>(List.of(options.headerClass()));
        classes.addAll(names.furtherClasses(options.headerClass(), divided.size() - 1));
        List<HeaderPart> parts = new ArrayList<>();
        for (int i = 0; i < divided.size(); i++) {
            String superName = i + 1 < classes.size() ? classes.get(i + 1) : options.symbolsClass();
            parts.add(new HeaderPart(classes.get(i), superName, divided.get(i)));
        }
        return parts;
    }

    void write(JavaWriter out, HeaderPart part) {
        HeaderMembers own = members.get();
        boolean first = part.name().equals(options.headerClass());
        out.javadoc(
                first
                        ? documentation(out.javadocColumns(), new PlatformWriter(model, layouts))
                        : List.of("What {@link " + options.headerClass() + "} inherits, as one class has no room for it"
                                + " all."));
        out.open("public class " + part.name() + " extends " + part.superName());
        own.writeLayouts(out, part.declarations());
        out.blank().line(part.name() + "() {}");
        own.writeMembers(out, part.declarations());
        own.writeStrings(out);
        own.writeSegments(out);
        out.close();
    }

    private List<String> documentation(int columns, PlatformWriter platforms) {
        String headers = model.headers().stream()
                .map(header -> "{@code " + HeaderName.of(header) + "}")
                .collect(Collectors.joining(", "));
        String opaque = model.declarations().stream()
                .filter(declaration -> declaration instanceof Declaration.Composite record && !record.complete())
                .map(declaration -> "{@code " + declaration.symbol().key() + "}")
                .collect(Collectors.joining(", "));
        String first = "Functions, constants and variables of " + headers + ".";
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(platforms.documentation(columns));
        if (!opaque.isEmpty()) {
            lines.addAll(JavadocText.wrapped("<p>Known by address alone, without a class: " + opaque + ".", columns));
        }
        return lines;
    }
}
