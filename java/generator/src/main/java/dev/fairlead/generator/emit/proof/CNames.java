// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How C names the records and enums of a model: by their tags, and what has none by the typedef, the variable or the member
 * that it was written for.
 */
final class CNames {
    private final Map<DeclarationKey, CName> names = new HashMap<>();
    private final Map<DeclarationKey, Declaration> tags = new HashMap<>();
    private final Set<DeclarationKey> anonymous = new HashSet<>();

    /**
     * The names of a model.
     *
     * @param model what is bound
     * @param inScope the tags that C can name: the scope of one that stands in parameters ends with them
     */
    CNames(HeaderModel model, Set<DeclarationKey> inScope) {
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Composite || declaration instanceof Declaration.Enumeration) {
                DeclarationKey key = declaration.symbol().key();
                tags.put(key, declaration);
                if (!declaration.symbol().name().isEmpty() && inScope.contains(key)) {
                    names.put(key, CName.plain(key.toString()));
                }
            }
        }
        model.declarations().forEach(this::nameByTypedefOrVariable);
        model.declarations().forEach(this::nameBehindTypedef);
        model.declarations().forEach(this::nameByMembers);
    }

    /** {@return how C names a record or enum; empty when it cannot} */
    Optional<CName> of(DeclarationKey key) {
        return Optional.ofNullable(names.get(key));
    }

    /** {@return whether it is an unnamed member, whose members belong to the record around it} */
    boolean isAnonymousMember(DeclarationKey key) {
        return anonymous.contains(key);
    }

    private void nameByTypedefOrVariable(Declaration declaration) {
        String name = declaration.symbol().name();
        switch (declaration) {
            case Declaration.Typedef typedef ->
                tagOf(typedef.target().type()).ifPresent(key -> names.putIfAbsent(key, CName.plain(name)));
            case Declaration.Variable variable -> name(variable.type(), name, name);
            default -> {}
        }
    }

    private void nameBehindTypedef(Declaration declaration) {
        if (declaration instanceof Declaration.Typedef typedef) {
            String name = typedef.symbol().name();
            name(typedef.target(), "(*(" + name + " *) 0)", "(*" + name + ")");
        }
    }

    private void nameByMembers(Declaration declaration) {
        if (declaration instanceof Declaration.Composite record) {
            of(record.symbol().key()).ifPresent(name -> nameMembers(name, record));
        }
    }

    private void nameMembers(CName outer, Declaration.Composite record) {
        for (Field field : record.fields()) {
            if (!field.name().isEmpty() && field.bitWidth().isEmpty()) {
                name(field.type(), outer.member(field.name()), outer.shown() + "." + field.name());
            } else if (field.type().canonical() instanceof CType.RecordRef inner
                    && tags.get(inner.key()) instanceof Declaration.Composite unnamed) {
                anonymous.add(inner.key());
                nameMembers(outer, unnamed);
            }
        }
    }

    /** Names the type without a tag that a declaration spells out, through pointers and arrays but not through typedefs. */
    private void name(TypeUse use, String expression, String shown) {
        switch (use.type()) {
            case CType.Pointer pointer -> name(pointer.pointee(), "(*" + expression + ")", shown);
            case CType.Array array -> name(array.element(), expression + "[0]", shown);
            default ->
                tagOf(use.type()).ifPresent(key -> {
                    CName name = new CName("__typeof__(" + expression + ")", shown);
                    if (names.putIfAbsent(key, name) == null && tags.get(key) instanceof Declaration.Composite record) {
                        nameMembers(name, record);
                    }
                });
        }
    }

    private static Optional<DeclarationKey> tagOf(CType type) {
        return switch (type) {
            case CType.RecordRef record -> Optional.of(record.key());
            case CType.EnumRef enumeration -> Optional.of(enumeration.key());
            default -> Optional.empty();
        };
    }
}
