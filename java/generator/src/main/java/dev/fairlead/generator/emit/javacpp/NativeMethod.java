// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.model.cpp.CppText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A native method as JavaCPP's Parser writes it.
 *
 * @param annotations its annotations and those of its result
 * @param modifiers its modifiers, {@code native} among them
 * @param type the type of its result
 * @param name its name
 * @param parameters its parameters
 */
record NativeMethod(
        List<String> annotations, List<String> modifiers, String type, String name, List<Parameter> parameters) {
    private static final Set<String> MODIFIERS =
            Set.of("public", "protected", "private", "static", "native", "final", "synchronized");
    private static final Pattern ANNOTATION =
            Pattern.compile("@[\\w.]+(?:\\s*\\((?:[^()\"]|\"(?:\\\\.|[^\"\\\\])*\")*\\))?");
    private static final Pattern NAME_ANNOTATION = Pattern.compile("@Name\\(\"(.*)\"\\)");
    private static final Pattern OPERATOR_SIGN = Pattern.compile("^operator (?=\\W)");
    private static final String SELF = "this";
    private static final String NO_EXCEPTION = "@NoException";
    private static final String CONVERSION = "operator ";
    private static final Pattern SIGNATURE =
            Pattern.compile("(?s)(?<type>[\\w.\\[\\]]+)\\s+(?<name>[\\w$]+)\\s*\\((?<parameters>.*)\\)\\s*;");

    NativeMethod {
        annotations = List.copyOf(annotations);
        modifiers = List.copyOf(modifiers);
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param annotations its annotations
     * @param type its type
     * @param name its name
     */
    record Parameter(List<String> annotations, String type, String name) {
        Parameter {
            annotations = List.copyOf(annotations);
        }

        static Parameter parse(String text) {
            Front front = Front.of(text.replaceAll("/\\*.*?\\*/", ""), _ -> false);
            int blank = Math.max(0, front.rest().lastIndexOf(' '));
            String type = front.rest().substring(0, blank).strip();
            return new Parameter(
                    front.annotations(), type, front.rest().substring(blank + 1).strip());
        }

        String text() {
            return joined(annotations, type + " " + name);
        }
    }

    /** The annotations and modifiers that a declaration begins with, and what is left of it. */
    private record Front(List<String> annotations, List<String> modifiers, String rest) {
        static Front of(String text, Predicate<String> isModifier) {
            List<String> annotations = new ArrayList<>();
            List<String> modifiers = new ArrayList<>();
            String rest = text.strip();
            while (true) {
                Matcher annotation = ANNOTATION.matcher(rest);
                String word = rest.split("\\s", 2)[0];
                if (annotation.lookingAt()) {
                    annotations.add(annotation.group());
                    rest = rest.substring(annotation.end()).strip();
                } else if (isModifier.test(word)) {
                    modifiers.add(word);
                    rest = rest.substring(word.length()).strip();
                } else {
                    return new Front(annotations, modifiers, rest);
                }
            }
        }
    }

    /** {@return the method; empty where the Parser wrote C++ into it because it had no Java for a type} */
    static Optional<NativeMethod> parse(String text) {
        Front front = Front.of(text, MODIFIERS::contains);
        Matcher signature = SIGNATURE.matcher(front.rest());
        return signature.matches()
                ? Optional.of(new NativeMethod(
                        caught(front.annotations()),
                        front.modifiers(),
                        signature.group("type"),
                        signature.group("name"),
                        parameters(signature.group("parameters"))))
                : Optional.empty();
    }

    /**
     * The Parser takes {@code noexcept(false)} for {@code noexcept}: the exceptions of every call are caught. What
     * overrides a virtual method has to say what that says, and is looked at where it is known.
     */
    private static List<String> caught(List<String> annotations) {
        boolean isVirtual = annotations.stream().anyMatch(it -> it.startsWith("@Virtual"));
        return annotations.stream()
                .filter(it -> isVirtual || !it.startsWith(NO_EXCEPTION))
                .toList();
    }

    /** {@return whether it is taken to throw nothing} */
    boolean isNoexcept() {
        return annotations.stream().anyMatch(it -> it.startsWith(NO_EXCEPTION));
    }

    /** {@return the parameters of a list} */
    static List<Parameter> parameters(String list) {
        return CppText.split(list.replaceAll("\\.\\.\\.", "[]")).stream()
                .map(Parameter::parse)
                .toList();
    }

    boolean isFinal() {
        return modifiers.contains("final");
    }

    /** {@return whether it makes the C++ object of a constructor} */
    boolean isAllocate() {
        return name.equals("allocate") && modifiers.contains("private");
    }

    boolean isStatic() {
        return modifiers.contains("static");
    }

    boolean isVirtual() {
        return annotations.stream().anyMatch(it -> it.startsWith("@Virtual"));
    }

    /** {@return its name in C++ as libclang has it, without the class or the namespace} */
    String cppName() {
        return annotations.stream()
                .map(NAME_ANNOTATION::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .findFirst()
                .map(it -> OPERATOR_SIGN.matcher(it).replaceFirst("operator"))
                .map(it -> it.startsWith(CONVERSION) ? conversion(it.substring(CONVERSION.length())) : it)
                .orElse(name);
    }

    /** {@return the name of a conversion operator, however the type is written} */
    static String conversion(String type) {
        return CONVERSION + type.replaceAll("\\w+::", "").replaceAll("\\s*([*&<>(),])\\s*", "$1");
    }

    /** {@return whether it calls a friend of its class: the Parser makes no other static method private} */
    boolean isFriend() {
        return isStatic() && modifiers.contains("private") && annotations.contains("@Namespace");
    }

    /** {@return the method of an object that asks a friend, whose first parameter is the object} */
    NativeMethod asked() {
        List<Parameter> asked = new ArrayList<>(parameters);
        Parameter self = parameters.getFirst();
        asked.set(0, new Parameter(self.annotations(), self.type(), SELF));
        return new NativeMethod(annotations, List.of("public", "native"), type, name, asked);
    }

    /** {@return the parameters that a caller gives values for} */
    List<Parameter> declared() {
        return parameters.stream().filter(it -> !it.name().equals(SELF)).toList();
    }

    /** {@return the same method under a private name that no overload shares} */
    NativeMethod hidden(String privateName) {
        List<String> named = new ArrayList<>(annotations);
        if (annotations.stream().noneMatch(it -> it.startsWith("@Name("))) {
            named.add("@Name(\"" + name + "\")");
        }
        List<String> hidden = modifiers.stream()
                .map(it -> it.equals("public") || it.equals("protected") ? "private" : it)
                .toList();
        return new NativeMethod(named, hidden, type, privateName, parameters);
    }

    /** {@return the same virtual method, in whose stead C++ calls another one of its class} */
    NativeMethod calling(String javaName) {
        List<String> calling = annotations.stream()
                .map(it -> it.startsWith("@Virtual")
                        ? "@Virtual(value = " + isPure() + ", method = \"" + javaName + "\")"
                        : it)
                .toList();
        return new NativeMethod(calling, modifiers, type, name, parameters);
    }

    /** {@return whether it is virtual, and C++ has nothing to call for it} */
    boolean isPure() {
        return annotations.contains("@Virtual(true)");
    }

    /** {@return the same method as one that Java cannot override} */
    NativeMethod withoutVirtual() {
        List<String> fixed = new ArrayList<>(modifiers);
        fixed.add("final");
        return new NativeMethod(
                annotations.stream()
                        .filter(it -> !it.startsWith("@Virtual") && !it.startsWith(NO_EXCEPTION))
                        .toList(),
                fixed,
                type,
                name,
                parameters);
    }

    String text() {
        return joined(annotations, joined(modifiers, type + " " + name + parameterList() + ";"));
    }

    private String parameterList() {
        return parameters.stream().map(Parameter::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String joined(List<String> words, String rest) {
        return words.isEmpty() ? rest : String.join(" ", words) + " " + rest;
    }
}
