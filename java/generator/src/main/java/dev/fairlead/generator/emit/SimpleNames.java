// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the imports that written code needs: of the types that it may use, those whose names stand in it. */
public final class SimpleNames {
    private static final Pattern WORD = Pattern.compile("[\\w$]+");

    private SimpleNames() {}

    /**
     * Keeps what is named.
     *
     * @param code the code, and its comments
     * @param types qualified names of types
     * @return the import lines of those whose simple names stand in the code, sorted by name
     */
    public static List<String> imports(String code, List<String> types) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            words.add(word.group());
        }
        return types.stream()
                .filter(type -> words.contains(type.substring(type.lastIndexOf('.') + 1)))
                .sorted()
                .map(type -> "import " + type + ";")
                .toList();
    }
}
