// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was read from the headers of one library, for one or several targets.
 *
 * @param headers the headers that were named, as the user wrote them
 * @param declarations what is to be bound, in source order: everything from the named headers and the files they
 *     include with quotes, and whatever those need from elsewhere
 * @param refusals what was left out while reading, in source order
 * @param targets sizes, offsets and values, a table a triple; the first is the host
 */
public record HeaderModel(
        List<String> headers, List<Declaration> declarations, List<Refusal> refusals, List<TargetFacts> targets) {
    /** Keeps its own copies. */
    public HeaderModel {
        headers = List.copyOf(headers);
        declarations = List.copyOf(declarations);
        refusals = List.copyOf(refusals);
        targets = List.copyOf(targets);
    }

    /** {@return the facts of the first target} */
    public TargetFacts host() {
        return targets.getFirst();
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
