// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Slots;
import dev.fairlead.generator.model.TypeUse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which function types get a class for calls through pointers. */
final class Callables {
    private final Set<DeclarationKey> namedRecords;
    private final Layouts layouts;

    Callables(HeaderModel model, RecordNames names) {
        this.layouts = new Layouts(model);
        this.namedRecords = model.declarations().stream()
                .filter(declaration -> declaration instanceof Declaration.Composite record
                        && record.complete()
                        && names.nameOf(record).isPresent())
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
        return objection(function).isEmpty();
    }

    private long slots(CType.FunctionType function) {
        return function.parameters().stream()
                .mapToLong(parameter -> Slots.of(layouts.largest(parameter.type())))
                .sum();
    }

    /** {@return why neither a call through a pointer nor one from C can be made; empty when both can} */
    Optional<String> objection(CType.FunctionType function) {
        if (function.variadic()) {
            return Optional.of("it is variadic");
        }
        return Stream.concat(
                        Stream.of(function.result()),
                        function.parameters().stream().map(Parameter::type))
                .map(this::objection)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> slots(function) <= Slots.MOST
                        ? Optional.empty()
                        : Optional.of("its parameters take more than the " + Slots.MOST + " slots of a Java method"));
    }

    private Optional<String> objection(TypeUse use) {
        return switch (use.canonical()) {
            case CType.Unsupported unsupported ->
                Optional.of(use.written() + ": " + unsupported.reason().text());
            case CType.Bytes bytes ->
                Optional.of(use.written() + ": " + bytes.reason().text());
            case CType.RecordRef ref
            when !namedRecords.contains(ref.key()) -> Optional.of(use.written() + " has no class");
            default -> Optional.empty();
        };
    }
}
