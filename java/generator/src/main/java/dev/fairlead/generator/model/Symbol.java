// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * What every declaration has, whatever it declares.
 *
 * @param key what identifies it for good
 * @param name the name as it was written; empty for an unnamed record or enum
 * @param owner the namespace, class or record that it stands in; empty at file level
 * @param language what it was written in
 * @param access who may use it
 * @param location where its name stands
 * @param comment its comment, {@link Comment#NONE} without one
 * @param annotations our annotations on it, in source order
 */
public record Symbol(
        DeclarationKey key,
        String name,
        Optional<DeclarationKey> owner,
        Language language,
        Access access,
        SourceLocation location,
        Comment comment,
        List<Annotation> annotations) {

    /** Keeps its own copy of the annotations. */
    public Symbol {
        annotations = List.copyOf(annotations);
    }

    /**
     * A C declaration at file level.
     *
     * @param key what identifies it for good
     * @param name the name as it was written
     * @param location where its name stands
     * @param comment its comment
     * @return the symbol, without annotations
     */
    public static Symbol ofC(DeclarationKey key, String name, SourceLocation location, Comment comment) {
        return new Symbol(key, name, Optional.empty(), Language.C, Access.PUBLIC, location, comment, List.of());
    }
}
