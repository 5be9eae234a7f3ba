// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;

/** Names what a pointer points to, on one target: integers by one name, whatever they are called and however wide. */
final class PointedKind {
    private PointedKind() {}

    /** {@return the kind of a type on one target, in words} */
    static String of(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType(Scalar scalar) -> isInteger(scalar) ? "an integer" : scalar.cName();
            case CType.EnumRef _ -> "an integer";
            case CType.Pointer(TypeUse pointee) -> "a pointer to " + of(pointee);
            case CType.Array array -> "an array of " + of(array.element());
            case CType.RecordRef record -> record.key().toString();
            case CType.FunctionType _ -> "a function";
            case CType.Bytes bytes -> bytes.spelling();
            case CType.Unsupported unsupported -> unsupported.spelling();
            case CType.TypedefRef _, CType.Varying _ ->
                throw new IllegalArgumentException(use.written() + " is not of one target");
        };
    }

    private static boolean isInteger(Scalar scalar) {
        return switch (scalar) {
            case VOID, BOOL, CHAR, FLOAT, DOUBLE -> false;
            default -> true;
        };
    }
}
