// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which records can be bound as a whole and which of those can be passed by value. It looks at what records hold
 * by value alone, which never goes in circles, so that the types of members may refer to any record.
 */
final class Records {
    private final Map<Cursor, Optional<Objection>> objections = new HashMap<>();
    private final StorageOrder storage;
    private final TransparentUnions transparent;

    /**
     * Decides by what clang says, and by what it passes over.
     *
     * @param storage the records in another byte order
     * @param transparent the unions that are passed as their first member
     */
    Records(StorageOrder storage, TransparentUnions transparent) {
        this.storage = storage;
        this.transparent = transparent;
    }

    /**
     * Why something is left out.
     *
     * @param reason the kind of reason
     * @param detail in the words of the declaration
     */
    record Objection(RefusalReason reason, String detail) {}

    /** {@return why a record's members cannot be bound; empty when they can} */
    Optional<Objection> objection(Cursor record) {
        Optional<Cursor> definition = record.definition();
        if (definition.isEmpty()) {
            return Optional.of(new Objection(RefusalReason.INCOMPLETE, "it is declared here and defined nowhere"));
        }
        Optional<Objection> known = objections.get(definition.get());
        if (known == null) {
            known = storage.ofRecord(definition.get())
                    .or(() -> examine(definition.get().type()));
            objections.put(definition.get(), known);
        }
        return known;
    }

    private Optional<Objection> examine(Type record) {
        return record.fields().stream()
                .map(this::examine)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> RecordWeight.objection(record));
    }

    private Optional<Objection> examine(Cursor field) {
        Optional<Objection> order = StorageOrder.ofTypedefs(field.type());
        if (order.isPresent()) {
            return order.map(it -> new Objection(
                    RefusalReason.RECORD_CONTENT,
                    named(field) + " is a " + field.type().spelling() + ": " + it.detail()));
        }
        Type held = heldBy(field.type());
        if (held.kind() == TypeKind.RECORD) {
            return objection(held.declaration())
                    .map(inner -> new Objection(
                            RefusalReason.RECORD_CONTENT,
                            named(field) + " is a " + held.spelling() + ", and there " + inner.detail()));
        }
        return Scalars.objection(held)
                .filter(_ -> Scalars.bytes(held).isEmpty() || field.isBitField())
                .map(reason -> new Objection(
                        RefusalReason.RECORD_CONTENT,
                        named(field) + " is a " + held.spelling() + ": " + reason.text()));
    }

    private static String named(Cursor field) {
        return Fields.isAnonymous(field) ? "an unnamed member" : "member '" + field.spelling() + "'";
    }

    /** The type behind typedefs and arrays. */
    private static Type heldBy(Type type) {
        Type held = type.canonical();
        while (held.kind() == TypeKind.ARRAY || held.kind() == TypeKind.INCOMPLETE_ARRAY) {
            held = held.element().canonical();
        }
        return held;
    }

    /** {@return why a record that can be bound cannot be passed by value; empty when it can} */
    Optional<Objection> objectionToPassing(Cursor record) {
        return transparent(record).or(() -> objectionToPlacing(record));
    }

    /** What is taken for a transparent union goes through C, which passes any union rightly. */
    private Optional<Objection> transparent(Cursor record) {
        return transparent.concern(record.definition().orElse(record))
                ? Optional.of(new Objection(
                        RefusalReason.LAYOUT,
                        "it has an attribute, and as a transparent union C would pass its first member"))
                : Optional.empty();
    }

    private Optional<Objection> objectionToPlacing(Cursor record) {
        Type type = record.type().canonical();
        if (type.size() == 0) {
            return Optional.of(new Objection(RefusalReason.LAYOUT, "it has no size, which standard C does not know"));
        }
        Optional<Objection> ofMember = type.fields().stream()
                .map(this::objectionToPassingMember)
                .flatMap(Optional::stream)
                .findFirst();
        long natural = naturalAlignment(type);
        if (ofMember.isEmpty() && type.alignment() != natural) {
            return Optional.of(new Objection(
                    RefusalReason.LAYOUT,
                    "it is aligned to " + type.alignment() + " bytes instead of its members' " + natural
                            + ", which the foreign linker cannot pass by value"));
        }
        return ofMember;
    }

    private Optional<Objection> objectionToPassingMember(Cursor field) {
        if (field.isBitField()) {
            return Optional.of(new Objection(
                    RefusalReason.BIT_FIELD, named(field) + " is a bit-field of " + field.bitWidth() + " bits"));
        }
        Type member = field.type().canonical();
        if (member.kind() == TypeKind.INCOMPLETE_ARRAY || (member.kind() == TypeKind.ARRAY && member.length() == 0)) {
            return Optional.of(new Objection(
                    RefusalReason.LAYOUT,
                    named(field) + " has no length of its own, and C passes none of it by value"));
        }
        if (VaLists.isElement(field.type())) {
            return Optional.of(new Objection(RefusalReason.LAYOUT, named(field) + " is a va_list"));
        }
        Optional<CType.Bytes> bytes = Scalars.bytes(heldBy(field.type()));
        if (bytes.isPresent()) {
            return Optional.of(new Objection(
                    bytes.get().reason(), named(field) + " is a " + bytes.get().spelling()));
        }
        if (member.size() == 0) {
            return Optional.of(
                    new Objection(RefusalReason.LAYOUT, named(field) + " has no size, which standard C does not know"));
        }
        return isPlainlyPlaced(field)
                ? Optional.empty()
                : Optional.of(new Objection(
                        RefusalReason.LAYOUT,
                        named(field) + " is not aligned as its type asks, which the foreign linker cannot pass by"
                                + " value"));
    }

    private boolean isPlainlyPlaced(Cursor field) {
        Type held = heldBy(field.type());
        boolean aligned = field.offsetBits() % (naturalAlignment(held) * Byte.SIZE) == 0;
        return aligned
                && (held.kind() != TypeKind.RECORD
                        || objectionToPlacing(held.declaration()).isEmpty());
    }

    private static long naturalAlignment(Type type) {
        Type held = heldBy(type);
        if (held.kind() != TypeKind.RECORD) {
            return Math.max(1, held.alignment());
        }
        List<Cursor> fields = held.fields();
        return fields.stream()
                .mapToLong(field -> naturalAlignment(field.type()))
                .max()
                .orElse(1);
    }

    /** {@return whether a cursor declares a struct or union} */
    static boolean isRecord(Cursor cursor) {
        return cursor.kind() == CursorKind.STRUCT || cursor.kind() == CursorKind.UNION;
    }
}
