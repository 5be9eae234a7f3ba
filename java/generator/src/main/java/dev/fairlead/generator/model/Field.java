// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.OptionalInt;

/**
 * A member of a struct or union. Its offset is a target's ({@link RecordLayout}).
 *
 * @param name its name; empty for an anonymous record, whose members belong to the outer one
 * @param type its type
 * @param location where it stands
 * @param comment its comment
 * @param bitWidth how many bits, for a bit-field
 */
public record Field(String name, TypeUse type, SourceLocation location, Comment comment, OptionalInt bitWidth) {
    /**
     * The same member of another type.
     *
     * @param other its type
     * @return the member
     */
    public Field with(TypeUse other) {
        return new Field(name, other, location, comment, bitWidth);
    }
}
