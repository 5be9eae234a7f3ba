// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.PlatformNames;
import dev.fairlead.generator.model.TargetFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The platforms that Java is written for, and how it chooses among what they have.
 *
 * @param names their names, in the order of the model's targets
 */
public record Platforms(List<String> names) {
    /** Keeps its own copy. */
    public Platforms {
        names = List.copyOf(names);
    }

    /**
     * The platforms of a model.
     *
     * @param model the model
     * @return its platforms
     */
    public static Platforms of(HeaderModel model) {
        return new Platforms(model.targets().stream().map(TargetFacts::platform).toList());
    }

    /** {@return whether there is anything to choose} */
    boolean areSeveral() {
        return names.size() > 1;
    }

    /**
     * Chooses.
     *
     * @param shared what stands before a member of the shared class
     * @param texts an expression for each platform
     * @return the only one, or one that asks which platform this is: {@code is("windows") ? 4 : 8}
     */
    public String choose(String shared, List<String> texts) {
        Map<String, List<String>> groups = groups(texts);
        String otherwise = otherwise(groups);
        StringBuilder expression = new StringBuilder();
        groups.forEach((text, where) -> {
            if (!text.equals(otherwise)) {
                expression.append(is(shared, where)).append(" ? ").append(text).append(" : ");
            }
        });
        return expression.append(otherwise).toString();
    }

    /**
     * Asks.
     *
     * @param shared what stands before a member of the shared class
     * @param where names of platforms
     * @return the condition that this is one of them: {@code is("windows", "linux-riscv64")}
     */
    public String is(String shared, List<String> where) {
        return shared + "is("
                + shortened(where).stream().map(JavaLiterals::string).collect(Collectors.joining(", ")) + ")";
    }

    /** {@return what is said of each group of platforms, for documentation: {@code 8; windows: 4}} */
    String shown(List<String> texts) {
        Map<String, List<String>> groups = groups(texts);
        String otherwise = otherwise(groups);
        StringBuilder shown = new StringBuilder(otherwise);
        groups.forEach((text, where) -> {
            if (!text.equals(otherwise)) {
                shown.append("; ").append(text).append(" on ").append(String.join(", ", shortened(where)));
            }
        });
        return shown.toString();
    }

    /**
     * Brings together platforms that have the same.
     *
     * @param facts something of each platform
     * @param <T> its type
     * @return each once, and the platforms that have it
     */
    public <T> Map<T, List<String>> groups(List<T> facts) {
        Map<T, List<String>> groups = new LinkedHashMap<>();
        IntStream.range(0, facts.size())
                .forEach(i -> groups.computeIfAbsent(facts.get(i), _ -> new ArrayList<>())
                        .add(names.get(i)));
        return groups;
    }

    /** What most of them have; of several the first. */
    private static String otherwise(Map<String, List<String>> groups) {
        String most = "";
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            if (group.getValue().size() > groups.getOrDefault(most, List.of()).size()) {
                most = group.getKey();
            }
        }
        return most;
    }

    /** {@return the platforms of a list, an operating system for all that are of it} */
    List<String> shortened(List<String> where) {
        return PlatformNames.shortened(where, names);
    }
}
