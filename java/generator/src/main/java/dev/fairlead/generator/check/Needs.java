// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds everything that declarations need: the types that they name, and what those name in turn. */
final class Needs {
    private final Map<DeclarationKey, Declaration> byKey;
    private final Set<DeclarationKey> found = new HashSet<>();

    Needs(HeaderModel model) {
        this.byKey = model.byKey();
    }

    /** {@return the record that a type is, typedefs looked through} */
    static Optional<DeclarationKey> recordOf(TypeUse use) {
        return use.canonical() instanceof CType.RecordRef record ? Optional.of(record.key()) : Optional.empty();
    }

    /** {@return the keys of declarations and of all that they need} */
    Set<DeclarationKey> of(Collection<Declaration> declarations) {
        declarations.forEach(declaration -> add(declaration.symbol().key()));
        return Set.copyOf(found);
    }

    private void add(DeclarationKey key) {
        Declaration declaration = byKey.get(key);
        if (declaration == null || !found.add(key)) {
            return;
        }
        switch (declaration) {
            case Declaration.Function function -> add(function.type());
            case Declaration.Composite record -> record.fields().forEach(field -> add(field.type()));
            case Declaration.Typedef typedef -> {
                add(typedef.target());
                typedef.symbol().annotations().stream()
                        .filter(it -> it.name().equals("status"))
                        .forEach(this::addStatus);
            }
            case Declaration.Constant constant -> add(constant.type());
            case Declaration.Variable variable -> add(variable.type());
            case Declaration.Enumeration _ -> {}
        }
    }

    private void addStatus(Annotation status) {
        status.arguments().forEach(tag -> add(new DeclarationKey(Kind.ENUM, tag)));
    }

    private void add(TypeUse use) {
        add(use.type());
    }

    private void add(CType type) {
        switch (type) {
            case CType.Pointer pointer -> add(pointer.pointee());
            case CType.Array array -> add(array.element());
            case CType.RecordRef record -> add(record.key());
            case CType.EnumRef enumeration -> add(enumeration.key());
            case CType.TypedefRef typedef -> {
                add(typedef.key());
                add(typedef.target());
            }
            case CType.Varying varying -> varying.types().forEach(this::add);
            case CType.FunctionType function -> {
                add(function.result());
                function.parameters().forEach(parameter -> add(parameter.type()));
            }
            case CType.ScalarType _, CType.Bytes _, CType.Unsupported _ -> {}
        }
    }
}
