// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which function types get a class for calls through pointers. */
final class Callables {
    private final Set<DeclarationKey> completeRecords;

    Callables(HeaderModel model) {
        this.completeRecords = model.declarations().stream()
                .filter(declaration -> declaration instanceof Declaration.Composite record && record.complete())
                .map(declaration -> declaration.symbol().key())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finds a function type that is written out, not named by a typedef.
     *
     * @param use a function, a pointer to one, or an array of such pointers
     * @return the function type when a call through a pointer to it can be made in both directions
     */
    Optional<CType.FunctionType> anonymousFunction(TypeUse use) {
        return switch (use.type()) {
            case CType.FunctionType function when isCallable(function) -> Optional.of(function);
            case CType.Pointer pointer
            when pointer.pointee().type() instanceof CType.FunctionType -> anonymousFunction(pointer.pointee());
            case CType.Array array -> anonymousFunction(array.element());
            default -> Optional.empty();
        };
    }

    private boolean isCallable(CType.FunctionType function) {
        return !function.variadic()
                && isCarried(function.result())
                && function.parameters().stream().allMatch(parameter -> isCarried(parameter.type()));
    }

    private boolean isCarried(TypeUse use) {
        return switch (use.canonical()) {
            case CType.Unsupported _, CType.Bytes _ -> false;
            case CType.RecordRef ref -> completeRecords.contains(ref.key());
            default -> true;
        };
    }
}
