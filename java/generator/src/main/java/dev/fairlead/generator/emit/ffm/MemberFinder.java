// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.RecordLayout;
import java.util.ArrayList;
import java.util.List;

/** Finds the members of a record and their offsets, anonymous records flattened into it. */
final class MemberFinder {
    private final Layouts layouts;

    MemberFinder(Layouts layouts) {
        this.layouts = layouts;
    }

    List<Member> members(DeclarationKey key) {
        List<Member> found = new ArrayList<>();
        collect(key, 0, layouts.leastAlignment(key), found);
        return found;
    }

    List<BitField> bitFields(DeclarationKey key) {
        List<BitField> found = new ArrayList<>();
        collectBits(key, 0, found);
        return found;
    }

    private void collectBits(DeclarationKey key, long baseBits, List<BitField> found) {
        Declaration.Composite record = layouts.record(key);
        RecordLayout layout = layouts.layout(key);
        for (int i = 0; i < record.fields().size(); i++) {
            Field field = record.fields().get(i);
            long own = layout.offsetBits().get(i);
            long offset = own == RecordLayout.ABSENT || baseBits == RecordLayout.ABSENT
                    ? RecordLayout.ABSENT
                    : baseBits + own;
            if (!field.name().isEmpty() && field.bitWidth().isPresent()) {
                found.add(new BitField(field, offset, field.bitWidth().getAsInt()));
            } else if (field.name().isEmpty() && field.type().canonical() instanceof CType.RecordRef inner) {
                collectBits(inner.key(), offset, found);
            }
        }
    }

    private void collect(DeclarationKey key, long base, long alignment, List<Member> found) {
        Declaration.Composite record = layouts.record(key);
        RecordLayout layout = layouts.layout(key);
        for (int i = 0; i < record.fields().size(); i++) {
            Field field = record.fields().get(i);
            if (!isReachable(field)) {
                continue;
            }
            long own = layout.offsetBits().get(i);
            long offset = own == RecordLayout.ABSENT || base == RecordLayout.ABSENT
                    ? RecordLayout.ABSENT
                    : base + own / Byte.SIZE;
            if (field.name().isEmpty() && field.type().canonical() instanceof CType.RecordRef inner) {
                collect(inner.key(), offset, alignment, found);
            } else if (!field.name().isEmpty()) {
                long natural = LayoutExpressions.alignment(layouts, field.type());
                boolean fits = offset % natural == 0 && natural <= alignment;
                found.add(new Member(field, offset, fits || offset == RecordLayout.ABSENT));
            }
        }
    }

    /** Whether a member has an address and a layout: bit-fields and types without a Java type cannot. */
    static boolean isReachable(Field field) {
        return field.bitWidth().isEmpty()
                && !(ArrayShape.of(field.type()).element().canonical() instanceof CType.Unsupported);
    }
}
