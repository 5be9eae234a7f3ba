// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TargetFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings the facts of all targets into the order of the merged declarations. Where a target has no declaration, its facts
 * are those of the first target that does, so that nothing has to ask; that it is absent is a fact, too.
 */
final class FactsMerge {
    private final List<HeaderModel> models;
    private final List<Declaration> merged;
    private final List<Map<DeclarationKey, Declaration>> byKey;

    FactsMerge(List<HeaderModel> models, List<Declaration> merged) {
        this.models = models;
        this.merged = merged;
        this.byKey = models.stream().map(HeaderModel::byKey).toList();
    }

    List<TargetFacts> facts() {
        List<TargetFacts> all = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            TargetFacts own = models.get(i).host();
            Map<DeclarationKey, ConstantValue> constants = completed(TargetFacts::constants, i);
            Map<DeclarationKey, Scalar> enumTypes = completed(TargetFacts::enumTypes, i);
            all.add(new TargetFacts(
                    own.platform(), own.triple(), own.scalars(), records(i), enumTypes, constants, absent(i)));
        }
        return all;
    }

    private <T> Map<DeclarationKey, T> completed(Function<TargetFacts, Map<DeclarationKey, T>> part, int target) {
        Map<DeclarationKey, T> all = new HashMap<>(part.apply(models.get(target).host()));
        models.forEach(model -> part.apply(model.host()).forEach(all::putIfAbsent));
        return all;
    }

    private Set<DeclarationKey> absent(int target) {
        Set<DeclarationKey> absent = new HashSet<>();
        Map<DeclarationKey, Declaration> own = byKey.get(target);
        for (Declaration declaration : merged) {
            DeclarationKey key = declaration.symbol().key();
            Declaration there = own.get(key);
            boolean opaque = declaration instanceof Declaration.Composite record
                    && record.complete()
                    && there instanceof Declaration.Composite variant
                    && !variant.complete();
            if (there == null || opaque) {
                absent.add(key);
            }
            if (declaration instanceof Declaration.Enumeration enumeration) {
                Set<DeclarationKey> constants = new HashSet<>();
                if (there instanceof Declaration.Enumeration variant) {
                    variant.constants().forEach(it -> constants.add(it.symbol().key()));
                }
                enumeration.constants().stream()
                        .map(it -> it.symbol().key())
                        .filter(it -> !constants.contains(it))
                        .forEach(absent::add);
            }
        }
        return absent;
    }

    private Map<DeclarationKey, RecordLayout> records(int target) {
        Map<DeclarationKey, RecordLayout> layouts = new HashMap<>();
        for (Declaration declaration : merged) {
            if (declaration instanceof Declaration.Composite record && record.complete()) {
                layouts.put(record.symbol().key(), layout(record, target));
            }
        }
        return layouts;
    }

    private RecordLayout layout(Declaration.Composite record, int target) {
        DeclarationKey key = record.symbol().key();
        int source = complete(target, key) ? target : 0;
        while (!complete(source, key)) {
            source++;
        }
        RecordLayout own = Optional.ofNullable(
                        models.get(source).host().records().get(key))
                .orElseThrow(() -> new IllegalArgumentException(key + " has no layout"));
        Declaration.Composite variant =
                (Declaration.Composite) byKey.get(source).get(key);
        List<String> names = variant == null ? List.of() : DeclarationMerge.names(variant);
        List<Long> offsets = DeclarationMerge.names(record).stream()
                .map(names::indexOf)
                .map(index -> index < 0
                        ? (Long) RecordLayout.ABSENT
                        : own.offsetBits().get(index))
                .toList();
        return new RecordLayout(own.size(), own.alignment(), own.leastAlignment(), offsets);
    }

    private boolean complete(int target, DeclarationKey key) {
        return byKey.get(target).get(key) instanceof Declaration.Composite record && record.complete();
    }
}
