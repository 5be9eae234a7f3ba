// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.Slots;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.Records.Objection;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what Java cannot reach itself and a generated C function can, and what not even that can. */
final class ShimNeeds {
    private final Records records;

    ShimNeeds(Records records) {
        this.records = records;
    }

    /** {@return why a function is called through a shim; empty when Java calls it itself} */
    Optional<Shim> ofFunction(List<Cursor> declarations, Type type, CType.FunctionType read) {
        List<Type> parameters = type.parameters();
        Set<Integer> indirect = new LinkedHashSet<>();
        List<Objection> objections = new ArrayList<>();
        withoutSymbol(declarations).ifPresent(objections::add);
        for (int i = 0; i < parameters.size(); i++) {
            Optional<Objection> toPassing = toPassing(named(read, i), parameters.get(i));
            if (toPassing.isPresent()) {
                indirect.add(i);
                objections.add(toPassing.get());
            }
        }
        Optional<Objection> toReturning = toPassing("its result", type.result());
        toReturning.ifPresent(objections::add);
        return objections.stream()
                .findFirst()
                .map(first -> new Shim(
                        reason(first.reason(), declarations), first.detail(), indirect, toReturning.isPresent()));
    }

    private static Shim.Reason reason(RefusalReason refusal, List<Cursor> declarations) {
        return switch (refusal) {
            case INLINE ->
                declarations.stream().allMatch(Cursor::isStatic) ? Shim.Reason.STATIC_FUNCTION : Shim.Reason.INLINE;
            case BIT_FIELD -> Shim.Reason.BIT_FIELD;
            case LONG_DOUBLE -> Shim.Reason.LONG_DOUBLE;
            case INT128 -> Shim.Reason.INT128;
            case EXTENDED_FLOAT -> Shim.Reason.EXTENDED_FLOAT;
            case COMPLEX -> Shim.Reason.COMPLEX;
            case VECTOR -> Shim.Reason.VECTOR;
            default -> Shim.Reason.LAYOUT;
        };
    }

    /** {@return why neither Java nor a shim can call a function: what it takes or returns has no name in either} */
    static Optional<Objection> withoutName(CType.FunctionType read) {
        return Stream.concat(read.parameters().stream().map(Parameter::type), Stream.of(read.result()))
                .filter(ShimNeeds::isNameless)
                .findFirst()
                .map(use -> new Objection(RefusalReason.LAYOUT, "a " + use.written() + " by value has no name"));
    }

    /**
     * Tells whether Java can pass all that a function takes.
     *
     * @param type what clang says
     * @param read what was read of it, maybe with fewer parameters
     * @param shim how it is called
     * @return why it cannot
     */
    static Optional<Objection> tooMany(Type type, CType.FunctionType read, Optional<Shim> shim) {
        long slots = 0;
        for (int i = 0; i < read.parameters().size(); i++) {
            int index = i;
            boolean pointer = shim.filter(it -> it.indirect().contains(index)).isPresent();
            slots += Slots.of(pointer ? Long.BYTES : type.parameters().get(i).size());
        }
        return slots <= Slots.MOST
                ? Optional.empty()
                : Optional.of(new Objection(
                        RefusalReason.LAYOUT,
                        "its parameters take " + slots + " slots of a Java method, which has room for " + Slots.MOST));
    }

    private static boolean isNameless(TypeUse use) {
        return use.canonical() instanceof CType.RecordRef && use.written().contains("{");
    }

    /** {@return why a function has no symbol of its name} */
    static Optional<Objection> withoutSymbol(List<Cursor> declarations) {
        if (declarations.stream().allMatch(Cursor::isStatic)) {
            return Optional.of(new Objection(RefusalReason.INLINE, "it is static"));
        }
        if (declarations.stream().allMatch(Cursor::isInline)) {
            return Optional.of(new Objection(RefusalReason.INLINE, "it is declared inline"));
        }
        return Optional.empty();
    }

    private Optional<Objection> toPassing(String where, Type type) {
        Type canonical = type.canonical();
        Optional<CType.Bytes> bytes = Scalars.bytes(canonical);
        if (bytes.isPresent()) {
            return Optional.of(
                    new Objection(bytes.get().reason(), where + " is " + FunctionReader.withArticle(type.spelling())));
        }
        return canonical.kind() == TypeKind.RECORD
                        && records.objection(canonical.declaration()).isEmpty()
                ? records.objectionToPassing(canonical.declaration())
                        .map(it -> new Objection(
                                it.reason(),
                                where + " is " + FunctionReader.withArticle(type.spelling()) + ": " + it.detail()))
                : Optional.empty();
    }

    /** {@return what a parameter is called in messages} */
    static String named(CType.FunctionType read, int index) {
        String name = read.parameters().get(index).name();
        return name.isEmpty() ? "parameter " + (index + 1) : "parameter '" + name + "'";
    }

    /** {@return why the address of a variable is asked of a shim; empty when Java finds it itself} */
    static Optional<Shim> ofVariable(Cursor variable) {
        if (variable.isThreadLocal()) {
            return Optional.of(new Shim(Shim.Reason.THREAD_LOCAL, "each thread has its own"));
        }
        if (variable.isStatic() || variable.isInternal()) {
            return Optional.of(
                    new Shim(Shim.Reason.STATIC_VARIABLE, "every file that includes the header has its own"));
        }
        return Optional.empty();
    }
}
