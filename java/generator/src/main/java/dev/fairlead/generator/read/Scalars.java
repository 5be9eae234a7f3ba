// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.Optional;

/** Clang's built-in types: which scalar of the model each one is, or why it is none. */
final class Scalars {
    private Scalars() {}

    /** {@return the scalar that a kind of type is} */
    static Optional<Scalar> of(TypeKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case VOID -> Scalar.VOID;
                    case BOOL -> Scalar.BOOL;
                    case CHAR_SIGNED, CHAR_UNSIGNED -> Scalar.CHAR;
                    case SIGNED_CHAR -> Scalar.SIGNED_CHAR;
                    case UNSIGNED_CHAR -> Scalar.UNSIGNED_CHAR;
                    case SHORT -> Scalar.SHORT;
                    case UNSIGNED_SHORT -> Scalar.UNSIGNED_SHORT;
                    case INT -> Scalar.INT;
                    case UNSIGNED_INT -> Scalar.UNSIGNED_INT;
                    case LONG -> Scalar.LONG;
                    case UNSIGNED_LONG -> Scalar.UNSIGNED_LONG;
                    case LONG_LONG -> Scalar.LONG_LONG;
                    case UNSIGNED_LONG_LONG -> Scalar.UNSIGNED_LONG_LONG;
                    case FLOAT -> Scalar.FLOAT;
                    case DOUBLE -> Scalar.DOUBLE;
                    default -> null;
                });
    }

    /** {@return why a canonical type that is neither array nor record cannot be held by value; empty when it can} */
    static Optional<RefusalReason> objection(Type canonical) {
        return switch (canonical.kind()) {
            case POINTER -> isAddress(canonical) ? Optional.empty() : Optional.of(RefusalReason.UNKNOWN_TYPE);
            case ENUM, RECORD, ARRAY, INCOMPLETE_ARRAY, FUNCTION, FUNCTION_NO_PROTOTYPE -> Optional.empty();
            case TypeKind kind -> of(kind).isPresent() ? Optional.empty() : Optional.of(reason(kind));
        };
    }

    /** Pointers of another size are what {@code __ptr32} and address spaces make. */
    private static boolean isAddress(Type pointer) {
        return pointer.size() == ADDRESS.byteSize();
    }

    /**
     * A type that is bytes to Java. A vector of more than 16 bytes is none: code that is compiled for processors with wider
     * registers passes it otherwise than code that is not.
     *
     * @param type the type
     * @return the bytes; empty for what Java has a type for, and for what cannot be told
     */
    static Optional<CType.Bytes> bytes(Type type) {
        Type canonical = type.canonical();
        boolean held = switch (canonical.kind()) {
            case LONG_DOUBLE, INT128, UNSIGNED_INT128, FLOAT128, FLOAT16, BFLOAT16, COMPLEX -> canonical.size() > 0;
            case VECTOR -> canonical.size() == 8 || canonical.size() == 16;
            default -> false;
        };
        return held
                ? Optional.of(new CType.Bytes(
                        type.spelling(), reason(canonical.kind()), canonical.size(), canonical.alignment()))
                : Optional.empty();
    }

    private static RefusalReason reason(TypeKind kind) {
        return switch (kind) {
            case LONG_DOUBLE -> RefusalReason.LONG_DOUBLE;
            case INT128, UNSIGNED_INT128 -> RefusalReason.INT128;
            case FLOAT128, HALF, FLOAT16, BFLOAT16, IBM128 -> RefusalReason.EXTENDED_FLOAT;
            case COMPLEX -> RefusalReason.COMPLEX;
            case VECTOR, EXTENDED_VECTOR -> RefusalReason.VECTOR;
            case ATOMIC -> RefusalReason.ATOMIC;
            default -> RefusalReason.UNKNOWN_TYPE;
        };
    }
}
