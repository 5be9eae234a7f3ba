// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes Java names of C names. */
final class JavaNames {
    /** Types that generated code uses by their simple names: one of the output called so would hide them. */
    private static final Set<String> USED = Set.of(
            "AutoCloseable",
            "CIntegers",
            "CallFrame",
            "CStrings",
            "HeapCopies",
            "Integer",
            "MemorySegment",
            "NativeException",
            "Object",
            "Override",
            "Segments",
            "StatusException",
            "String",
            "ValueLayout");

    /** The methods of {@link Object} that have a version without parameters. */
    static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /**
     * A method's or parameter's name.
     *
     * @param snake a name in C's spelling: {@code mean_variance}
     * @return the same in Java's: {@code meanVariance}; with an underscore where it is a word of the language
     */
    static String member(String snake) {
        String camel = camel(snake);
        return SourceVersion.isKeyword(camel) ? camel + "_" : camel;
    }

    /**
     * A class's name.
     *
     * @param snake a name in C's spelling, or a file's name
     * @return the same in Java's: {@code MeanVariance}
     */
    static String type(String snake) {
        String camel = camel(snake);
        return camel.isEmpty() ? camel : camel.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + camel.substring(1);
    }

    /** {@return whether a name may be a method's or a variable's} */
    static boolean isMember(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    /** {@return whether a name may be that of a class in the output} */
    static boolean isType(String name) {
        return isMember(name) && !USED.contains(name);
    }

    /** {@return whether a name may be a package's} */
    static boolean isPackage(String name) {
        return SourceVersion.isName(name);
    }

    private static String camel(String written) {
        // Capitals say nothing where all are: SCAN_CHECKSUM has two words.
        String snake = isAllCaps(written) ? written.toLowerCase(java.util.Locale.ROOT) : written;
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < snake.length(); i++) {
            char c = snake.charAt(i);
            if (!Character.isJavaIdentifierPart(c) || c == '_') {
                upper = !camel.isEmpty();
            } else {
                camel.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        if (camel.isEmpty() || !Character.isJavaIdentifierStart(camel.charAt(0))) {
            camel.insert(0, '_');
        }
        return lowerFirst(camel.toString());
    }

    private static boolean isAllCaps(String snake) {
        return snake.chars().noneMatch(Character::isLowerCase) && snake.length() > 1;
    }

    private static String lowerFirst(String camel) {
        return camel.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + camel.substring(1);
    }
}
