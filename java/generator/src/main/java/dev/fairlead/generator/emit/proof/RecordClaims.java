// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.RecordLayout;
import java.util.Map;

/**
 * What is claimed of structs and unions: their sizes and alignments, and the offsets and sizes of their members, those of
 * anonymous ones by their own names. Of bit-fields C tells no offset.
 */
final class RecordClaims {
    private final Sizes sizes;
    private final CNames names;
    private final BitFieldClaims bitFields;
    private final Map<DeclarationKey, Declaration.Composite> records;

    RecordClaims(Sizes sizes, CNames names, Map<DeclarationKey, Declaration.Composite> records) {
        this.sizes = sizes;
        this.names = names;
        this.bitFields = new BitFieldClaims(sizes);
        this.records = Map.copyOf(records);
    }

    /** Claims how a record lies in memory. */
    void record(Assertions out, Declaration.Composite record) {
        DeclarationKey key = record.symbol().key();
        if (!record.complete() || names.isAnonymousMember(key)) {
            return;
        }
        out.of(record.symbol());
        names.of(key)
                .ifPresentOrElse(
                        name -> whole(out, name, record),
                        () -> out.remark("nothing in C names the " + key + ": nothing is asserted of it"));
    }

    private void whole(Assertions out, CName name, Declaration.Composite record) {
        RecordLayout layout = layout(record.symbol().key());
        out.claim(
                "sizeof(" + name.type() + ") == " + layout.size(), "sizeof(" + name.shown() + ") is " + layout.size());
        out.claim(
                "_Alignof(" + name.type() + ") == " + layout.alignment(),
                "_Alignof(" + name.shown() + ") is " + layout.alignment());
        members(out, name, record, 0);
    }

    private void members(Assertions out, CName outer, Declaration.Composite record, long baseBits) {
        RecordLayout layout = layout(record.symbol().key());
        for (int i = 0; i < record.fields().size(); i++) {
            Field field = record.fields().get(i);
            long offset = baseBits + layout.offsetBits().get(i);
            if (field.name().isEmpty()) {
                if (field.type().canonical() instanceof CType.RecordRef inner) {
                    members(out, outer, composite(inner.key()), offset);
                }
            } else if (field.bitWidth().isPresent()) {
                bitFields.width(out, outer, field, field.bitWidth().getAsInt());
            } else {
                member(out, outer, field, offset / Byte.SIZE);
            }
        }
    }

    private void member(Assertions out, CName outer, Field field, long offset) {
        String name = field.name();
        out.claim(
                "offsetof(" + outer.type() + ", " + name + ") == " + offset,
                "offsetof(" + outer.shown() + ", " + name + ") is " + offset);
        sizes.of(field.type())
                .ifPresent(size -> out.claim(
                        "sizeof(" + outer.member(name) + ") == " + size,
                        "sizeof(" + outer.shown() + "." + name + ") is " + size));
    }

    private RecordLayout layout(DeclarationKey key) {
        RecordLayout layout = sizes.facts().records().get(key);
        if (layout == null) {
            throw new IllegalArgumentException("the target " + sizes.facts().triple() + " says nothing of " + key);
        }
        return layout;
    }

    private Declaration.Composite composite(DeclarationKey key) {
        Declaration.Composite found = records.get(key);
        if (found == null) {
            throw new IllegalArgumentException(key + " is used by value and its definition is not in the model");
        }
        return found;
    }
}
