// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the members of records. */
final class Fields {
    private final Symbols symbols;
    private final Types types;

    Fields(Symbols symbols, Types types) {
        this.symbols = symbols;
        this.types = types;
    }

    Field read(Cursor field) {
        return new Field(
                isAnonymous(field) ? "" : field.spelling(),
                types.read(field.type(), Types.Role.STORED, Optional.of(field)),
                symbols.location(field),
                symbols.comment(field),
                field.isBitField() ? OptionalInt.of(field.bitWidth()) : OptionalInt.empty());
    }

    /** {@return whether a member is an unnamed record, whose members belong to the outer one} */
    static boolean isAnonymous(Cursor field) {
        String name = field.spelling();
        Type canonical = field.type().canonical();
        // Older versions of clang make a name up, which no identifier can be.
        return name.isEmpty() || (canonical.kind() == TypeKind.RECORD && name.contains("("));
    }
}
