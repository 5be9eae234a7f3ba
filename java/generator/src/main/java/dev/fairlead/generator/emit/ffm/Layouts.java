// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sizes, offsets and alignments of C types on the host, from the facts that clang gave. */
final class Layouts {
    private final Map<DeclarationKey, Declaration.Composite> records = new HashMap<>();
    private final HeaderModel model;
    private final Carriers carriers;
    private final Map<DeclarationKey, Long> placements;

    Layouts(HeaderModel model) {
        this.model = model;
        this.carriers = new Carriers(model.host());
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Composite record) {
                records.put(record.symbol().key(), record);
            }
        }
        this.placements = Placements.of(this, records.values());
    }

    /** {@return the carriers of the same target} */
    Carriers carriers() {
        return carriers;
    }

    /** {@return a record's declaration} */
    Declaration.Composite record(DeclarationKey key) {
        Declaration.Composite record = records.get(key);
        if (record == null || !record.complete()) {
            throw new IllegalArgumentException(key + " is used by value and its definition is not in the model");
        }
        return record;
    }

    /** {@return where a record's members lie} */
    RecordLayout layout(DeclarationKey key) {
        RecordLayout layout = model.host().records().get(key);
        if (layout == null) {
            throw new IllegalArgumentException("the target " + model.host().triple() + " says nothing of " + key);
        }
        return layout;
    }

    /** {@return the alignment in bytes that a record has wherever it stands: in a packed one less than its type asks} */
    long leastAlignment(DeclarationKey key) {
        return placements.getOrDefault(key, layout(key).alignment());
    }

    /** {@return a type's size in bytes; 0 for a flexible array} */
    long size(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar -> carriers.layout(scalar.scalar()).size();
            case CType.EnumRef enumeration ->
                carriers.layout(carriers.integerOf(enumeration.key())).size();
            case CType.Array array -> array.length().orElse(0) * size(array.element());
            case CType.RecordRef record -> layout(record.key()).size();
            case CType.Bytes bytes -> bytes.size();
            case CType.Pointer _, CType.FunctionType _ -> Long.BYTES;
            case CType.TypedefRef _, CType.Unsupported _ ->
                throw new IllegalArgumentException(use.written() + " has no size in Java");
        };
    }

    /** {@return the constant that the shared class holds for a scalar or pointer: {@code C_INT}} */
    String constantFor(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar -> constantFor(scalar.scalar());
            case CType.EnumRef enumeration -> constantFor(carriers.integerOf(enumeration.key()));
            case CType.Pointer _, CType.FunctionType _ -> "C_POINTER";
            default -> throw new IllegalArgumentException(use.written() + " is neither scalar nor pointer");
        };
    }

    /** {@return the constant that the shared class holds for a scalar} */
    static String constantFor(Scalar scalar) {
        return switch (scalar) {
            case VOID -> throw new IllegalArgumentException("void has no layout");
            case BOOL -> "C_BOOL";
            case CHAR, SIGNED_CHAR, UNSIGNED_CHAR -> "C_CHAR";
            case SHORT, UNSIGNED_SHORT -> "C_SHORT";
            case INT, UNSIGNED_INT -> "C_INT";
            case LONG, UNSIGNED_LONG -> "C_LONG";
            case LONG_LONG, UNSIGNED_LONG_LONG -> "C_LONG_LONG";
            case FLOAT -> "C_FLOAT";
            case DOUBLE -> "C_DOUBLE";
        };
    }

    /** {@return the named bit-fields of a record, those of anonymous members among them} */
    List<BitField> bitFields(DeclarationKey key) {
        return new MemberFinder(this).bitFields(key);
    }

    /** {@return the members of a record that Java can reach, those of anonymous members in their place} */
    List<Member> members(DeclarationKey key) {
        return new MemberFinder(this).members(key);
    }
}
