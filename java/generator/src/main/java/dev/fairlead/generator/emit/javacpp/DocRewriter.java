// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig.Thrown;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.emit.javacpp.JavaSource.Member;
import dev.fairlead.generator.model.cpp.CppText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes Javadoc of what JavaCPP's Parser made of a C++ comment: Java's exceptions, and the parameters that there are. */
final class DocRewriter {
    private static final Pattern TAG = Pattern.compile("(?s)@(?<tag>\\w+)(?:\\s+(?<name>\\S+))?(?<rest>.*)");
    private static final Pattern PARAMETERS = Pattern.compile("(?s)[^(]*?\\w+\\s*\\((?<list>.*?)\\)\\s*(?:\\{.*|;)");
    private static final Map<String, String> STANDARD = Map.of(
            "std::out_of_range", "IndexOutOfBoundsException",
            "std::invalid_argument", "IllegalArgumentException",
            "std::domain_error", "IllegalArgumentException",
            "std::length_error", "IllegalArgumentException",
            "std::bad_alloc", "OutOfMemoryError");

    private final JavaCppPlan plan;

    DocRewriter(JavaCppPlan plan) {
        this.plan = plan;
    }

    /** {@return a member's documentation comment, with a line feed behind it; empty without one} */
    String rewrite(Member member) {
        String text = text(member.doc());
        if (text.isEmpty()) {
            return "";
        }
        List<String> names = parameterNames(member.text());
        List<String> blocks = new ArrayList<>();
        for (String block : text.split("\n(?=@)", -1)) {
            String rewritten = block(block, names);
            if (!rewritten.isEmpty()) {
                blocks.add(rewritten);
            }
        }
        return comment(String.join("\n", blocks));
    }

    /** The text between the marks, without the stars. */
    private static String text(String doc) {
        return doc.lines()
                .map(line -> line.strip().replaceFirst("^/\\*\\*+ ?", "").replaceFirst("\\s*\\*+/$", ""))
                .map(line -> line.replaceFirst("^\\*( |$)", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String comment(String text) {
        if (!text.contains("\n")) {
            return "/** " + text + " */\n";
        }
        return text.lines()
                .map(line -> line.isBlank() ? " *" : " * " + line)
                .collect(Collectors.joining("\n", "/**\n", "\n */\n"));
    }

    private String block(String block, List<String> names) {
        Matcher tag = TAG.matcher(block);
        if (!tag.matches()) {
            return block;
        }
        return switch (tag.group("tag")) {
            case "param" -> parameter(tag, names);
            case "throws", "exception" -> "@throws " + exception(tag.group("name")) + tag.group("rest");
            case "return", "see", "since", "deprecated" -> block;
            default -> "{@literal @}" + block.substring(1);
        };
    }

    private static String parameter(Matcher tag, List<String> names) {
        String name = String.valueOf(tag.group("name"));
        String java = names.contains(name) ? name : "_" + name;
        return names.contains(java) ? "@param " + java + tag.group("rest") : "";
    }

    /** The Java exception that a C++ one arrives as. */
    private String exception(String cpp) {
        String standard = STANDARD.get(cpp);
        if (standard != null) {
            return standard;
        }
        return plan.config().exceptions().stream()
                .map(Located::value)
                .sorted(Comparator.comparingInt((Thrown it) -> -plan.model().depth(it.cpp())))
                .filter(it -> plan.model().classes().stream()
                        .filter(type -> type.name().equals(cpp) || type.name().endsWith("::" + cpp))
                        .anyMatch(type -> plan.model().derives(type.name(), it.cpp())))
                .map(it -> it.java().replaceFirst("::.*$", ""))
                .findFirst()
                .orElse("CppException");
    }

    private static List<String> parameterNames(String member) {
        Matcher list =
                PARAMETERS.matcher(member.replaceAll("@\\w+(?:\\((?:[^()\"]|\"(?:\\\\.|[^\"\\\\])*\")*\\))?", ""));
        return list.matches()
                ? CppText.split(list.group("list")).stream()
                        .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                        .toList()
                : List.of();
    }
}
