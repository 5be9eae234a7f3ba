// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.model.cpp.CppEnum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the constants of an enum the values that clang computed, instead of the text of their initializers, and makes it one
 * of which native code finds the constants.
 */
final class EnumRewriter {
    private static final Pattern HEAD = Pattern.compile("(?s)(?<head>.*?public enum (?<name>\\w+)) \\{(?<body>.*)");
    private static final Pattern NAME = Pattern.compile("@Name\\(\"[^\"]*\"\\) ");
    private static final Pattern TYPE = Pattern.compile("public final (\\w+) value;");

    private final Map<String, CppEnum> enums;

    EnumRewriter(List<CppEnum> enums) {
        this.enums = enums.stream().collect(Collectors.toMap(CppEnum::simpleName, it -> it, (first, _) -> first));
    }

    /** {@return the member with values; as it is where it is no enum of the headers} */
    String rewrite(String member) {
        Matcher head = HEAD.matcher(member);
        return head.matches()
                ? Optional.ofNullable(enums.get(head.group("name")))
                        .map(it -> head.group("head") + " implements CppEnum {" + withValues(head.group("body"), it))
                        .orElse(member)
                : member;
    }

    private static String withValues(String body, CppEnum type) {
        Matcher width = TYPE.matcher(body);
        String java = width.find() ? width.group(1) : "int";
        // JavaCPP names some constants' C++, which Java allows of no constant, and nothing reads.
        String text = NAME.matcher(body).replaceAll("");
        for (Map.Entry<String, Long> constant : type.values().entrySet()) {
            String value = literal(java, constant.getValue());
            text = text.replaceFirst(
                    "(?m)\\b" + constant.getKey() + "(_?)\\((?!" + type.simpleName() + " e\\)).*?\\)(?=\\s*[,;])",
                    constant.getKey() + "$1(" + value + ")");
        }
        return text;
    }

    private static String literal(String type, long value) {
        return switch (type) {
            case "int" -> Integer.toString((int) value);
            case "long" -> value + "L";
            default -> "(" + type + ") " + value;
        };
    }
}
