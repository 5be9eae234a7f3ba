// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;

/** Which Java type carries which C type on one target. */
public final class Carriers {
    private final TargetFacts facts;

    /**
     * The carriers of one target.
     *
     * @param facts the target
     */
    public Carriers(TargetFacts facts) {
        this.facts = facts;
    }

    /**
     * What carries a type as parameter, result or value in memory.
     *
     * @param use the type; arrays count as what they decay to
     * @return its carrier
     * @throws IllegalArgumentException when the type cannot be carried: a reader refuses what uses it
     */
    public Carrier of(TypeUse use) {
        return switch (use.canonical()) {
            case CType.ScalarType scalar -> of(scalar.scalar());
            case CType.EnumRef enumeration -> of(integerOf(enumeration.key()));
            case CType.RecordRef _, CType.Bytes _ -> Carrier.RECORD;
            case CType.Pointer _, CType.Array _, CType.FunctionType _ -> Carrier.POINTER;
            case CType.TypedefRef _, CType.Varying _, CType.Unsupported _ ->
                throw new IllegalArgumentException("nothing carries " + use.written());
        };
    }

    /**
     * What carries an arithmetic type.
     *
     * @param scalar the type
     * @return its carrier
     */
    public Carrier of(Scalar scalar) {
        return switch (scalar.sign()) {
            case NONE -> Carrier.VOID;
            case FLOATING -> scalar == Scalar.FLOAT ? Carrier.FLOAT : Carrier.DOUBLE;
            case SIGNED, UNSIGNED, TARGET ->
                scalar == Scalar.BOOL ? Carrier.BOOLEAN : ofSize(layout(scalar).size());
        };
    }

    /**
     * The integer type behind an enum.
     *
     * @param key the enum
     * @return its type on this target
     */
    public Scalar integerOf(DeclarationKey key) {
        return facts.enumTypes().getOrDefault(key, Scalar.INT);
    }

    /**
     * How an arithmetic type lies in memory.
     *
     * @param scalar the type, not void
     * @return its layout on this target
     */
    public ScalarLayout layout(Scalar scalar) {
        ScalarLayout layout = facts.scalars().get(scalar);
        if (layout == null) {
            throw new IllegalArgumentException("the target " + facts.triple() + " says nothing of " + scalar.cName());
        }
        return layout;
    }

    private static Carrier ofSize(int bytes) {
        return switch (bytes) {
            case 1 -> Carrier.BYTE;
            case 2 -> Carrier.SHORT;
            case 4 -> Carrier.INT;
            case 8 -> Carrier.LONG;
            default -> throw new IllegalArgumentException("no Java integer has " + bytes + " bytes");
        };
    }
}
