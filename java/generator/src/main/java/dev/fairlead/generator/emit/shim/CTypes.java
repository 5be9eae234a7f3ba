// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import java.util.regex.Pattern;

/**
 * Spells types for the edge of a shim, where Java calls. Pointers are plain addresses there, because C converts them to
 * what the header asks for, whatever qualifiers it has; integers are those that the model says, enums the integers behind
 * them.
 */
final class CTypes {
    private static final Pattern QUALIFIERS = Pattern.compile("^(?:(?:const|volatile) )+");

    private final TargetFacts facts;

    CTypes(TargetFacts facts) {
        this.facts = facts;
    }

    String of(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar -> of(scalar.scalar());
            case CType.EnumRef enumeration -> of(facts.enumTypes().getOrDefault(enumeration.key(), Scalar.INT));
            case CType.RecordRef _, CType.Bytes _ -> record(use);
            case CType.Pointer _, CType.Array _, CType.FunctionType _ -> "void *";
            case CType.TypedefRef _, CType.Varying _, CType.Unsupported _ ->
                throw new IllegalArgumentException("no shim can pass " + use.written());
        };
    }

    /** {@return a record's name as the header wrote it, of a value that can be assigned} */
    static String record(TypeUse use) {
        return QUALIFIERS.matcher(use.written()).replaceFirst("");
    }

    private static String of(Scalar scalar) {
        return scalar == Scalar.BOOL ? "_Bool" : scalar.cName();
    }
}
