// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.read.Records.Objection;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.Optional;

/**
 * How much of a class file a record's members take: the file has room for 65,535 constants, and for as many bytes that
 * make the layouts. A record is one class, which unlike a header's cannot be divided.
 */
final class RecordWeight {
    /** Most of what there is room for: 5000 members that are no arrays. */
    private static final long MOST = 60_000;

    /** As many constants, at most: names, offset and size, a nested class. In a packed record as many bytes, too. */
    private static final long MEMBER = 12;

    private static final long DIMENSION = 4;

    private RecordWeight() {}

    /** {@return why no class has room for a record; empty when it has} */
    static Optional<Objection> objection(Type record) {
        return of(record) <= MOST
                ? Optional.empty()
                : Optional.of(new Objection(
                        RefusalReason.TOO_LARGE,
                        "it has " + members(record) + " members, and a class room for " + MOST / MEMBER
                                + ", fewer where they are arrays"));
    }

    private static long of(Type record) {
        return record.fields().stream()
                .mapToLong(field -> MEMBER + (isInlined(field) ? of(field.type()) : DIMENSION * dimensions(field)))
                .sum();
    }

    private static long members(Type record) {
        return record.fields().stream()
                .mapToLong(field -> isInlined(field) ? members(field.type()) : 1)
                .sum();
    }

    private static boolean isInlined(Cursor field) {
        return Fields.isAnonymous(field) && field.type().canonical().kind() == TypeKind.RECORD;
    }

    private static int dimensions(Cursor field) {
        int dimensions = 0;
        Type held = field.type().canonical();
        while (held.kind() == TypeKind.ARRAY || held.kind() == TypeKind.INCOMPLETE_ARRAY) {
            held = held.element().canonical();
            dimensions++;
        }
        return dimensions;
    }
}
