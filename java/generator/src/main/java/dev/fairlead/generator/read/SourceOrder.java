// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which a compiler meets places of different files: a file's text stands where it was first included. Needed
 * because clang tells of macros and of declarations one after the other.
 */
final class SourceOrder {
    private final Map<String, List<Integer>> includedAt = new HashMap<>();
    private final SourceFiles files;

    /**
     * A place in that order.
     *
     * @param offsets the offsets of the inclusions that lead to the file, outermost first, and the one in the file
     */
    record Place(List<Integer> offsets) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int common = Math.min(offsets.size(), other.offsets.size());
            for (int i = 0; i < common; i++) {
                int compared = Integer.compare(offsets.get(i), other.offsets.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(offsets.size(), other.offsets.size());
        }
    }

    SourceOrder(List<Cursor> inclusions, SourceFiles files) {
        this.files = files;
        includedAt.put(HeaderInput.FILE, List.of());
        for (Cursor inclusion : inclusions) {
            String file = files.identity(inclusion.includedFile());
            includedAt.putIfAbsent(file, of(inclusion.start()).offsets());
        }
    }

    Place of(Position position) {
        List<Integer> offsets = new ArrayList<>(includedAt.getOrDefault(files.identity(position.file()), List.of()));
        offsets.add(position.offset());
        return new Place(List.copyOf(offsets));
    }
}
