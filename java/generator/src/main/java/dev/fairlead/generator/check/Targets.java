// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.PlatformNames;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.model.Widths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The targets of a model: which of them have what, and what is not alike on them. */
final class Targets {
    private final List<TargetFacts> facts;
    private final List<String> platforms;
    private final Widths widths;

    Targets(HeaderModel model) {
        this.facts = model.targets();
        this.platforms = facts.stream().map(TargetFacts::platform).toList();
        this.widths = new Widths(facts);
    }

    /** {@return the facts of each} */
    List<TargetFacts> facts() {
        return facts;
    }

    /** {@return the places of those that have a declaration} */
    List<Integer> having(DeclarationKey key) {
        return IntStream.range(0, facts.size())
                .filter(i -> !facts.get(i).absent().contains(key))
                .boxed()
                .toList();
    }

    /** {@return the places of all} */
    List<Integer> all() {
        return IntStream.range(0, facts.size()).boxed().toList();
    }

    /** {@return the places of those that are not among some} */
    List<Integer> without(Collection<Integer> some) {
        return all().stream().filter(it -> !some.contains(it)).toList();
    }

    /** {@return the names of some, in words: {@code linux, macosx}} */
    String names(Collection<Integer> some) {
        List<String> named = some.stream().map(platforms::get).toList();
        return String.join(", ", PlatformNames.shortened(named, platforms));
    }

    /** {@return a fact and the targets of which it is one, for some of them; one entry where it is alike on these} */
    <T> Map<T, List<Integer>> grouped(Collection<Integer> some, IntFunction<T> fact) {
        Map<T, List<Integer>> groups = new LinkedHashMap<>();
        some.forEach(i ->
                groups.computeIfAbsent(fact.apply(i), _ -> new ArrayList<>()).add(i));
        return groups;
    }

    /** {@return what is where, in words: {@code 8 on linux, macosx; 4 on windows}} */
    String words(Map<String, List<Integer>> groups) {
        return groups.entrySet().stream()
                .map(it -> it.getKey() + " on " + names(it.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** {@return whether a type is an integer that is wider here than there} */
    boolean vary(TypeUse use) {
        return facts.size() > 1 && widths.vary(use);
    }

    /** {@return the widths of an integer on each target, as {@link Widths#of} tells them} */
    List<Integer> widths(TypeUse use) {
        return widths.of(use);
    }
}
