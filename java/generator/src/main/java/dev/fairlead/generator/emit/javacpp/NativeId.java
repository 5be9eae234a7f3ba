// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A native method by the name that its function has in C++ (the JNI specification, "Resolving Native Method Names").
 *
 * @param className the simple name of its class
 * @param method its name in Java
 * @param parameters the simple names of its parameters' types; empty where the name does not have them
 */
public record NativeId(String className, String method, Optional<List<String>> parameters) {
    /** Keeps its own copy. */
    public NativeId {
        parameters = parameters.map(List::copyOf);
    }

    /**
     * Takes a name apart.
     *
     * @param symbol {@code Java_org_scan_Image_at__JJ}
     * @param packageName the package of the classes
     * @return the method; empty when it is one of another package, or of a nested class
     */
    static Optional<NativeId> parse(String symbol, String packageName) {
        String start = "Java_" + packageName.replace("_", "_1").replace('.', '_') + "_";
        if (!symbol.startsWith(start)) {
            return Optional.empty();
        }
        String rest = symbol.substring(start.length());
        int signature = rest.indexOf("__");
        String path = signature < 0 ? rest : rest.substring(0, signature);
        int split = separator(path);
        if (split < 0 || path.substring(0, split).contains("_00024")) {
            return Optional.empty();
        }
        return Optional.of(new NativeId(
                decoded(path.substring(0, split)),
                decoded(path.substring(split + 1)),
                signature < 0 ? Optional.empty() : Optional.of(types(rest.substring(signature + 2)))));
    }

    /** The underscore between class and method: the first one that is none of a name's own. */
    private static int separator(String path) {
        for (int i = 0; i < path.length() - 1; i++) {
            if (path.charAt(i) == '_' && !Character.isDigit(path.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static String decoded(String mangled) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < mangled.length(); i++) {
            char c = mangled.charAt(i);
            if (c != '_') {
                out.append(c);
            } else if (mangled.startsWith("0", i + 1)) {
                out.append((char) Integer.parseInt(mangled.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(
                        switch (mangled.charAt(i + 1)) {
                            case '1' -> '_';
                            case '2' -> ';';
                            default -> '[';
                        });
                i++;
            }
        }
        return out.toString();
    }

    private static List<String> types(String mangled) {
        List<String> types = new ArrayList<>();
        String array = "";
        for (int i = 0; i < mangled.length(); i++) {
            char c = mangled.charAt(i);
            if (mangled.startsWith("_3", i)) {
                array += "[]";
                i++;
                continue;
            }
            String type;
            if (c == 'L') {
                int end = mangled.indexOf("_2", i);
                String path = mangled.substring(i + 1, end);
                type = decoded(path.substring(lastSeparator(path) + 1)).replaceFirst("^.*\\$", "");
                i = end + 1;
            } else {
                type = primitive(c);
            }
            types.add(type + array);
            array = "";
        }
        return types;
    }

    private static int lastSeparator(String path) {
        for (int i = path.length() - 2; i >= 0; i--) {
            if (path.charAt(i) == '_' && !Character.isDigit(path.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static String primitive(char descriptor) {
        return switch (descriptor) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }

    static NativeId of(String className, NativeMethod method) {
        return new NativeId(
                className,
                method.name(),
                Optional.of(method.parameters().stream().map(Parameter::type).toList()));
    }

    boolean is(String inClass, NativeMethod candidate) {
        return className.equals(inClass) && method.equals(candidate.name()) && takes(candidate.parameters());
    }

    boolean isAllocate(String inClass, List<Parameter> candidate) {
        return className.equals(inClass) && method.equals("allocate") && takes(candidate);
    }

    private boolean takes(List<Parameter> candidate) {
        return parameters
                .map(it -> it.equals(candidate.stream().map(Parameter::type).toList()))
                .orElse(true);
    }
}
