// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.Scalar;

/**
 * What is claimed of bit-fields. C has neither sizeof nor offsetof for them; but clang computes what is left of a value in
 * one, which shows its width and its sign. Where its bits lie no constant expression tells: only a running program does.
 *
 * @param sizes the target's
 */
record BitFieldClaims(Sizes sizes) {
    /** Claims a width, and a sign. */
    void width(Assertions out, CName outer, Field field, int width) {
        Scalar scalar = scalar(field);
        out.onlyForClang(true);
        if (scalar == Scalar.BOOL) {
            claim(out, outer, field, "2", "1");
        } else if (sizes.layout(scalar).signed()) {
            // A number too large by one for so many bits: in more of them it stays positive, in fewer nothing is left.
            String put = CLiterals.whole(1L << (width - 1), true);
            claim(out, outer, field, put, CLiterals.whole(-1L << (width - 1), false));
        } else {
            claim(out, outer, field, "-1", CLiterals.whole(-1L >>> (Long.SIZE - width), true));
        }
        out.onlyForClang(false);
    }

    private static void claim(Assertions out, CName outer, Field field, String put, String kept) {
        String left = "((" + outer.type() + ") {." + field.name() + " = " + put + "})." + field.name();
        int width = field.bitWidth().orElseThrow();
        // C converts before it compares: of a whole int or long, a negative number equals a large one.
        String sign = width % Integer.SIZE == 0 ? " && " + left + (kept.startsWith("(-") ? " < 0" : " > 0") : "";
        out.claim(
                left + " == " + kept + sign,
                put + " in " + outer.shown() + "." + field.name() + " : " + width + " becomes " + kept);
    }

    private Scalar scalar(Field field) {
        return switch (field.type().canonical()) {
            case CType.ScalarType it -> it.scalar();
            case CType.EnumRef it -> sizes.integerOf(it.key());
            default -> throw new IllegalArgumentException(field.type().written() + " has no bit-fields");
        };
    }
}
