// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The C function that gives a macro its types. What clang checks while reading is, letter by letter, what the shim compiles.
 * Its parameters have names of our own: a macro may have variables of its own, which would hide others.
 */
public final class MacroFunction {
    private static final String PREFIX = "fairlead_macro_";
    private static final String PARAMETER = "fairlead_";

    private MacroFunction() {}

    /**
     * Names the function.
     *
     * @param macro a macro
     * @return the name of its function
     */
    public static String name(String macro) {
        return PREFIX + macro;
    }

    /**
     * Names a parameter.
     *
     * @param index its index, from 0
     * @return its name in the function
     */
    public static String parameter(int index) {
        return PARAMETER + (index + 1);
    }

    /**
     * Writes the function, in three lines.
     *
     * @param macro the macro
     * @param type what its prototype says, types as C writes them
     * @param takesArguments whether the macro is used with parentheses, be they empty
     * @return the definition, without a newline at the end
     */
    public static String definition(String macro, CType.FunctionType type, boolean takesArguments) {
        List<Parameter> parameters = type.parameters();
        String taken = IntStream.range(0, parameters.size())
                .mapToObj(i -> declared(parameters.get(i).type(), parameter(i)))
                .collect(Collectors.joining(", "));
        String handedOn = IntStream.range(0, parameters.size())
                .mapToObj(MacroFunction::parameter)
                .collect(Collectors.joining(", "));
        return "static inline " + declared(type.result(), name(macro)) + "(" + (taken.isEmpty() ? "void" : taken)
                + ") {\n    " + body(macro, type, takesArguments ? "(" + handedOn + ")" : "") + "\n}";
    }

    /**
     * Writes the body of the function, for whoever has to see why it does not compile.
     *
     * @param macro the macro
     * @param type what its prototype says
     * @param arguments what stands behind the macro's name
     * @return the statement
     */
    public static String body(String macro, CType.FunctionType type, String arguments) {
        boolean isVoid = type.result().canonical() instanceof CType.ScalarType scalar && scalar.scalar() == Scalar.VOID;
        return (isVoid ? "" : "return ") + macro + arguments + ";";
    }

    /** Pointers to functions and to arrays are written around a name; this way they are not. */
    private static String declared(TypeUse use, String name) {
        String type = use.written();
        String plain = type.matches("[\\w ]+[* ]*") ? type : "__typeof__(" + type + ")";
        return plain + (plain.endsWith("*") ? "" : " ") + name;
    }
}
