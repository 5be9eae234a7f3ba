// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.Records.Objection;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the declarations of types: records, enums, typedefs. */
final class TypeDeclarationReader {
    private final Symbols symbols;
    private final Types types;
    private final Fields fields;
    private final Records records;
    private final SourceOrder order;
    private final Assembly assembly;

    TypeDeclarationReader(Symbols symbols, Types types, Records records, SourceOrder order, Assembly assembly) {
        this.symbols = symbols;
        this.types = types;
        this.fields = new Fields(symbols, types);
        this.records = records;
        this.order = order;
        this.assembly = assembly;
    }

    /** Reads a record of a kept file. What cannot be bound as a whole is refused and stays usable behind pointers. */
    void record(Cursor record) {
        Optional<Objection> objection = records.objection(record);
        if (objection.isEmpty()) {
            wholeRecord(record);
            return;
        }
        if (objection.get().reason() != RefusalReason.INCOMPLETE) {
            Cursor definition = record.definition().orElse(record);
            assembly.refuse(
                    order.of(definition.position()),
                    symbols.of(definition),
                    objection.get().reason(),
                    objection.get().detail());
        }
        opaqueRecord(record);
    }

    /** Reads a record and its members. */
    void wholeRecord(Cursor record) {
        Cursor definition = record.definition().orElse(record);
        Symbol symbol = symbols.of(definition);
        Type type = definition.type();
        List<Field> members = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        for (Cursor field : type.fields()) {
            members.add(fields.read(field));
            offsets.add(field.offsetBits());
        }
        assembly.layout(symbol.key(), new RecordLayout(type.size(), type.alignment(), offsets));
        assembly.declare(order.of(definition.position()), new Declaration.Composite(symbol, members, true));
    }

    /** Reads a record's name alone. */
    void opaqueRecord(Cursor record) {
        boolean inParameters = record.definition()
                .filter(it -> it.semanticParent().kind() == CursorKind.FUNCTION)
                .isPresent();
        assembly.declare(
                order.of(record.position()),
                new Declaration.Composite(symbols.of(record), List.of(), false, inParameters));
    }

    /** Reads an enum with its enumerators; one without a definition declares nothing. */
    void enumeration(Cursor declaration) {
        Optional<Cursor> found = declaration.definition();
        if (found.isEmpty()) {
            return;
        }
        Cursor definition = found.get();
        Symbol symbol = symbols.of(definition);
        Scalar type = Scalars.of(definition.enumType().canonical().kind()).orElse(Scalar.INT);
        long bits = type == Scalar.BOOL ? 1 : definition.enumType().size() * Byte.SIZE;
        List<Declaration.Constant> constants = new ArrayList<>();
        for (Cursor child : definition.children()) {
            if (child.kind() == CursorKind.ENUMERATOR) {
                long value = widened(child.enumValue(), type, bits);
                constants.add(enumerator(child, type, value));
                assembly.value(symbols.keys().of(child), new ConstantValue.Whole(value));
            }
        }
        assembly.enumType(symbol.key(), type);
        assembly.declare(order.of(definition.position()), new Declaration.Enumeration(symbol, constants));
    }

    /** C's rule, which versions of clang follow to different degrees: an int where the value fits, else as its enum. */
    private Declaration.Constant enumerator(Cursor enumerator, Scalar enumType, long value) {
        // Without a fixed type no enum is a bool.
        boolean fixed = enumType == Scalar.BOOL || enumerator.type().canonical().kind() == TypeKind.ENUM;
        boolean beyondLong = value < 0 && enumType.sign() == Scalar.Sign.UNSIGNED;
        Scalar type = !fixed && value == (int) value && !beyondLong ? Scalar.INT : enumType;
        return new Declaration.Constant(
                symbols.of(enumerator), new TypeUse(type.cName(), new CType.ScalarType(type), false));
    }

    /** Clang sign-extends every enumerator from its enum's width: 200 in an unsigned byte comes as -56, true as -1. */
    private static long widened(long value, Scalar type, long bits) {
        boolean unsigned = type.sign() == Scalar.Sign.UNSIGNED;
        return unsigned && bits < Long.SIZE ? value & ((1L << bits) - 1) : value;
    }

    private void refuse(Objection objection, Cursor typedef, SourceOrder.Place place, boolean kept) {
        if (kept) {
            assembly.refuse(place, symbols.of(typedef), objection.reason(), objection.detail());
        }
    }

    /** Reads a typedef. */
    void typedef(Cursor declaration, boolean kept) {
        TypeUse target = types.typedefTarget(declaration);
        SourceOrder.Place place = order.of(declaration.position());
        Optional<Objection> storage = StorageOrder.ofTypedef(declaration);
        if (storage.isPresent()) {
            refuse(storage.get(), declaration, place, kept);
            return;
        }
        Optional<CType.Unsupported> refused = Types.refused(target);
        if (refused.isEmpty() && isRealignedRecord(declaration)) {
            refuseRealigned(declaration, place, kept);
        } else if (refused.isEmpty()) {
            assembly.declare(
                    place,
                    new Declaration.Typedef(symbols.of(declaration), target, Types.realigned(declaration.type())));
        } else if (kept) {
            assembly.refuse(
                    place, symbols.of(declaration), refused.get().reason(), "it stands for " + target.written());
        }
    }

    /**
     * Whether a typedef asks for another alignment than the record that it stands for. A record without a tag takes it from
     * the typedef that names it: nobody can ask for the record without it.
     */
    private boolean isRealignedRecord(Cursor declaration) {
        Type meant = declaration.type().canonical();
        OptionalLong asked = Types.realigned(declaration.type());
        if (asked.isEmpty() || meant.kind() != TypeKind.RECORD) {
            return false;
        }
        DeclarationKey record = symbols.keys().of(meant.declaration());
        if (Keys.hasTag(meant.declaration())) {
            assembly.place(record, asked.getAsLong());
            return true;
        }
        boolean names = declaration.typedefTarget().alignment() == meant.alignment();
        if (names && assembly.alignment(record) == 0) {
            assembly.align(record, asked.getAsLong());
        }
        assembly.place(record, asked.getAsLong());
        return assembly.alignment(record) != asked.getAsLong();
    }

    private void refuseRealigned(Cursor declaration, SourceOrder.Place place, boolean kept) {
        if (kept) {
            String detail = "it is aligned to " + declaration.type().alignment() + " bytes, what it stands for to "
                    + declaration.type().canonical().alignment();
            assembly.refuse(place, symbols.of(declaration), RefusalReason.LAYOUT, detail);
        }
    }
}
