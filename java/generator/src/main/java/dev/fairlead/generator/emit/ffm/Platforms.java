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
record Platforms(List<String> names) {
    Platforms {
        names = List.copyOf(names);
    }

    static Platforms of(HeaderModel model) {
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
    String choose(String shared, List<String> texts) {
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

    /** {@return the condition that this is one of some platforms} */
    String is(String shared, List<String> where) {
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

    private Map<String, List<String>> groups(List<String> texts) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        IntStream.range(0, texts.size())
                .forEach(i -> groups.computeIfAbsent(texts.get(i), _ -> new ArrayList<>())
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
