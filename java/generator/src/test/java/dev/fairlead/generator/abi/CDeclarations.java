// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Prototype;
import dev.fairlead.generator.abi.Type.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Declares functions in C, and the types that they need. */
final class CDeclarations {
    private final Names names;

    CDeclarations(Names names) {
        this.names = names;
    }

    /** All that functions need, as it stands in a header. */
    static String text(List<Type.Function> functions) {
        return new CDeclarations(Names.of(functions)).declarations(functions);
    }

    private String declarations(List<Type.Function> functions) {
        StringBuilder text = new StringBuilder();
        names.types()
                .forEach((type, name) -> text.append(definition(type, name)).append('\n'));
        functions.forEach(function -> text.append(head(function)).append(";\n"));
        return text.toString();
    }

    /** A function without a body. */
    String head(Type.Function function) {
        return (function.inline() ? "static inline " : "") + prototype(function.prototype(), function.name());
    }

    static String constant(String enumName, int number) {
        return enumName.toUpperCase(Locale.ROOT) + "_" + number;
    }

    private String definition(Type type, String name) {
        return switch (type) {
            case Type.Enumeration it -> "enum " + name + " { " + String.join(", ", constants(it, name)) + " };";
            case Type.Rec it -> body(it, name, "") + ";";
            case Type.Bytes it ->
                "typedef " + it.blob().cName() + " " + name + " __attribute__((vector_size("
                        + it.blob().size() + ")));";
            case Type.Callback it -> "typedef " + prototype(it.prototype(), "(*" + name + ")") + ";";
            default -> throw new IllegalArgumentException(type + " needs no name");
        };
    }

    private static List<String> constants(Type.Enumeration type, String name) {
        List<String> constants = new ArrayList<>();
        for (int i = 0; i < type.constants().size(); i++) {
            constants.add(
                    constant(name, i) + " = " + literal(type, type.constants().get(i)));
        }
        return constants;
    }

    private static String literal(Type.Enumeration type, long value) {
        if (type.underlying().kind() == Num.Kind.UNSIGNED) {
            return Long.toUnsignedString(value) + "u";
        }
        // C has no negative literals: the lowest value would be too large for the minus to be taken of.
        return value < 0 ? "(-" + -(value + 1) + " - 1)" : Long.toString(value);
    }

    private String body(Type.Rec rec, String tag, String indent) {
        StringBuilder text = new StringBuilder(rec.union() ? "union " : "struct ");
        text.append(tag).append(tag.isEmpty() ? "{\n" : " {\n");
        String inner = indent + "    ";
        for (Member member : rec.members()) {
            text.append(inner).append(member(member, inner)).append(";\n");
        }
        return text.append(indent)
                .append(rec.packed() ? "} __attribute__((packed))" : "}")
                .toString();
    }

    private String member(Member member, String indent) {
        if (member.type() instanceof Type.Rec rec && member.style() != Style.NAMED) {
            String body = body(rec, "", indent);
            return member.style() == Style.INLINE ? body + " " + member.name() : body;
        }
        String bits = member.bits() == 0 ? "" : " : " + member.bits();
        return declared(member.type(), member.name()) + bits;
    }

    /** A name as it is declared to be of a type. */
    String declared(Type type, String name) {
        if (type instanceof Type.Array array) {
            StringBuilder dimensions = new StringBuilder();
            array.dimensions().forEach(it -> dimensions.append('[').append(it).append(']'));
            return declared(array.element(), name + dimensions);
        }
        String written = written(type);
        return written.endsWith("*") ? written + name : written + " " + name;
    }

    /** A type as it is written where it has no name to declare. */
    String written(Type type) {
        return switch (type) {
            case Type.Nothing _ -> "void";
            case Type.Scalar it -> it.num().cName();
            case Type.Bytes it ->
                it.blob().isVector() ? names.of(type) : it.blob().cName();
            case Type.Enumeration _ -> "enum " + names.of(type);
            case Type.Rec it -> (it.union() ? "union " : "struct ") + names.of(type);
            case Type.Reference it -> written(it.target()) + " *";
            case Type.Callback _ -> names.of(type);
            case Type.Array _ -> throw new IllegalArgumentException("C passes no arrays");
        };
    }

    private String prototype(Prototype prototype, String name) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < prototype.parameters().size(); i++) {
            parameters.add(declared(prototype.parameters().get(i), "a" + i));
        }
        if (prototype.variadic()) {
            parameters.add("...");
        }
        String list = parameters.isEmpty() ? "void" : String.join(", ", parameters);
        return declared(prototype.result(), name + "(" + list + ")");
    }
}
