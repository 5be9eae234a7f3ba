// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.model.cpp.CppText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A C++ type as it is written, taken apart.
 *
 * @param name the name without arguments
 * @param arguments the template's arguments
 * @param isConst whether what is named is const
 * @param suffix {@code *}, {@code &}, {@code &&} and their like, without blanks; empty for a value
 */
record TypeText(String name, List<TypeText> arguments, boolean isConst, String suffix) {
    private static final Pattern CONST = Pattern.compile("\\bconst\\b");
    private static final Pattern KEYWORD = Pattern.compile("\\b(?:volatile|class|struct|enum|typename)\\b");

    TypeText {
        arguments = List.copyOf(arguments);
    }

    static TypeText parse(String written) {
        int end = written.lastIndexOf('>') + 1;
        String behind = written.substring(end);
        int mark = end + firstMark(behind);
        String core = written.substring(0, mark);
        int open = core.indexOf('<');
        String outside = open < 0 ? core : core.substring(0, open) + " " + core.substring(core.lastIndexOf('>') + 1);
        boolean isConst = CONST.matcher(outside).find();
        String name = KEYWORD.matcher(CONST.matcher(outside).replaceAll(" "))
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ");
        List<TypeText> arguments =
                CppText.arguments(core).stream().map(TypeText::parse).toList();
        String suffix = CONST.matcher(written.substring(mark)).replaceAll("").replaceAll("\\s", "");
        return new TypeText(name, arguments, isConst, suffix);
    }

    private static int firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*&([".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** {@return the type that is named, without const and what stands behind it} */
    TypeText bare() {
        return new TypeText(name, arguments, false, "");
    }

    /** {@return the type by another name} */
    TypeText named(String other) {
        return new TypeText(other, arguments, isConst, suffix);
    }

    /** {@return the type with every name put through a function} */
    TypeText mapNames(UnaryOperator<String> map) {
        return new TypeText(
                map.apply(name), arguments.stream().map(it -> it.mapNames(map)).toList(), isConst, suffix);
    }

    /** {@return the type as it is written, with a blank between closing brackets: JavaCPP takes two for an operator} */
    String text() {
        String list = arguments.stream().map(TypeText::text).collect(Collectors.joining(","));
        String inner = arguments.isEmpty() ? "" : "<" + list + (list.endsWith(">") ? " >" : ">");
        return (isConst ? "const " : "") + name + inner + (suffix.isEmpty() ? "" : suffix);
    }
}
