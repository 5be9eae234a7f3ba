// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.read.clang.Cursor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The types that were met and have to be declared in the model, wherever the headers declare them. */
final class Needs {
    private final SequencedMap<DeclarationKey, Cursor> whole = new LinkedHashMap<>();
    private final Map<DeclarationKey, Cursor> named = new LinkedHashMap<>();

    /** A typedef, an enum, or a record whose members matter. */
    void whole(DeclarationKey key, Cursor declaration) {
        whole.putIfAbsent(key, declaration);
    }

    /** A record of which only the name matters: it stands behind a pointer. */
    void named(DeclarationKey key, Cursor declaration) {
        named.putIfAbsent(key, declaration);
    }

    /** {@return one of those to be declared as a whole, not to be returned again unless it is needed again} */
    Optional<Map.Entry<DeclarationKey, Cursor>> nextWhole() {
        return Optional.ofNullable(whole.pollFirstEntry());
    }

    /** {@return all that only the name is needed of} */
    Map<DeclarationKey, Cursor> named() {
        return named;
    }
}
