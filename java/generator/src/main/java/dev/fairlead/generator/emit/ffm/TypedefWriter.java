// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Scalar;

/** Writes the layouts of typedefs that stand for a scalar, an enum or a pointer. Others have a class, or nothing. */
final class TypedefWriter {
    private final Layouts layouts;
    private final RawNames names;

    TypedefWriter(Layouts layouts, RawNames names) {
        this.layouts = layouts;
        this.names = names;
    }

    /** {@return whether a typedef has a layout constant} */
    boolean hasLayout(Declaration.Typedef typedef) {
        if (names.className(typedef.symbol().key()).isPresent()) {
            return false;
        }
        return switch (typedef.target().canonical()) {
            case CType.ScalarType scalar -> scalar.scalar() != Scalar.VOID;
            case CType.EnumRef _, CType.Pointer _ -> true;
            default -> false;
        };
    }

    void write(JavaWriter out, Declaration.Typedef typedef) {
        Documentation.small(
                out, CDeclarations.typedef(typedef), typedef.symbol().comment());
        String type = layouts.carriers().of(typedef.target()).layoutType();
        String name = names.member(typedef.symbol().key());
        out.line("public static final " + type + " " + name + " = " + layouts.constantFor(typedef.target()) + ";");
    }
}
