// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes out of a model for several targets what belongs to one of them.
 *
 * @param facts the target's facts
 * @param target its place among the targets
 */
record DeclarationOnTarget(TargetFacts facts, int target) {
    /** {@return a declaration that the target has, with nothing in it that varies} */
    Declaration of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Function function ->
                new Declaration.Function(
                        function.symbol(), function.type().on(target), function.shim(), function.label());
            case Declaration.Composite record ->
                new Declaration.Composite(record.symbol(), fields(record), record.complete());
            case Declaration.Enumeration enumeration ->
                new Declaration.Enumeration(
                        enumeration.symbol(),
                        enumeration.constants().stream()
                                .filter(it ->
                                        !facts.absent().contains(it.symbol().key()))
                                .map(this::of)
                                .toList());
            case Declaration.Typedef typedef ->
                new Declaration.Typedef(typedef.symbol(), typedef.target().on(target), typedef.alignment());
            case Declaration.Constant constant -> of(constant);
            case Declaration.Variable variable ->
                new Declaration.Variable(
                        variable.symbol(), variable.type().on(target), variable.shim(), variable.label());
        };
    }

    private Declaration.Constant of(Declaration.Constant constant) {
        return new Declaration.Constant(constant.symbol(), constant.type().on(target), constant.replaced());
    }

    private List<Field> fields(Declaration.Composite record) {
        if (!record.complete()) {
            return List.of();
        }
        List<Long> offsets = layout(record.symbol().key()).offsetBits();
        List<Field> own = new ArrayList<>();
        for (int i = 0; i < record.fields().size(); i++) {
            if (offsets.get(i) != RecordLayout.ABSENT) {
                own.add(record.fields()
                        .get(i)
                        .with(record.fields().get(i).type().on(target)));
            }
        }
        return own;
    }

    private RecordLayout layout(DeclarationKey key) {
        return Objects.requireNonNull(facts.records().get(key), "a complete record without a layout");
    }

    /** {@return the facts, without those that are another target's} */
    TargetFacts ownFacts() {
        Map<DeclarationKey, RecordLayout> records = own(facts.records());
        records.replaceAll((_, layout) -> new RecordLayout(
                layout.size(),
                layout.alignment(),
                layout.leastAlignment(),
                layout.offsetBits().stream()
                        .filter(it -> it != RecordLayout.ABSENT)
                        .toList()));
        return new TargetFacts(
                facts.platform(),
                facts.triple(),
                facts.scalars(),
                records,
                own(facts.enumTypes()),
                own(facts.constants()),
                Set.of());
    }

    private <T> Map<DeclarationKey, T> own(Map<DeclarationKey, T> all) {
        Map<DeclarationKey, T> own = new HashMap<>(all);
        own.keySet().removeAll(facts.absent());
        return own;
    }
}
