// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Scalar;
import java.util.Set;
import java.util.regex.Pattern;

/** What is claimed of constants: their values, and the widths of the types that macros have. */
final class ConstantClaims {
    private static final Pattern RESERVED = Pattern.compile("_[_A-Z].*");

    private final Sizes sizes;
    private final Set<DeclarationKey> inScope;
    private final Set<DeclarationKey> folded;

    /**
     * Claims.
     *
     * @param sizes the target's
     * @param inScope the enumerators that C can name
     * @param folded the constants whose values only clang computes
     */
    ConstantClaims(Sizes sizes, Set<DeclarationKey> inScope, Set<DeclarationKey> folded) {
        this.sizes = sizes;
        this.inScope = inScope;
        this.folded = folded;
    }

    /** Claims of a macro what it is worth and how wide it is. */
    void macro(Assertions out, Declaration.Constant constant) {
        String name = constant.symbol().name();
        out.of(constant.symbol()).onlyForClang(isOfTheCompiler(constant));
        switch (value(constant)) {
            case ConstantValue.Whole whole
            when constant.type().canonical() instanceof CType.Pointer ->
                out.claim(
                        "(__UINTPTR_TYPE__) (" + name + ") == " + CLiterals.whole(whole.bits(), true),
                        name + " is the address " + Long.toUnsignedString(whole.bits()));
            case ConstantValue.Whole whole -> {
                whole(out.onlyForClang(isOfTheCompiler(constant) || isFolded(constant)), constant, whole.bits());
                width(out.onlyForClang(isOfTheCompiler(constant)), constant);
            }
            case ConstantValue.Floating floating -> {
                // Infinities and what is no number are made by operations that other compilers leave to the running
                // program.
                out.onlyForClang(isOfTheCompiler(constant) || !Double.isFinite(floating.value()));
                floating(out, name, floating, scalar(constant) == Scalar.FLOAT);
                width(out, constant);
            }
            case ConstantValue.Text text -> text(out, name, text.value());
        }
    }

    /** Claims of an enumerator what it is worth; how wide it is depends on the version of C. */
    void enumerator(Assertions out, Declaration.Constant constant) {
        out.of(constant.symbol());
        if (!inScope.contains(constant.symbol().key())) {
            out.remark("nothing in C names " + constant.symbol().name()
                    + " behind the parameters that it stands in: nothing is asserted of it");
        } else if (value(constant) instanceof ConstantValue.Whole whole) {
            whole(out, constant, whole.bits());
        }
    }

    /** What C reserves for compilers and their libraries, another compiler may define in another way. */
    private static boolean isOfTheCompiler(Declaration.Constant constant) {
        return RESERVED.matcher(constant.symbol().name()).matches();
    }

    private boolean isFolded(Declaration.Constant constant) {
        return folded.contains(constant.symbol().key());
    }

    /** C converts before it compares, so that -1 equals the largest unsigned number: the sign is claimed as well. */
    private void whole(Assertions out, Declaration.Constant constant, long bits) {
        String name = constant.symbol().name();
        boolean unsigned = !sizes.layout(scalar(constant)).signed();
        String sign = bits >= 0 ? "" : " && (" + name + ") " + (unsigned ? ">" : "<") + " 0";
        out.claim(
                "(" + name + ") == " + CLiterals.whole(bits, unsigned) + sign,
                name + " is " + (unsigned ? Long.toUnsignedString(bits) : Long.toString(bits)));
    }

    private static void floating(Assertions out, String name, ConstantValue.Floating floating, boolean isFloat) {
        double value = floating.value();
        String words = name + " is " + value;
        if (Double.isNaN(value)) {
            String type = isFloat ? "unsigned int" : "unsigned long long";
            String bits = isFloat
                    ? Integer.toHexString(floating.floatBits()) + "U"
                    : Long.toHexString(floating.doubleBits()) + "ULL";
            out.claim("__builtin_bit_cast(" + type + ", " + name + ") == 0x" + bits, words);
        } else if (Double.isInfinite(value)) {
            out.claim("(" + name + ") == " + (value < 0 ? "-" : "") + "__builtin_inf()", words);
        } else if (value == 0) {
            String sign = Double.doubleToRawLongBits(value) < 0 ? " < 0" : " > 0";
            out.claim("(" + name + ") == 0 && __builtin_copysign(1.0, " + name + ")" + sign, words);
        } else {
            out.claim("(" + name + ") == " + CLiterals.floating(value, isFloat), words);
        }
    }

    private static void text(Assertions out, String name, String value) {
        int size = CLiterals.size(value);
        out.claim("sizeof(" + name + ") == " + size, name + " has " + (size - 1) + " bytes and a NUL");
        out.claim("__builtin_strcmp(" + name + ", " + CLiterals.text(value) + ") == 0", name + " has the same text");
    }

    private void width(Assertions out, Declaration.Constant constant) {
        int size = sizes.layout(scalar(constant)).size();
        String name = constant.symbol().name();
        out.claim("sizeof(" + name + ") == " + size, "sizeof(" + name + ") is " + size);
    }

    private ConstantValue value(Declaration.Constant constant) {
        DeclarationKey key = constant.symbol().key();
        ConstantValue value = sizes.facts().constants().get(key);
        if (value == null) {
            throw new IllegalArgumentException("the constant " + key + " has no value");
        }
        return value;
    }

    private static Scalar scalar(Declaration.Constant constant) {
        if (constant.type().canonical() instanceof CType.ScalarType type) {
            return type.scalar();
        }
        throw new IllegalArgumentException(constant.symbol().key() + " is no number");
    }
}
