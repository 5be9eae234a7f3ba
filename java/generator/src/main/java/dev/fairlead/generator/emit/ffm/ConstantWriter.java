// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the getters of constants: macros and enumerators. Text is laid out in native memory when first asked for. */
final class ConstantWriter {
    private final Layouts layouts;
    private final RawNames names;
    private final List<TargetFacts> targets;
    private final Map<String, String> strings = new TreeMap<>();

    ConstantWriter(Layouts layouts, RawNames names, List<TargetFacts> targets) {
        this.layouts = layouts;
        this.names = names;
        this.targets = List.copyOf(targets);
    }

    /** Writes the getter of one constant. */
    void write(JavaWriter out, Declaration.Constant constant) {
        DeclarationKey key = constant.symbol().key();
        String name = names.member(key);
        String guard =
                new Presence(layouts.platforms(), "", out).guard(name + "$HERE", layouts.having(key), key.toString());
        out.guarded(guard, () -> write(out, constant, name));
    }

    private void write(JavaWriter out, Declaration.Constant constant, String name) {
        List<ConstantValue> values =
                targets.stream().map(it -> value(it, constant.symbol().key())).toList();
        Carrier carrier = values.getFirst() instanceof ConstantValue.Text
                ? Carrier.POINTER
                : layouts.carriers().of(constant.type());
        List<String> texts = values.stream().map(it -> literal(carrier, it)).toList();
        boolean text = values.getFirst() instanceof ConstantValue.Text;
        boolean alike = texts.stream().distinct().count() == 1;
        String chosen = layouts.platforms().choose("", texts);
        String value = chosen;
        if (text) {
            String field = names.holderField(constant.symbol().name());
            strings.put(field, chosen);
            value = names.stringsClass() + "." + field;
        } else if (!alike) {
            value = name + "$VALUE";
            out.line("private static final " + carrier.javaName() + " " + value + " = " + chosen + ";");
        }
        List<String> shown =
                values.stream().map(it -> shown(it, constant.type())).toList();
        Documentation.small(
                out,
                constant.symbol().name() + " = " + layouts.platforms().shown(shown),
                constant.symbol().comment());
        getter(out, carrier, name, value);
    }

    private static ConstantValue value(TargetFacts facts, DeclarationKey key) {
        ConstantValue value = facts.constants().get(key);
        if (value == null) {
            throw new IllegalArgumentException("the constant " + key + " has no value");
        }
        return value;
    }

    private static String literal(Carrier carrier, ConstantValue value) {
        return switch (value) {
            case ConstantValue.Whole whole -> JavaLiterals.whole(carrier, whole.bits());
            case ConstantValue.Floating floating -> JavaLiterals.floating(carrier, floating.value());
            case ConstantValue.Text text -> JavaLiterals.string(text.value());
        };
    }

    /** Writes the class that holds the strings of the constants written so far. */
    void writeStrings(JavaWriter out) {
        if (strings.isEmpty()) {
            return;
        }
        out.blank().open("private static final class " + names.stringsClass());
        strings.forEach((field, text) -> out.line("static final MemorySegment " + field + " = text(" + text + ");"));
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
