// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the members of a header class, and the nested classes that hold the strings and variables written so far. */
final class HeaderMembers {
    private final FunctionWriter functions;
    private final VariadicWriter variadics;
    private final ConstantWriter constants;
    private final VariableWriter variables;
    private final TypedefWriter typedefs;

    HeaderMembers(HeaderModel model, RawNames names, Layouts layouts, Signatures signatures) {
        Place place = Place.headerClass(names);
        this.functions = new FunctionWriter(layouts, place, signatures);
        this.variadics = new VariadicWriter(layouts, place, signatures);
        this.constants = new ConstantWriter(layouts, names, model.targets());
        this.variables = new VariableWriter(layouts, place, signatures);
        this.typedefs = new TypedefWriter(layouts, names);
    }

    /** Writes the layouts of typedefs. */
    void writeLayouts(JavaWriter out, List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Typedef typedef && typedefs.hasLayout(typedef)) {
                typedefs.write(out, typedef);
            }
        }
    }

    /** Writes everything else. */
    void writeMembers(JavaWriter out, List<Declaration> declarations) {
        Declaration previous = null;
        for (Declaration declaration : declarations) {
            writeMember(out, declaration, previous);
            previous = declaration;
        }
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

    /** Writes the nested class that holds strings. */
    void writeStrings(JavaWriter out) {
        constants.writeStrings(out);
    }

    /** Writes the nested class that holds the segments of variables. */
    void writeSegments(JavaWriter out) {
        variables.writeSegments(out);
    }
}
