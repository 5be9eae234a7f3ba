// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.PlatformNames;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.TargetFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one model for several targets. What each target has of it can be taken out again ({@link HeaderModel#on}); what is
 * not one thing on all that have it is left out, and so is what holds that by value.
 */
public final class Merger {
    private final List<HeaderModel> models;
    private final List<TargetFacts> targets;
    private final List<String> platforms;
    private final List<Map<DeclarationKey, Declaration>> byKey;
    private final Map<DeclarationKey, Refusal> refusals = new LinkedHashMap<>();

    private Merger(List<HeaderModel> models) {
        this.models = models;
        this.targets = models.stream().map(HeaderModel::host).toList();
        this.platforms = targets.stream().map(TargetFacts::platform).toList();
        this.byKey = models.stream().map(HeaderModel::byKey).toList();
    }

    /**
     * Merges.
     *
     * @param models what was read for each target, the same headers; one target in each
     * @return one model with the facts of all; the only one itself, where there is one
     */
    public static HeaderModel merge(List<HeaderModel> models) {
        return models.size() == 1 ? models.getFirst() : new Merger(List.copyOf(models)).merge();
    }

    private HeaderModel merge() {
        DeclarationMerge merge = new DeclarationMerge(targets);
        List<Declaration> merged = new ArrayList<>();
        readRefusals();
        for (DeclarationKey key : DeclarationMerge.inOrder(models.stream()
                .map(model -> model.declarations().stream()
                        .map(it -> it.symbol().key())
                        .toList())
                .toList())) {
            PerTarget<Declaration> variants = variants(key);
            try {
                merged.add(merge.merge(variants));
            } catch (Conflict e) {
                refuse(variants.first(), RefusalReason.TARGETS, e.words());
                opaque(variants.first()).ifPresent(merged::add);
            }
        }
        List<TargetFacts> facts = new FactsMerge(models, merged).facts();
        Faithful faithful = new Faithful(merged, facts);
        List<Declaration> kept = faithful.kept((declaration, reason, words) -> refuse(declaration, reason, words));
        return new HeaderModel(models.getFirst().headers(), kept, List.copyOf(refusals.values()), facts);
    }

    private PerTarget<Declaration> variants(DeclarationKey key) {
        return new PerTarget<>(
                platforms,
                byKey.stream().map(it -> Optional.ofNullable(it.get(key))).toList());
    }

    /** A record that is left out is an address wherever a pointer to it stands. */
    static Optional<Declaration> opaque(Declaration declaration) {
        return declaration instanceof Declaration.Composite record
                ? Optional.of(new Declaration.Composite(record.symbol(), List.of(), false))
                : Optional.empty();
    }

    private void refuse(Declaration declaration, RefusalReason reason, String words) {
        DeclarationKey key = declaration.symbol().key();
        refusals.put(key, new Refusal(declaration.symbol(), reason, words));
    }

    /** What one target leaves out, others may have: then it says where. Macros that are no constant there declare nothing. */
    private void readRefusals() {
        Map<DeclarationKey, List<String>> places = new HashMap<>();
        Map<DeclarationKey, Refusal> found = new LinkedHashMap<>();
        for (int i = 0; i < models.size(); i++) {
            String platform = platforms.get(i);
            for (Refusal refusal : models.get(i).refusals()) {
                DeclarationKey key = refusal.symbol().key();
                found.putIfAbsent(key, refusal);
                places.computeIfAbsent(key, _ -> new ArrayList<>()).add(platform);
            }
        }
        Set<DeclarationKey> declared =
                byKey.stream().flatMap(it -> it.keySet().stream()).collect(Collectors.toSet());
        found.forEach((key, refusal) -> {
            List<String> where = places.getOrDefault(key, List.of());
            boolean constant = key.kind() == DeclarationKey.Kind.CONSTANT;
            if (where.size() == platforms.size()) {
                refusals.put(key, refusal);
            } else if (!constant || !declared.contains(key)) {
                String detail = refusal.detail().isBlank() ? "" : refusal.detail() + ", ";
                refusals.put(
                        key,
                        new Refusal(
                                refusal.symbol(),
                                refusal.reason(),
                                detail + "on " + String.join(", ", PlatformNames.shortened(where, platforms))));
            }
        });
    }
}
