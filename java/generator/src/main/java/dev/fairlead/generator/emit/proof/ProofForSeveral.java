// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.emit.NativeFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Joins the proofs of several targets into one file, in which a compiler sees the part that is for its own target. Targets of
 * which the same holds share a part.
 */
public final class ProofForSeveral {
    private static final String MUSL = "-musl";

    private final List<String> lines = new ArrayList<>();

    private ProofForSeveral() {}

    /**
     * One target's proof.
     *
     * @param platform the platform's name
     * @param triple the target's triple, which the proof names
     * @param proof the proof
     */
    public record Part(String platform, String triple, Proof proof) {}

    /**
     * Joins.
     *
     * @param parts the proofs; at least one
     * @param definitions {@code NAME} or {@code NAME=VALUE}, which the headers were read with
     * @return one proof
     */
    public static Proof join(List<Part> parts, List<String> definitions) {
        Map<String, List<Part>> groups = parts.stream()
                .collect(Collectors.groupingBy(
                        it -> it.proof().file().text().replace(it.triple(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        ProofForSeveral joined = new ProofForSeveral();
        joined.write(List.copyOf(groups.values()), definitions);
        int assertions = groups.values().stream()
                .mapToInt(it -> it.getFirst().proof().assertions())
                .sum();
        return new Proof(new NativeFile(Proof.PATH, String.join("\n", joined.lines) + "\n"), Map.of(), assertions);
    }

    private void write(List<List<Part>> groups, List<String> definitions) {
        List<String> first = text(groups.getFirst());
        lines.add(first.getFirst());
        boolean byLibc = groups.stream().map(ProofForSeveral::platforms).anyMatch(it -> separatesMusl(it, groups));
        if (byLibc) {
            writeLibc(definitions);
        }
        String directive = "#if ";
        for (List<Part> group : groups) {
            lines.add(directive + condition(platforms(group), groups));
            List<String> text = text(group);
            lines.addAll(text.subList(1, text.size()));
            directive = "#elif ";
        }
        lines.add("#else");
        lines.add("#error the generated Java is not for this target");
        lines.add("#endif");
    }

    /** No compiler tells musl: that it is not glibc, glibc's own header does. */
    private void writeLibc(List<String> definitions) {
        for (String definition : definitions) {
            String[] parts = definition.split("=", 2);
            lines.add("#ifndef " + parts[0].replaceAll("\\(.*", ""));
            lines.add("#define " + parts[0] + " " + (parts.length == 1 ? "1" : parts[1]));
            lines.add("#endif");
        }
        lines.add("#ifdef __linux__");
        lines.add("#include <features.h>");
        lines.add("#endif");
    }

    private static List<String> text(List<Part> group) {
        Part part = group.getFirst();
        String names = String.join(", ", platforms(group));
        return part.proof().file().text().replace(part.triple(), names).lines().toList();
    }

    private static List<String> platforms(List<Part> group) {
        return group.stream().map(Part::platform).toList();
    }

    private static boolean separatesMusl(List<String> group, List<List<Part>> groups) {
        List<String> all = groups.stream().flatMap(it -> platforms(it).stream()).toList();
        return group.stream()
                .filter(it -> it.startsWith("linux-"))
                .anyMatch(it -> all.contains(sibling(it)) && !group.contains(sibling(it)));
    }

    private static String sibling(String platform) {
        return platform.endsWith(MUSL) ? platform.substring(0, platform.length() - MUSL.length()) : platform + MUSL;
    }

    private static String condition(List<String> group, List<List<Part>> groups) {
        return group.stream()
                .map(it -> condition(it, separatesMusl(List.of(it), groups) && !group.contains(sibling(it))))
                .distinct()
                .collect(Collectors.joining(" || "));
    }

    private static String condition(String platform, boolean byLibc) {
        String[] parts = platform.split("-", -1);
        String system = switch (parts[0]) {
            case "windows" -> "defined _WIN32";
            case "macosx" -> "defined __APPLE__";
            default -> "defined __linux__";
        };
        String processor = switch (parts[1]) {
            case "x86_64" -> "(defined __x86_64__ || defined _M_X64)";
            case "aarch64" -> "(defined __aarch64__ || defined _M_ARM64)";
            case "riscv64" -> "defined __riscv";
            default -> "defined __" + parts[1] + "__";
        };
        String libc = platform.endsWith(MUSL) ? " && !defined __GLIBC__" : " && defined __GLIBC__";
        return "(" + system + " && " + processor + (byLibc ? libc : "") + ")";
    }
}
