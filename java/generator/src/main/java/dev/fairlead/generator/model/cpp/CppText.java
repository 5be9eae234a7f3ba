// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model.cpp;

import java.util.ArrayList;
import java.util.List;

/** The text of C++ names, as far as brackets go. */
public final class CppText {
    private CppText() {}

    /**
     * The template arguments of a name.
     *
     * @param name {@code std::map<int, std::vector<float>>}
     * @return {@code int} and {@code std::vector<float>}; nothing of a name without arguments
     */
    public static List<String> arguments(String name) {
        int open = name.indexOf('<');
        int close = name.lastIndexOf('>');
        return open < 0 || close < open ? List.of() : split(name.substring(open + 1, close));
    }

    /**
     * Splits at commas outside of brackets.
     *
     * @param list a list
     * @return its elements, without blanks around them
     */
    public static List<String> split(String list) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += "<([".indexOf(c) >= 0 ? 1 : ">)]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                elements.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = list.substring(start).strip();
        if (!last.isEmpty()) {
            elements.add(last);
        }
        return elements;
    }
}
