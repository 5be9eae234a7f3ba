// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what is bound without anything in Java that stands for it: records without a visible definition or without any name,
 * which are addresses, their typedefs, and typedefs of void.
 */
public final class NamesOnly {
    private final Map<DeclarationKey, Declaration> declarations;
    private final Set<DeclarationKey> refused;
    private final RecordNames names;

    /**
     * A name of C alone.
     *
     * @param symbol the record or typedef
     * @param reason why Java has nothing of it, in words
     */
    public record Name(Symbol symbol, String reason) {}

    private NamesOnly(HeaderModel model) {
        this.declarations = model.byKey();
        this.names = new RecordNames(model);
        this.refused =
                model.refusals().stream().map(Refusal::symbol).map(Symbol::key).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finds them.
     *
     * @param model what is bound
     * @return the names, in source order; not those that were left out, of which the reason is told already
     */
    public static List<Name> of(HeaderModel model) {
        NamesOnly finder = new NamesOnly(model);
        return model.declarations().stream()
                .filter(it -> !finder.refused.contains(it.symbol().key()))
                .flatMap(it -> finder.reason(it).map(why -> new Name(it.symbol(), why)).stream())
                .toList();
    }

    private Optional<String> reason(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Composite record
            when !record.complete() ->
                Optional.of(
                        record.inParameters()
                                ? "its definition stands in the parameters of a function: C names it there alone"
                                : "it is opaque: its definition is not visible");
            case Declaration.Composite record
            when names.nameOf(record).isEmpty() && names.ownerOf(record).isEmpty() ->
                Optional.of("it has neither a tag nor a typedef, variable or member to be called after");
            case Declaration.Typedef typedef -> reason(typedef);
            default -> Optional.empty();
        };
    }

    private Optional<String> reason(Declaration.Typedef typedef) {
        return switch (typedef.target().canonical()) {
            case CType.ScalarType scalar when scalar.scalar() == Scalar.VOID -> Optional.of("it stands for void");
            case CType.RecordRef ref
            when declarations.get(ref.key()) instanceof Declaration.Composite record
                    && !record.complete()
                    && !record.symbol().name().equals(typedef.symbol().name()) ->
                Optional.of("it stands for " + ref.key() + ", which has no class");
            default -> Optional.empty();
        };
    }
}
