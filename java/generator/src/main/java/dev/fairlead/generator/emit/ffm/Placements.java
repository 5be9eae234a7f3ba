// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.TypeUse;
import java.util.HashMap;
import java.util.Map;

/**
 * How records are aligned where they stand. One that stands in a packed record may lie anywhere, and so do its own members
 * then: what accesses them must not ask for more. The same holds where a typedef asks for less.
 */
final class Placements {
    private final Layouts layouts;
    private final Map<DeclarationKey, Long> least = new HashMap<>();

    private Placements(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * Looks at all records.
     *
     * @param layouts where their members lie
     * @param records the declarations; those without a definition hold nothing
     * @return the least alignment in bytes of each record that lies somewhere where its type may not
     */
    static Map<DeclarationKey, Long> of(Layouts layouts, Iterable<Declaration.Composite> records) {
        Placements placements = new Placements(layouts);
        for (Declaration.Composite record : records) {
            if (record.complete()) {
                DeclarationKey key = record.symbol().key();
                placements.lookInto(key, layouts.layout(key).alignment());
                placements.place(key, layouts.layout(key).leastAlignment());
            }
        }
        return placements.least;
    }

    private void lookInto(DeclarationKey key, long alignment) {
        Declaration.Composite record = layouts.record(key);
        RecordLayout layout = layouts.layout(key);
        for (int i = 0; i < record.fields().size(); i++) {
            Field field = record.fields().get(i);
            TypeUse element = ArrayShape.of(field.type()).element();
            boolean here = layout.offsetBits().get(i) != RecordLayout.ABSENT;
            if (here && MemberFinder.isReachable(field) && element.canonical() instanceof CType.RecordRef inner) {
                long offset = layout.offsetBits().get(i) / Byte.SIZE;
                place(inner.key(), offset == 0 ? alignment : Math.min(alignment, Long.lowestOneBit(offset)));
            }
        }
    }

    /** A place that is as good as its type asks says nothing new: all records are looked into by themselves. */
    private void place(DeclarationKey key, long alignment) {
        long known = least.getOrDefault(key, layouts.layout(key).alignment());
        if (alignment < known) {
            least.put(key, alignment);
            lookInto(key, alignment);
        }
    }
}
