// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TargetFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was read so far, to become the model. */
final class Assembly {
    private final List<Placed<Declaration>> declarations = new ArrayList<>();
    private final List<Placed<Refusal>> refusals = new ArrayList<>();
    private final Set<DeclarationKey> declared = new HashSet<>();
    private final Map<DeclarationKey, RecordLayout> records = new LinkedHashMap<>();
    private final Map<DeclarationKey, Long> alignments = new LinkedHashMap<>();
    private final Map<DeclarationKey, Long> places = new LinkedHashMap<>();
    private final Map<DeclarationKey, Scalar> enumTypes = new LinkedHashMap<>();
    private final Map<DeclarationKey, ConstantValue> constants = new LinkedHashMap<>();

    private record Placed<T>(SourceOrder.Place place, T what) {}

    void declare(SourceOrder.Place place, Declaration declaration) {
        if (declared.add(declaration.symbol().key())) {
            declarations.add(new Placed<>(place, declaration));
        }
    }

    void refuse(SourceOrder.Place place, Symbol symbol, RefusalReason reason, String detail) {
        refusals.add(new Placed<>(place, new Refusal(symbol, reason, detail)));
    }

    boolean isDeclared(DeclarationKey key) {
        return declared.contains(key);
    }

    /** {@return what was read of a macro as a function} */
    Optional<Declaration.Function> macro(DeclarationKey key) {
        return declarations.stream()
                .map(Placed::what)
                .filter(it -> it.symbol().key().equals(key)
                        && it.shim().filter(shim -> shim.reason().isMacro()).isPresent())
                .map(Declaration.Function.class::cast)
                .findFirst();
    }

    Optional<ConstantValue> constant(DeclarationKey key) {
        return Optional.ofNullable(constants.get(key));
    }

    void layout(DeclarationKey record, RecordLayout layout) {
        records.put(record, layout);
    }

    /** The alignment of a record that is known by its typedef alone, when that asks for more. */
    void align(DeclarationKey record, long bytes) {
        alignments.merge(record, bytes, Math::max);
    }

    /** Some typedef asks for an alignment of its own: what it declares may lie where the record itself may not. */
    void place(DeclarationKey record, long bytes) {
        places.merge(record, bytes, Math::min);
    }

    /** {@return the alignment that {@link #align} gave a record; 0 for none} */
    long alignment(DeclarationKey record) {
        return alignments.getOrDefault(record, 0L);
    }

    void enumType(DeclarationKey enumeration, Scalar type) {
        enumTypes.put(enumeration, type);
    }

    void value(DeclarationKey constant, ConstantValue value) {
        constants.put(constant, value);
    }

    HeaderModel model(List<String> headers, String platform, String triple, Map<Scalar, ScalarLayout> scalars) {
        records.replaceAll((record, layout) -> {
            long alignment = alignments.getOrDefault(record, layout.alignment());
            long least = Math.min(alignment, places.getOrDefault(record, alignment));
            return new RecordLayout(layout.size(), alignment, least, layout.offsetBits());
        });
        TargetFacts facts = new TargetFacts(platform, triple, scalars, records, enumTypes, constants, Set.of());
        return new HeaderModel(headers, inOrder(declarations), inOrder(refusals), List.of(facts));
    }

    private static <T> List<T> inOrder(List<Placed<T>> placed) {
        return placed.stream()
                .sorted(Comparator.comparing(Placed<T>::place))
                .map(Placed::what)
                .toList();
    }
}
