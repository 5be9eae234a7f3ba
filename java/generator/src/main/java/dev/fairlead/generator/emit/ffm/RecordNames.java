// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What records are called in Java when C gives them no tag: by the typedef, the member or the variable that they were
 * written for; and inside of which other record they stand. A typedef of a pointer or an array names its own layout, so that
 * the record behind it is {@code P$struct} or {@code P$union}.
 */
final class RecordNames {
    private final Map<DeclarationKey, Declaration.Composite> records = new LinkedHashMap<>();
    private final Map<DeclarationKey, String> givenNames = new HashMap<>();
    private final Map<DeclarationKey, DeclarationKey> namingTypedefs = new HashMap<>();
    private final Map<DeclarationKey, DeclarationKey> owners = new HashMap<>();
    private final Map<DeclarationKey, List<Declaration.Composite>> owned = new HashMap<>();

    RecordNames(HeaderModel model) {
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Composite record) {
                records.put(record.symbol().key(), record);
            }
        }
        records.values().forEach(this::nameByMembers);
        model.declarations().forEach(this::nameByTypedefOrVariable);
        model.declarations().forEach(this::nameBehindTypedef);
        records.values()
                .forEach(record -> record.symbol()
                        .owner()
                        .ifPresent(owner -> owners.putIfAbsent(record.symbol().key(), owner)));
        records.values().stream()
                .filter(Declaration.Composite::complete)
                .forEach(inner -> ownerOf(inner)
                        .ifPresent(outer -> owned.computeIfAbsent(outer.symbol().key(), _ -> new ArrayList<>())
                                .add(inner)));
    }

    /** {@return the wanted name of a record's class; empty for anonymous members, which belong to the outer record} */
    Optional<String> nameOf(Declaration.Composite record) {
        return record.symbol().name().isEmpty()
                ? Optional.ofNullable(givenNames.get(record.symbol().key()))
                : Optional.of(record.symbol().name());
    }

    /** {@return the record with a class that a record is declared inside of} */
    Optional<Declaration.Composite> ownerOf(Declaration.Composite record) {
        Optional<Declaration.Composite> owner =
                Optional.ofNullable(owners.get(record.symbol().key())).map(records::get);
        return owner.flatMap(outer -> nameOf(outer).isPresent() ? owner : ownerOf(outer));
    }

    /** {@return the complete records with a name that are declared inside of a record} */
    List<Declaration.Composite> ownedBy(Declaration.Composite record) {
        return owned.getOrDefault(record.symbol().key(), List.of());
    }

    /** {@return a record's members with those of its anonymous members in their place} */
    List<Field> fieldsWithAnonymous(Declaration.Composite record) {
        List<Field> fields = new ArrayList<>();
        for (Field field : record.fields()) {
            Declaration.Composite inner =
                    field.type().canonical() instanceof CType.RecordRef ref ? records.get(ref.key()) : null;
            if (field.name().isEmpty() && inner != null) {
                fields.addAll(fieldsWithAnonymous(inner));
            } else {
                fields.add(field);
            }
        }
        return fields;
    }

    /** {@return whether a typedef is the only name that its record or has the same name as its tag} */
    boolean isNameGiving(Declaration.Typedef typedef) {
        return typedef.target().type() instanceof CType.RecordRef ref
                && (typedef.symbol().key().equals(namingTypedefs.get(ref.key()))
                        || Optional.ofNullable(records.get(ref.key()))
                                .filter(record -> record.symbol()
                                        .name()
                                        .equals(typedef.symbol().name()))
                                .isPresent());
    }

    private void nameByMembers(Declaration.Composite outer) {
        for (Field field : outer.fields()) {
            unnamedRecordIn(field.type()).ifPresent(inner -> {
                owners.putIfAbsent(inner, outer.symbol().key());
                if (!field.name().isEmpty()) {
                    givenNames.putIfAbsent(inner, field.name());
                }
            });
        }
    }

    private void nameByTypedefOrVariable(Declaration declaration) {
        switch (declaration) {
            case Declaration.Typedef typedef
            when typedef.target().type() instanceof CType.RecordRef ref -> {
                Declaration.Composite record = records.get(ref.key());
                if (record != null
                        && record.symbol().name().isEmpty()
                        && givenNames.putIfAbsent(ref.key(), typedef.symbol().name()) == null) {
                    namingTypedefs.put(ref.key(), typedef.symbol().key());
                }
            }
            case Declaration.Variable variable ->
                unnamedRecordIn(variable.type())
                        .ifPresent(record ->
                                givenNames.putIfAbsent(record, variable.symbol().name()));
            default -> {}
        }
    }

    /** Last, because a record that has a name of its own needs none that is made up. */
    private void nameBehindTypedef(Declaration declaration) {
        if (declaration instanceof Declaration.Typedef typedef) {
            String name = typedef.symbol().name();
            unnamedRecordIn(typedef.target())
                    .ifPresent(key -> givenNames.putIfAbsent(
                            key, name + (key.kind() == DeclarationKey.Kind.UNION ? "$union" : "$struct")));
        }
    }

    /** The record without a tag that a member's type spells out, through pointers and arrays but not through typedefs. */
    private Optional<DeclarationKey> unnamedRecordIn(TypeUse use) {
        return switch (use.type()) {
            case CType.RecordRef ref
            when records.containsKey(ref.key())
                    && records.get(ref.key()).symbol().name().isEmpty() -> Optional.of(ref.key());
            case CType.Pointer pointer -> unnamedRecordIn(pointer.pointee());
            case CType.Array array -> unnamedRecordIn(array.element());
            default -> Optional.empty();
        };
    }
}
