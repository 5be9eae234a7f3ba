// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.MacroFunction;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the C function that stands for a declaration. Its parameters have names of our own: those of the header might
 * hide the function, or be macros. For the same reason memory is copied by a name that no header may define.
 */
final class ShimFunction {
    private static final String NAME = "fairlead_";
    private static final String RESULT = NAME + "result";
    private static final String LIST = NAME + "list";
    private static final String VALUE = NAME + "value";

    private final CTypes types;
    private final StringBuilder out;

    ShimFunction(CTypes types, StringBuilder out) {
        this.types = types;
        this.out = out;
    }

    void write(Declaration.Function function, Shim shim) {
        CType.FunctionType type = function.type();
        String name = function.symbol().name();
        head(function, shim);
        if (shim.reason().isMacro()) {
            line(MacroFunction.definition(name, type, shim.reason() == Shim.Reason.MACRO));
        } else {
            undefine(function);
        }
        if (shim.reason() == Shim.Reason.INLINE) {
            line("/* Should the compiler not inline it, there is one to call. */");
            line("extern __typeof__(" + name + ") " + name + ";");
        } else if (shim.callsLibrary()) {
            line("FAIRLEAD_MAYBE_MISSING(" + name + ")");
        }
        line("FAIRLEAD_SHIM " + declared(result(type, shim), ShimCalls.symbol(function)) + "("
                + String.join(", ", parameters(type, shim)) + ") {");
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < type.parameters().size(); i++) {
            arguments.add(argument(i, type.parameters().get(i).type(), shim));
        }
        if (shim.makesList()) {
            callWithList(type, name, arguments);
        } else {
            String called = shim.reason().isMacro() ? MacroFunction.name(name) : name;
            call(type, shim, called + "(" + String.join(", ", arguments) + ")");
        }
        line("}");
    }

    private void callWithList(CType.FunctionType type, String name, List<String> arguments) {
        line("    va_list " + LIST + ";");
        line("    va_start(" + LIST + ", " + arguments.getLast() + ");");
        String result = types.of(type.result());
        String call = name + "(" + String.join(", ", arguments) + ", " + LIST + ");";
        line("    " + (result.equals("void") ? "" : declared(result, VALUE) + " = " + cast(result)) + call);
        line("    va_end(" + LIST + ");");
        if (!result.equals("void")) {
            line("    return " + VALUE + ";");
        }
    }

    /** Without it, the compiler would refuse to take a const away. */
    private static String cast(String result) {
        return result.equals("void *") ? "(void *)" : "";
    }

    private void head(Declaration declaration, Shim shim) {
        String name = declaration.symbol().name();
        SourceLocation location = declaration.symbol().location();
        String file = location.file().replaceAll("^.*[/\\\\]", "");
        line("");
        line("/* " + name + ", " + file + ":" + location.line() + ": "
                + shim.detail().replace("*/", "* /") + " */");
    }

    /** What was declared is called, whatever macro took its name later. */
    private void undefine(Declaration declaration) {
        line("#undef " + declaration.symbol().name());
    }

    private String result(CType.FunctionType type, Shim shim) {
        return shim.resultIndirect() ? "void" : types.of(type.result());
    }

    private static String declared(String type, String name) {
        return type + (type.endsWith("*") ? "" : " ") + name;
    }

    private List<String> parameters(CType.FunctionType type, Shim shim) {
        List<String> parameters = new ArrayList<>();
        if (shim.resultIndirect()) {
            parameters.add("void *" + RESULT);
        }
        for (int i = 0; i < type.parameters().size(); i++) {
            String written = shim.indirect().contains(i)
                    ? "const void *"
                    : types.of(type.parameters().get(i).type());
            parameters.add(declared(written, NAME + (i + 1)));
        }
        if (type.variadic()) {
            parameters.add("...");
        }
        return parameters.isEmpty() ? List.of("void") : parameters;
    }

    /** Copied, because nobody says that what Java points to is aligned. */
    private String argument(int index, TypeUse type, Shim shim) {
        String parameter = NAME + (index + 1);
        if (!shim.indirect().contains(index)) {
            return parameter;
        }
        String value = NAME + "value_" + (index + 1);
        line("    " + CTypes.record(type) + " " + value + ";");
        line("    FAIRLEAD_COPY((void *)&" + value + ", " + parameter + ", sizeof " + value + ");");
        return value;
    }

    private void call(CType.FunctionType type, Shim shim, String call) {
        if (shim.resultIndirect()) {
            line("    " + CTypes.record(type.result()) + " " + VALUE + " = " + call + ";");
            line("    FAIRLEAD_COPY(" + RESULT + ", (const void *)&" + VALUE + ", sizeof " + VALUE + ");");
        } else if (types.of(type.result()).equals("void")) {
            line("    " + call + ";");
        } else {
            line("    return " + cast(types.of(type.result())) + call + ";");
        }
    }

    void write(Declaration.Variable variable, Shim shim) {
        head(variable, shim);
        undefine(variable);
        line("FAIRLEAD_SHIM void *" + ShimCalls.symbol(variable) + "(void) {");
        line("    return (void *)&" + variable.symbol().name() + ";");
        line("}");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
