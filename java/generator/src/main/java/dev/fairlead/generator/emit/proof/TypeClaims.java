// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import java.lang.foreign.ValueLayout;

/**
 * What is claimed of arithmetic types: C's own, those that typedefs name, and those behind enums.
 *
 * @param sizes the target's
 * @param names how C names enums
 */
record TypeClaims(Sizes sizes, CNames names) {
    /** Claims how C's own types lie in memory. */
    void scalars(Assertions out) {
        for (Scalar scalar : Scalar.values()) {
            if (scalar == Scalar.VOID) {
                continue;
            }
            String name = scalar == Scalar.BOOL ? "_Bool" : scalar.cName();
            ScalarLayout layout = sizes.layout(scalar);
            size(out, name, layout.size());
            out.claim(
                    "_Alignof(" + name + ") == " + layout.alignment(),
                    "_Alignof(" + name + ") is " + layout.alignment());
        }
        sign(out, "char", sizes.layout(Scalar.CHAR).signed());
        size(out, "void *", ValueLayout.ADDRESS.byteSize());
    }

    /** Claims how wide the number is that a typedef names, whether it has a sign, and how it is aligned if it says so. */
    void typedef(Assertions out, Declaration.Typedef typedef) {
        String name = typedef.symbol().name();
        if (typedef.target().canonical() instanceof CType.ScalarType type && type.scalar() != Scalar.VOID) {
            out.of(typedef.symbol());
            size(out, name, sizes.layout(type.scalar()).size());
            sign(out, name, isSigned(type.scalar()));
            typedef.alignment()
                    .ifPresent(bytes ->
                            out.claim("_Alignof(" + name + ") == " + bytes, "_Alignof(" + name + ") is " + bytes));
        }
    }

    /** Claims how wide an enum is, and whether it has a sign. */
    void enumeration(Assertions out, Declaration.Enumeration enumeration) {
        Scalar integer = sizes.integerOf(enumeration.symbol().key());
        DeclarationKey key = enumeration.symbol().key();
        out.of(enumeration.symbol());
        names.of(key)
                .ifPresentOrElse(
                        name -> enumeration(out, name, integer),
                        () -> out.remark("nothing in C names the " + key + ": nothing is asserted of its size"));
    }

    private void enumeration(Assertions out, CName name, Scalar integer) {
        int size = sizes.layout(integer).size();
        out.claim("sizeof(" + name.type() + ") == " + size, "sizeof(" + name.shown() + ") is " + size);
        String isSigned = isSigned(integer) ? " is signed" : " is unsigned";
        out.claim(minusOne(name.type(), isSigned(integer)), name.shown() + isSigned);
    }

    private boolean isSigned(Scalar scalar) {
        return sizes.layout(scalar).signed();
    }

    private static void size(Assertions out, String name, long size) {
        out.claim("sizeof(" + name + ") == " + size, "sizeof(" + name + ") is " + size);
    }

    private static void sign(Assertions out, String name, boolean signed) {
        out.claim(minusOne(name, signed), name + (signed ? " is signed" : " is unsigned"));
    }

    private static String minusOne(String type, boolean signed) {
        return "(" + type + ") -1 " + (signed ? "<" : ">") + " 0";
    }
}
