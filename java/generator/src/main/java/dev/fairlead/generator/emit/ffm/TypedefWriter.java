// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Scalar;

/**
 * Writes the layouts of typedefs that stand for a scalar, an enum, a pointer, an array, or for what is only bytes to Java.
 * Others have a class, or nothing.
 */
final class TypedefWriter {
    private final Layouts layouts;
    private final Place place;
    private final RawNames names;

    TypedefWriter(Layouts layouts, RawNames names) {
        this.layouts = layouts;
        this.place = Place.headerClass(names);
        this.names = names;
    }

    /** {@return whether a typedef has a layout constant} */
    boolean hasLayout(Declaration.Typedef typedef) {
        if (names.className(typedef.symbol().key()).isPresent()) {
            return false;
        }
        return switch (typedef.target().canonical()) {
            case CType.ScalarType scalar -> scalar.scalar() != Scalar.VOID;
            case CType.EnumRef _, CType.Pointer _, CType.Array _, CType.Bytes _ -> true;
            case CType.RecordRef _, CType.FunctionType _, CType.TypedefRef _, CType.Varying _, CType.Unsupported _ ->
                false;
        };
    }

    void write(JavaWriter out, Declaration.Typedef typedef) {
        Documentation.small(
                out, CDeclarations.typedef(typedef), typedef.symbol().comment());
        DeclarationKey key = typedef.symbol().key();
        String type = new LayoutExpressions(layouts, place).javaType(typedef.target());
        // A layout that a platform does not have is none there: another one's would be wrong.
        String layout = layouts.choose(
                place.shared(), it -> it.lacks(key) ? "null" : new LayoutExpressions(it, place).of(typedef));
        out.line("public static final " + type + " " + names.member(key) + " = " + layout + ";");
    }
}
