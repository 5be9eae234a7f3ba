// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.model.cpp.CppText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out what calls a method that was taken out: a class of the Parser's has helpers in Java over its native methods. */
final class Dependents {
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(?<name>\\w+)\\(");
    private static final Pattern HEAD =
            Pattern.compile("(?s)(?<head>[^{]*?)(?<name>\\w+)\\s*\\((?<parameters>[^)]*)\\)\\s*\\{.*");
    private static final String SELF = "this";

    private Dependents() {}

    /** A method by its name and how many parameters it has; a constructor by {@code this}. */
    record Callee(String name, int parameterCount) {}

    /**
     * Tells what has to go.
     *
     * @param className the class
     * @param helpers its members that are not native
     * @param gone what was taken out
     * @return those of the helpers that have to go, too
     */
    static Set<String> of(String className, List<String> helpers, Set<Callee> gone) {
        Set<Callee> missing = new HashSet<>(gone);
        Set<String> dependents = new HashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (String helper : helpers) {
                if (!dependents.contains(helper) && calls(helper).stream().anyMatch(missing::contains)) {
                    dependents.add(helper);
                    missing.addAll(declared(className, helper));
                    found = true;
                }
            }
        }
        return dependents;
    }

    private static List<Callee> declared(String className, String member) {
        Matcher head = HEAD.matcher(member);
        if (!head.matches()) {
            return List.of();
        }
        String name = head.group("name").equals(className) ? SELF : head.group("name");
        return List.of(new Callee(name, CppText.split(head.group("parameters")).size()));
    }

    private static List<Callee> calls(String member) {
        List<Callee> calls = new ArrayList<>();
        int body = member.indexOf('{');
        if (body < 0) {
            return calls;
        }
        Matcher call = CALL.matcher(member);
        for (int from = body; call.find(from); from = call.end()) {
            int close = closing(member, call.end());
            String arguments = member.substring(call.end(), close);
            calls.add(new Callee(call.group("name"), CppText.split(arguments).size()));
        }
        return calls;
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
