// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Prototype;
import java.util.List;

/**
 * Writes the body of a function: it copies every scalar that it receives into a buffer, fills what it was given pointers
 * to, calls its callbacks, and returns a value. All of these come from a second buffer, in the order of {@link Exchange}.
 */
final class CWriter {
    private final CDeclarations c;
    private final Type.Function function;
    private final StringBuilder out = new StringBuilder();

    private CWriter(CDeclarations c, Type.Function function) {
        this.c = c;
        this.function = function;
    }

    static String body(Type.Function function, Names names) {
        CWriter writer = new CWriter(new CDeclarations(names), function);
        writer.write();
        return writer.out.toString();
    }

    private void write() {
        Prototype prototype = function.prototype();
        List<Type> arguments = prototype.arguments();
        line(c.head(function) + " {");
        takeFurther(prototype);
        for (int i = 0; i < arguments.size(); i++) {
            see(arguments.get(i), "a" + i);
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Type.Reference reference) {
                give(reference.target(), "(*a" + i + ")");
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Type.Callback callback) {
                call(callback.prototype(), "a" + i);
            }
        }
        if (!(prototype.result() instanceof Type.Nothing)) {
            line(c.declared(prototype.result(), "result") + ";");
            give(prototype.result(), "result");
            line("return result;");
        }
        line("}");
    }

    private void takeFurther(Prototype prototype) {
        if (prototype.variadic()) {
            int fixed = prototype.parameters().size();
            line("va_list further;");
            line("va_start(further, a" + (fixed - 1) + ");");
            for (int i = 0; i < prototype.further().size(); i++) {
                Type type = prototype.further().get(i);
                String name = "a" + (fixed + i);
                line(c.declared(type, name) + " = va_arg(further, " + c.written(type) + ");");
            }
            line("va_end(further);");
        }
    }

    private void call(Prototype prototype, String name) {
        line("{");
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < prototype.parameters().size(); i++) {
            Type type = prototype.parameters().get(i);
            boolean pointed = type instanceof Type.Reference;
            Type value = type instanceof Type.Reference reference ? reference.target() : type;
            String argument = name + "_" + i;
            line(c.declared(value, argument) + ";");
            give(value, argument);
            arguments.append(i == 0 ? "" : ", ").append(pointed ? "&" : "").append(argument);
        }
        String call = name + "(" + arguments + ")";
        if (prototype.result() instanceof Type.Nothing) {
            line(call + ";");
        } else {
            line(c.declared(prototype.result(), "called") + " = " + call + ";");
            see(prototype.result(), "called");
        }
        line("}");
    }

    private void see(Type type, String place) {
        switch (type) {
            case Type.Nothing _, Type.Callback _ -> {}
            case Type.Scalar it -> line(seeing(it.num(), place));
            case Type.Bytes it -> seeBytes(it.blob(), place);
            case Type.Enumeration _ -> line("see(" + place + ");");
            case Type.Reference it -> see(it.target(), "(*" + place + ")");
            case Type.Array it -> Elements.each(it, (index, _) -> see(it.element(), place + index));
            case Type.Rec it -> members(it, member -> see(member.type(), Values.inside(place, member)));
        }
    }

    private static String seeing(Num num, String place) {
        return switch (num) {
            case FLOAT -> "see_float(" + place + ");";
            case DOUBLE -> "see_double(" + place + ");";
            case ADDRESS -> "see_address(" + place + ");";
            case CHAR -> "see((signed char) " + place + ");";
            default -> "see(" + place + ");";
        };
    }

    private void give(Type type, String place) {
        switch (type) {
            case Type.Scalar it -> line(place + " = " + giving(it.num()) + ";");
            case Type.Bytes it -> giveBytes(it.blob(), place);
            case Type.Enumeration _ -> line(place + " = (" + c.written(type) + ") give();");
            case Type.Array it -> Elements.each(it, (index, _) -> give(it.element(), place + index));
            case Type.Rec it -> members(it, member -> give(member.type(), Values.inside(place, member)));
            default -> throw new IllegalArgumentException("C is given no " + type);
        }
    }

    private static String giving(Num num) {
        return switch (num) {
            case FLOAT -> "give_float()";
            case DOUBLE -> "give_double()";
            case ADDRESS -> "give_address()";
            default -> "give()";
        };
    }

    private void seeBytes(Blob blob, String place) {
        line("{");
        line("char bytes[" + blob.size() + "];");
        line("memcpy(bytes, &" + place + ", sizeof bytes);");
        blob.parts().forEach(it -> line("see_part(bytes + " + it.offset() + ", " + it.size() + ");"));
        line("}");
    }

    /** In one piece: GCC 12 forgets two bytes that are stored to the imaginary part of a long double _Complex. */
    private void giveBytes(Blob blob, String place) {
        line("{");
        line("char bytes[" + blob.size() + "] = {0};");
        blob.parts().forEach(it -> line("give_part(bytes + " + it.offset() + ", " + it.size() + ");"));
        line("memcpy(&" + place + ", bytes, sizeof bytes);");
        line("}");
    }

    private interface MemberWriter {
        void write(Member member);
    }

    private void members(Type.Rec rec, MemberWriter writer) {
        if (!rec.union()) {
            rec.members().forEach(writer::write);
            return;
        }
        line("switch (live % " + rec.members().size() + ") {");
        for (int i = 0; i < rec.members().size(); i++) {
            line("case " + i + ":");
            writer.write(rec.members().get(i));
            line("break;");
        }
        line("}");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
