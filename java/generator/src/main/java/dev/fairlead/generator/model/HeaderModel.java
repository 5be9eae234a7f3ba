// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was read from the headers of one library, for one or several targets.
 *
 * @param headers the headers that were named, as the user wrote them
 * @param declarations what is to be bound, in source order: everything from the named headers and the files they
 *     include with quotes, and whatever those need from elsewhere
 * @param refusals what was left out while reading, in source order
 * @param targets sizes, offsets and values, a table a triple; the first is the host, or the first that was asked for
 * @param unread the targets for which the headers cannot be read
 */
public record HeaderModel(
        List<String> headers,
        List<Declaration> declarations,
        List<Refusal> refusals,
        List<TargetFacts> targets,
        List<UnreadTarget> unread) {
    /** Keeps its own copies. */
    public HeaderModel {
        headers = List.copyOf(headers);
        declarations = List.copyOf(declarations);
        refusals = List.copyOf(refusals);
        targets = List.copyOf(targets);
        unread = List.copyOf(unread);
    }

    /**
     * A model of all targets that were asked for.
     *
     * @param headers the headers that were named
     * @param declarations what is to be bound
     * @param refusals what was left out
     * @param targets sizes, offsets and values
     */
    public HeaderModel(
            List<String> headers, List<Declaration> declarations, List<Refusal> refusals, List<TargetFacts> targets) {
        this(headers, declarations, refusals, targets, List.of());
    }

    /**
     * A part of this model.
     *
     * @param kept what is to be bound
     * @param left what was left out
     * @return the model of it, with the same facts
     */
    public HeaderModel with(List<Declaration> kept, List<Refusal> left) {
        return new HeaderModel(headers, kept, left, targets, unread);
    }

    /** {@return why headers cannot be read, and the targets for which it is that} */
    public Map<String, List<String>> unreadByReason() {
        return unread.stream()
                .collect(Collectors.groupingBy(
                        UnreadTarget::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(UnreadTarget::platform, Collectors.toList())));
    }

    /** {@return the facts of the first target} */
    public TargetFacts host() {
        return targets.getFirst();
    }

    /** {@return whether it is for several targets, so that Java chooses among their facts} */
    public boolean isForSeveral() {
        return targets.size() > 1;
    }

    /** {@return facts by which each number has room for the values of all targets; else those of the first} */
    public TargetFacts widest() {
        if (!isForSeveral()) {
            return host();
        }
        Map<Scalar, ScalarLayout> scalars = new EnumMap<>(Scalar.class);
        Map<DeclarationKey, Scalar> enumTypes = new HashMap<>();
        for (TargetFacts facts : targets) {
            facts.scalars().forEach((scalar, layout) -> scalars.merge(scalar, layout, HeaderModel::wider));
            facts.enumTypes()
                    .forEach((key, type) ->
                            enumTypes.merge(key, type, (a, b) -> size(facts, b) > size(facts, a) ? b : a));
        }
        TargetFacts first = host();
        return new TargetFacts("", first.triple(), scalars, first.records(), enumTypes, first.constants(), Set.of());
    }

    private static ScalarLayout wider(ScalarLayout one, ScalarLayout other) {
        return other.size() > one.size() ? other : one;
    }

    private static int size(TargetFacts facts, Scalar scalar) {
        return Objects.requireNonNull(facts.scalars().get(scalar), scalar.cName())
                .size();
    }

    /**
     * The model of one of several targets.
     *
     * @param target its place among them
     * @return what that target has, and its facts alone
     */
    public HeaderModel on(int target) {
        TargetFacts facts = targets.get(target);
        DeclarationOnTarget onTarget = new DeclarationOnTarget(facts, target);
        List<Declaration> own = declarations.stream()
                .filter(it -> !facts.absent().contains(it.symbol().key()))
                .map(onTarget::of)
                .toList();
        return new HeaderModel(headers, own, refusals, List.of(onTarget.ownFacts()));
    }

    /** {@return the files that declare something, in the order in which a compiler meets their declarations} */
    public List<String> files() {
        return declarations.stream()
                .map(declaration -> declaration.symbol().location().file())
                .distinct()
                .toList();
    }

    /** {@return the declarations by key; the reader sees to it that keys are unique} */
    public Map<DeclarationKey, Declaration> byKey() {
        return declarations.stream()
                .collect(Collectors.toUnmodifiableMap(d -> d.symbol().key(), Function.identity()));
    }

    /**
     * Looks a declaration up.
     *
     * @param key what identifies it
     * @return the declaration, or empty when it was refused or lies outside what was kept
     */
    public Optional<Declaration> find(DeclarationKey key) {
        return declarations.stream().filter(d -> d.symbol().key().equals(key)).findFirst();
    }
}
