// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.check.MethodDoc.Entry;
import dev.fairlead.generator.model.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells what fails on some platforms alone.
 *
 * @param targets the platforms
 * @param function the function that is called
 * @param names what its parameters are called in Java
 */
record PlatformFailures(Targets targets, Declaration.Function function, ParameterNames names) {
    /** {@return what happens where the function is not there; empty when it is everywhere} */
    Optional<Entry> absent() {
        List<Integer> having = targets.having(function.symbol().key());
        List<Integer> lacking = targets.without(having);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        "UnsupportedOperationException",
                        "on " + targets.names(lacking) + ": the function is there on " + targets.names(having)
                                + " alone"));
    }

    /** {@return which numbers do not fit where C has them narrower than Java, as conditions} */
    List<String> tooWide(List<Role> roles) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (Facts facts : Facts.of(function)) {
            String name = names.of(facts.cName());
            boolean isPlain = roles.stream()
                    .anyMatch(it -> it instanceof Role.Plain && it.name().equals(name));
            if (isPlain && targets.vary(facts.type())) {
                named.computeIfAbsent(bytes(facts), _ -> new ArrayList<>()).add(name);
            }
        }
        return named.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty())
                .map(it -> String.join(" or ", it.getValue()) + " does not fit " + it.getKey())
                .toList();
    }

    /** {@return the bytes of a number where it is narrower; empty where none that has the function has it so} */
    private String bytes(Facts facts) {
        List<Integer> widths =
                targets.widths(facts.type()).stream().map(Math::abs).toList();
        int widest = widths.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Integer> narrower = targets.having(function.symbol().key()).stream()
                .filter(it -> widths.get(it) < widest)
                .toList();
        return targets.grouped(narrower, widths::get).entrySet().stream()
                .map(it -> "the " + it.getKey() + (it.getKey() == 1 ? " byte" : " bytes") + " that it has on "
                        + targets.names(it.getValue()))
                .collect(Collectors.joining(", or "));
    }
}
