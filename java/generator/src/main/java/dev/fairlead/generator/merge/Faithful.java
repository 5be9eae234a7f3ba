// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.model.Widths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Leaves out what Java cannot have for several targets, and what holds that by value. */
final class Faithful {
    private final List<TargetFacts> facts;
    private final Map<DeclarationKey, Declaration> kept = new HashMap<>();
    private final List<Declaration> merged;
    private final Widths widths;

    /** Is told what is left out, and why. */
    interface Listener {
        void refused(Declaration declaration, RefusalReason reason, String words);
    }

    /** Why something is left out. */
    private record Objection(RefusalReason reason, String words) {}

    Faithful(List<Declaration> merged, List<TargetFacts> facts) {
        this.merged = merged;
        this.facts = facts;
        this.widths = new Widths(facts);
        merged.forEach(it -> kept.put(it.symbol().key(), it));
    }

    /** {@return the declarations that stay, in their order} */
    List<Declaration> kept(Listener listener) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Declaration declaration : merged) {
                DeclarationKey key = declaration.symbol().key();
                Declaration now = kept.get(key);
                Optional<Objection> objection = now == null ? Optional.empty() : objection(now);
                if (objection.isPresent()) {
                    listener.refused(
                            declaration,
                            objection.get().reason(),
                            objection.get().words());
                    kept.remove(key);
                    Merger.opaque(declaration).ifPresent(it -> kept.put(key, it));
                    changed = true;
                }
            }
        }
        List<Declaration> all = new ArrayList<>();
        merged.forEach(it -> Optional.ofNullable(kept.get(it.symbol().key())).ifPresent(all::add));
        return all;
    }

    private Optional<Objection> objection(Declaration declaration) {
        if (declaration.shim().isPresent()) {
            return Optional.of(new Objection(
                    RefusalReason.TARGETS_SHIM, declaration.shim().get().detail()));
        }
        return switch (declaration) {
            case Declaration.Function function -> function(function);
            case Declaration.Variable variable -> held(variable.type(), "it");
            case Declaration.Composite record ->
                record.fields().stream()
                        .map(it -> held(it.type(), "member '" + it.name() + "'"))
                        .flatMap(Optional::stream)
                        .findFirst();
            case Declaration.Constant constant -> constant(constant);
            case Declaration.Enumeration _, Declaration.Typedef _ -> Optional.empty();
        };
    }

    private Optional<Objection> function(Declaration.Function function) {
        List<TypeUse> uses = new ArrayList<>(List.of(function.type().result()));
        function.type().parameters().forEach(it -> uses.add(it.type()));
        if (function.type().variadic()) {
            Optional<TypeUse> varying = uses.stream().filter(widths::vary).findFirst();
            if (varying.isPresent()) {
                return Optional.of(new Objection(
                        RefusalReason.TARGETS_VARIADIC, varying.get().written()));
            }
        }
        return uses.stream()
                .map(it -> held(it, it.written()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Objection> held(TypeUse use, String what) {
        return switch (use.canonical()) {
            case CType.Array array -> held(array.element(), what);
            case CType.RecordRef ref
            when !(kept.get(ref.key()) instanceof Declaration.Composite record && record.complete()) ->
                Optional.of(new Objection(RefusalReason.RECORD_CONTENT, what + " holds " + ref.key()));
            default -> Optional.empty();
        };
    }

    /** A number here and a text there. */
    private Optional<Objection> constant(Declaration.Constant constant) {
        DeclarationKey key = constant.symbol().key();
        PerTarget<String> kinds = new PerTarget<>(
                facts.stream().map(TargetFacts::platform).toList(),
                facts.stream()
                        .map(it -> Optional.of(
                                kind(Objects.requireNonNull(it.constants().get(key), key.text()))))
                        .toList());
        return kinds.isAlike()
                ? Optional.empty()
                : Optional.of(new Objection(RefusalReason.TARGETS, "it is " + kinds.differing(it -> it)));
    }

    private static String kind(ConstantValue value) {
        return switch (value) {
            case ConstantValue.Whole _ -> "an integer";
            case ConstantValue.Floating _ -> "a floating value";
            case ConstantValue.Text _ -> "a text";
        };
    }
}
