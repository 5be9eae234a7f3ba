// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.Access;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.model.Language;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import java.util.List;
import java.util.Optional;

/** Reads what all declarations have in common: name, place, comment, annotations. */
final class Symbols {
    private final Keys keys;
    private final SourceNames names;
    private final Comments comments;

    Symbols(Keys keys, SourceNames names, Comments comments) {
        this.keys = keys;
        this.names = names;
        this.comments = comments;
    }

    Keys keys() {
        return keys;
    }

    Symbol of(Cursor declaration) {
        return new Symbol(
                keys.of(declaration),
                keys.nameOf(declaration),
                keys.ownerOf(declaration),
                Language.C,
                Access.PUBLIC,
                location(declaration),
                comment(declaration),
                annotations(declaration));
    }

    /** {@return the symbol of a macro that is read as a function: with the annotations of its prototype} */
    Symbol of(MacroSource macro) {
        return new Symbol(
                macro.key(),
                macro.prototype().name(),
                Optional.empty(),
                Language.C,
                Access.PUBLIC,
                location(macro.macro()),
                comment(macro.macro()),
                annotations(macro.function()));
    }

    SourceLocation location(Cursor declaration) {
        return names.location(declaration.position());
    }

    Comment comment(Cursor declaration) {
        return comments.of(declaration);
    }

    static List<Annotation> annotations(Cursor declaration) {
        return declaration.children().stream()
                .filter(child -> child.kind() == CursorKind.ANNOTATE)
                .map(Cursor::spelling)
                .filter(text -> text.startsWith(Annotation.PREFIX))
                .map(Annotation::parse)
                .toList();
    }
}
