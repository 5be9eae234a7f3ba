// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes {@code MemoryLayout}s as Java. A layout must not ask for more alignment than its place in a record gives: packed
 * records and what stands inside of them get layouts with the alignment that they really have.
 */
final class LayoutExpressions {
    private final Layouts layouts;
    private final Place place;

    LayoutExpressions(Layouts layouts, Place place) {
        this.layouts = layouts;
        this.place = place;
    }

    /** {@return the layout of a type that lies where its type may lie} */
    String of(TypeUse use) {
        return of(use, alignment(layouts, use));
    }

    /** {@return the layout of a member that may lie where its type may not} */
    String unaligned(TypeUse use) {
        return of(use, 1);
    }

    /** {@return the layout of a record, spelled out} */
    String record(DeclarationKey key) {
        return record(
                key,
                layouts.layout(key).alignment(),
                layouts.record(key).symbol().name());
    }

    /** {@return the Java type of a type's layout} */
    String javaType(TypeUse use) {
        if (layouts.varies(use)) {
            return "ValueLayout";
        }
        return use.canonical() instanceof CType.Array
                ? "SequenceLayout"
                : layouts.carriers().of(use).layoutType();
    }

    /** {@return the layout of what an array holds, where the array lies where its type may lie; or of the type itself} */
    String ofElement(TypeUse use) {
        return of(layouts.shape(use).element(), alignment(layouts, use));
    }

    /** {@return the layout of a typedef: with the very alignment that it asks for, for those who allocate by it} */
    String of(Declaration.Typedef typedef) {
        long natural = alignment(layouts, typedef.target());
        long asked = typedef.alignment().orElse(natural);
        String layout = of(typedef.target(), Math.min(asked, natural));
        return asked > natural ? layout + ".withByteAlignment(" + asked + ")" : layout;
    }

    /** {@return the alignment in bytes that a type asks for: no more than its kind of type does, but maybe less} */
    static long alignment(Layouts layouts, TypeUse use) {
        if (use.type() instanceof CType.TypedefRef typedef) {
            return Math.min(
                    alignment(layouts, typedef.target()), typedef.alignment().orElse(Long.MAX_VALUE));
        }
        return switch (layouts.kind(use)) {
            case CType.ScalarType scalar ->
                layouts.carriers().layout(scalar.scalar()).alignment();
            case CType.EnumRef enumeration -> {
                Carriers carriers = layouts.carriers();
                yield carriers.layout(carriers.integerOf(enumeration.key())).alignment();
            }
            case CType.Array array -> alignment(layouts, array.element());
            case CType.RecordRef record -> layouts.layout(record.key()).alignment();
            case CType.Bytes bytes -> bytes.alignment();
            default -> Long.BYTES;
        };
    }

    private String of(TypeUse use, long limit) {
        return switch (layouts.kind(use)) {
            case CType.Array array ->
                "MemoryLayout.sequenceLayout("
                        + JavaLiterals.count(array.length().orElse(0)) + ", " + of(array.element(), limit) + ")";
            case CType.RecordRef record -> {
                boolean named = place.names().className(record.key()).isPresent();
                yield named && layouts.layout(record.key()).alignment() <= limit
                        ? place.record(record.key()) + ".layout()"
                        : record(record.key(), limit, "");
            }
            case CType.Bytes bytes -> bytes(bytes, limit);
            default -> {
                String constant = place.shared() + layouts.constantFor(use);
                yield natural(use) > limit ? constant + ".withByteAlignment(" + limit + ")" : constant;
            }
        };
    }

    /** A group, as all that is handed around as a segment. */
    private String bytes(CType.Bytes bytes, long limit) {
        long alignment = Math.min(bytes.alignment(), limit);
        String group = "MemoryLayout.structLayout(MemoryLayout.sequenceLayout(" + bytes.size() + ", " + place.shared()
                + Layouts.constantFor(Scalar.CHAR) + "))";
        return alignment == 1 ? group : group + ".withByteAlignment(" + alignment + ")";
    }

    /** A record in the words that the shared class reads: see {@link RecordLayoutWriter}. */
    private String record(DeclarationKey key, long limit, String name) {
        Declaration.Composite record = layouts.record(key);
        RecordLayout layout = layouts.layout(key);
        long alignment = Math.min(layout.alignment(), limit);
        List<String> members = new ArrayList<>();
        List<String> records = new ArrayList<>();
        long widest = 1;
        long end = 0;
        for (int i : inOrder(record, layout)) {
            Field field = record.fields().get(i);
            long offset = layout.offsetBits().get(i) / Byte.SIZE;
            long here = offset == 0 ? alignment : Math.min(alignment, Long.lowestOneBit(offset));
            if (!record.isUnion()) {
                addPadding(members, offset - end);
            }
            members.add((letter(field.type(), here, records) + " " + field.name()).strip());
            widest = Math.max(widest, Math.min(here, alignment(layouts, field.type())));
            end = record.isUnion() ? Math.max(end, layouts.size(field.type())) : offset + layouts.size(field.type());
        }
        addPadding(members, record.isUnion() && end < layout.size() ? layout.size() : layout.size() - end);
        List<String> arguments = new ArrayList<>();
        String head = ((record.isUnion() ? "union " : "struct ") + name).strip();
        arguments.add(JavaLiterals.string(head + " { " + String.join(", ", members) + " }"));
        arguments.addAll(records);
        String expression = place.shared() + "group(" + String.join(", ", arguments) + ")";
        return widest < alignment ? expression + ".withByteAlignment(" + alignment + ")" : expression;
    }

    /** The members that are there, in the order in which they lie: that of the header, but where targets differ in it. */
    private static List<Integer> inOrder(Declaration.Composite record, RecordLayout layout) {
        return IntStream.range(0, record.fields().size())
                .filter(i -> layout.offsetBits().get(i) != RecordLayout.ABSENT
                        && MemberFinder.isReachable(record.fields().get(i)))
                .boxed()
                .sorted(Comparator.comparing(layout.offsetBits()::get))
                .toList();
    }

    /** The letter of a member's type; the layout of a record is added to those that stand beside the text. */
    private String letter(TypeUse use, long limit, List<String> records) {
        ArrayShape shape = layouts.shape(use);
        String lengths =
                shape.dimensions().stream().map(length -> "[" + length + "]").collect(Collectors.joining());
        if (layouts.carriers().of(shape.element()) == Carrier.RECORD) {
            records.add(of(shape.element(), limit));
            return RecordLayoutWriter.RECORD + lengths;
        }
        String letter = SignatureNames.LETTERS.get(layouts.constantFor(shape.element()));
        long here = Math.min(alignment(layouts, use), limit);
        return letter + (natural(shape.element()) > here ? "@" + here : "") + lengths;
    }

    /** {@return the alignment of a type's constant in the shared class} */
    private long natural(TypeUse use) {
        return alignment(layouts, new TypeUse(use.written(), layouts.kind(use), use.isConst()));
    }

    private static void addPadding(List<String> members, long bytes) {
        if (bytes > 0) {
            members.add(Long.toString(bytes));
        }
    }
}
