// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.TypeUse;
import java.util.Map;

/** Checks what emitters rely on: every key that a type names is declared, and what is held by value is complete. */
final class ReferenceCheck {
    private final Map<DeclarationKey, Declaration> declared;
    private final HeaderModel model;

    private ReferenceCheck(HeaderModel model) {
        this.model = model;
        this.declared = model.byKey();
    }

    static void check(HeaderModel model) {
        ReferenceCheck check = new ReferenceCheck(model);
        model.declarations().forEach(check::check);
    }

    private void check(Declaration declaration) {
        switch (declaration) {
            case Declaration.Function function -> check(function, function.type());
            case Declaration.Composite record -> check(record);
            case Declaration.Typedef typedef -> check(typedef, typedef.target(), false);
            case Declaration.Variable variable -> check(variable, variable.type(), true);
            case Declaration.Constant constant ->
                require(
                        constant,
                        model.host().constants().containsKey(constant.symbol().key()),
                        "has a value");
            case Declaration.Enumeration enumeration ->
                require(
                        enumeration,
                        model.host()
                                .enumTypes()
                                .containsKey(enumeration.symbol().key()),
                        "has an integer type");
        }
    }

    private void check(Declaration.Composite record) {
        DeclarationKey key = record.symbol().key();
        require(record, record.complete() == model.host().records().containsKey(key), "has a layout if complete");
        for (Field field : record.fields()) {
            check(record, field.type(), true);
        }
    }

    private void check(Declaration owner, CType.FunctionType function) {
        check(owner, function.result(), owner instanceof Declaration.Function);
        for (Parameter parameter : function.parameters()) {
            check(owner, parameter.type(), owner instanceof Declaration.Function);
        }
    }

    private void check(Declaration owner, TypeUse use, boolean byValue) {
        switch (use.type()) {
            case CType.ScalarType _, CType.Bytes _ -> {}
            case CType.Unsupported _ -> require(owner, !byValue, "holds nothing unsupported");
            case CType.Pointer pointer -> check(owner, pointer.pointee(), false);
            case CType.Array array -> check(owner, array.element(), byValue);
            case CType.FunctionType function -> {
                check(owner, function.result(), false);
                function.parameters().forEach(parameter -> check(owner, parameter.type(), false));
            }
            case CType.Varying varying ->
                varying.types().forEach(it -> check(owner, new TypeUse(use.written(), it, use.isConst()), byValue));
            case CType.RecordRef ref -> {
                Declaration found = declared(owner, ref.key());
                require(
                        owner,
                        !byValue || (found instanceof Declaration.Composite record && record.complete()),
                        "holds complete records only: " + ref.key());
            }
            case CType.EnumRef ref -> declared(owner, ref.key());
            case CType.TypedefRef ref -> {
                declared(owner, ref.key());
                check(owner, ref.target(), byValue);
            }
        }
    }

    private Declaration declared(Declaration owner, DeclarationKey key) {
        Declaration found = declared.get(key);
        if (found == null) {
            throw new AssertionError(owner.symbol().key() + " needs " + key + ", which is not declared");
        }
        return found;
    }

    private static void require(Declaration owner, boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(owner + " does not keep to: " + what);
        }
    }
}
