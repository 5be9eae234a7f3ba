// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.util.Map;
import java.util.TreeMap;

/** Writes the getters of constants: macros and enumerators. Text is laid out in native memory when first asked for. */
final class ConstantWriter {
    private final Carriers carriers;
    private final RawNames names;
    private final Map<DeclarationKey, ConstantValue> values;
    private final Map<String, String> strings = new TreeMap<>();

    ConstantWriter(Carriers carriers, RawNames names, Map<DeclarationKey, ConstantValue> values) {
        this.carriers = carriers;
        this.names = names;
        this.values = values;
    }

    /** Writes the getter of one constant. */
    void write(JavaWriter out, Declaration.Constant constant) {
        DeclarationKey key = constant.symbol().key();
        ConstantValue value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the constant " + key + " has no value");
        }
        String name = names.member(key);
        Documentation.small(
                out,
                constant.symbol().name() + " = " + shown(value, constant.type()),
                constant.symbol().comment());
        Carrier carrier = carriers.of(constant.type());
        switch (value) {
            case ConstantValue.Whole whole -> getter(out, carrier, name, JavaLiterals.whole(carrier, whole.bits()));
            case ConstantValue.Floating floating ->
                getter(out, carrier, name, JavaLiterals.floating(carrier, floating.value()));
            case ConstantValue.Text text -> {
                String field = names.holderField(constant.symbol().name());
                strings.put(field, text.value());
                getter(out, Carrier.POINTER, name, names.stringsClass() + "." + field);
            }
        }
    }

    /** Writes the class that holds the strings of the constants written so far. */
    void writeStrings(JavaWriter out) {
        if (strings.isEmpty()) {
            return;
        }
        out.blank().open("private static final class " + names.stringsClass());
        strings.forEach((field, text) ->
                out.line("static final MemorySegment " + field + " = text(" + JavaLiterals.string(text) + ");"));
        out.close();
    }

    private static void getter(JavaWriter out, Carrier carrier, String name, String value) {
        out.method("public static " + carrier.javaName() + " " + name + "()", "return " + value + ";");
    }

    private static String shown(ConstantValue value, TypeUse type) {
        boolean unsigned = type.canonical() instanceof CType.ScalarType scalar
                && scalar.scalar().sign() == Scalar.Sign.UNSIGNED;
        return switch (value) {
            case ConstantValue.Whole whole ->
                unsigned ? Long.toUnsignedString(whole.bits()) : Long.toString(whole.bits());
            case ConstantValue.Floating floating -> Double.toString(floating.value());
            case ConstantValue.Text _ -> "\"...\"";
        };
    }
}
