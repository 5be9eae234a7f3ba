// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import java.util.Set;

/** Names that C may use and Java may not. */
final class JavaWords {
    /** Simple names that generated code uses: a class or field called so would hide them. */
    private static final Set<String> USED = Set.of(
            "AddressLayout",
            "Arena",
            "ArrayList",
            "Arrays",
            "AssertionError",
            "Class",
            "Consumer",
            "Double",
            "Error",
            "Float",
            "Function",
            "FunctionDescriptor",
            "FunctionalInterface",
            "GroupLayout",
            "IllegalAccessException",
            "IllegalArgumentException",
            "IllegalCallerException",
            "IllegalStateException",
            "Invoker",
            "LinkageError",
            "Linker",
            "List",
            "Long",
            "Math",
            "MemoryLayout",
            "MemorySegment",
            "MethodHandle",
            "MethodHandles",
            "MethodType",
            "Module",
            "NoSuchMethodException",
            "Object",
            "Objects",
            "Optional",
            "Override",
            "ReflectiveOperationException",
            "RuntimeException",
            "SegmentAllocator",
            "SequenceLayout",
            "String",
            "SuppressWarnings",
            "SymbolLookup",
            "System",
            "Throwable",
            "UnsatisfiedLinkError",
            "ValueLayout",
            "java");

    /** Keywords and literals (JLS 3.9, 3.10). */
    private static final Set<String> WORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "_");

    private JavaWords() {}

    /**
     * Makes a C identifier one of Java's, as jextract does: a word of the language gets an underscore.
     *
     * @param name a C identifier
     * @return a Java identifier
     */
    static String safe(String name) {
        if (name.isEmpty()) {
            return "_";
        }
        String letters = Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
        return WORDS.contains(letters) ? letters + "_" : letters;
    }

    /**
     * Makes a C identifier a name for a class, which also must not hide what generated code uses.
     *
     * @param name a C identifier
     * @return a Java identifier
     */
    static String safeType(String name) {
        String safe = safe(name);
        return isUsed(safe) || isRestrictedType(safe) ? safe + "_" : safe;
    }

    /**
     * Tells whether a type or field of that name would hide something that generated code uses.
     *
     * @param name a Java identifier
     * @return whether it is taken
     */
    static boolean isUsed(String name) {
        return USED.contains(name) || name.startsWith("C_");
    }

    /** Words that Java lets stand anywhere except as the name of a class (JLS 3.9). */
    private static boolean isRestrictedType(String name) {
        return switch (name) {
            case "var", "yield", "record", "sealed", "permits" -> true;
            default -> false;
        };
    }
}
