// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes the C that was written for shims, to what it must not be. */
final class ShimText {
    private static final Pattern ASSERTION = Pattern.compile("_Static_assert\\(.*?\\);\n", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile(", (sizeof fairlead_value\\w*)\\);");
    private static final Pattern END = Pattern.compile("(?<=\n}\n)");
    private static final Pattern ARGUMENT = Pattern.compile(
            "    (.*) fairlead_value_(\\d+);\n    FAIRLEAD_COPY\\(\\(void \\*\\)&fairlead_value_\\2, fairlead_\\2,");

    private ShimText() {}

    /** Takes out what makes the compiler refuse wrong sizes before anything is called. */
    static String withoutAssertions(String source) {
        return ASSERTION.matcher(source).replaceAll("");
    }

    /** Copies of each value as many bytes at most as an address has: the mistake of taking the size of a pointer. */
    static String copiedAsPointers(String source) {
        return SIZE.matcher(source).replaceAll(", $1 < sizeof(void *) ? $1 : sizeof(void *));");
    }

    /** Takes the first two arguments of the same type from each other's place. */
    static String swapped(String source) {
        return END.splitAsStream(source).map(ShimText::swappedIn).collect(Collectors.joining());
    }

    private static String swappedIn(String function) {
        List<MatchResult> arguments = ARGUMENT.matcher(function).results().toList();
        for (MatchResult one : arguments) {
            for (MatchResult other : arguments.subList(arguments.indexOf(one) + 1, arguments.size())) {
                if (one.group(1).equals(other.group(1))) {
                    return function.replace(one.group(), from(one, other)).replace(other.group(), from(other, one));
                }
            }
        }
        return function;
    }

    private static String from(MatchResult argument, MatchResult other) {
        return argument.group().replace(", fairlead_" + argument.group(2) + ",", ", fairlead_" + other.group(2) + ",");
    }
}
