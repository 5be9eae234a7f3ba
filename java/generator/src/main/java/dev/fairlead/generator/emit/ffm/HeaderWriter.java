// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.JavadocText;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the header class: functions, constants, variables and the layouts of typedefs, in the header's order. */
final class HeaderWriter {
    private final HeaderModel model;
    private final RawOptions options;
    private final FunctionWriter functions;
    private final VariadicWriter variadics;
    private final ConstantWriter constants;
    private final VariableWriter variables;
    private final TypedefWriter typedefs;

    HeaderWriter(HeaderModel model, RawOptions options, RawNames names, Layouts layouts, Signatures signatures) {
        this.model = model;
        this.options = options;
        Place place = Place.headerClass(names);
        this.functions = new FunctionWriter(layouts, place, signatures);
        this.variadics = new VariadicWriter(layouts, place, signatures);
        this.constants =
                new ConstantWriter(layouts.carriers(), names, model.host().constants());
        this.variables = new VariableWriter(layouts, place, signatures);
        this.typedefs = new TypedefWriter(layouts, names);
    }

    void write(JavaWriter out) {
        out.javadoc(documentation(out.javadocColumns()));
        out.open("public class " + options.headerClass() + " extends " + options.symbolsClass());
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Typedef typedef && typedefs.hasLayout(typedef)) {
                typedefs.write(out, typedef);
            }
        }
        out.blank().line(options.headerClass() + "() {}");
        Declaration previous = null;
        for (Declaration declaration : model.declarations()) {
            writeMember(out, declaration, previous);
            previous = declaration;
        }
        constants.writeStrings(out);
        variables.writeSegments(out);
        out.close();
    }

    private void writeMember(JavaWriter out, Declaration declaration, @Nullable Declaration previous) {
        switch (declaration) {
            case Declaration.Function function when function.type().variadic() -> variadics.write(out, function);
            case Declaration.Function function -> functions.write(out, function);
            case Declaration.Constant constant -> {
                if (!(previous instanceof Declaration.Constant)) {
                    out.blank();
                }
                constants.write(out, constant);
            }
            case Declaration.Enumeration enumeration -> {
                out.blank();
                enumeration.constants().forEach(constant -> constants.write(out, constant));
            }
            case Declaration.Variable variable -> variables.write(out, variable);
            case Declaration.Typedef _, Declaration.Composite _ -> {}
        }
    }

    private List<String> documentation(int columns) {
        String headers = model.headers().stream()
                .map(header -> "{@code " + RawOptions.headerName(header) + "}")
                .collect(Collectors.joining(", "));
        String opaque = model.declarations().stream()
                .filter(declaration -> declaration instanceof Declaration.Composite record && !record.complete())
                .map(declaration -> "{@code " + declaration.symbol().key() + "}")
                .collect(Collectors.joining(", "));
        String first = "Functions, constants and variables of " + headers + ".";
        if (opaque.isEmpty()) {
            return List.of(first);
        }
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(JavadocText.wrapped("<p>Known by address alone, without a class: " + opaque + ".", columns));
        return lines;
    }
}
