// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Position;
import dev.fairlead.generator.read.clang.Type;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the keys of declarations. A record or enum without a tag is known by the typedef that names it, an enum else by its
 * first enumerator, a record by the record that it stands in and its number among the unnamed ones there, and where there
 * is nothing else by its place; so is one whose tag stands in the parameters of a function and is another one's outside.
 */
final class Keys {
    private final Map<DeclarationKey, Cursor> tags = new HashMap<>();
    private final Set<Cursor> hidden = new HashSet<>();
    private final Map<Cursor, DeclarationKey> known = new HashMap<>();
    private final Map<String, Cursor> functions = new HashMap<>();

    /** Takes note of a tag, and of those within it, which C sees in the same scope: nothing else gets their keys. */
    void reserve(Cursor tag) {
        if (hasTag(tag)) {
            of(tag);
        }
        if (tag.kind() != CursorKind.ENUM) {
            tag.children().stream().filter(child -> child.kind().isTag()).forEach(this::reserve);
        }
    }

    /** {@return the key of a declaration; the same for each of its redeclarations} */
    DeclarationKey of(Cursor declaration) {
        Cursor whole = declaration.kind().isTag() ? declaration.definition().orElse(declaration) : declaration;
        DeclarationKey found = known.get(whole);
        if (found == null) {
            found = make(whole);
            known.put(whole, found);
        }
        return found;
    }

    /** {@return the name that was written; empty for what has no tag} */
    String nameOf(Cursor declaration) {
        boolean nameless = declaration.kind().isTag() && (!hasTag(declaration) || isHidden(declaration));
        return nameless ? "" : declaration.spelling();
    }

    /** {@return the record that a declaration stands in} */
    Optional<DeclarationKey> ownerOf(Cursor declaration) {
        Cursor parent = declaration.lexicalParent();
        return parent.kind() == CursorKind.STRUCT || parent.kind() == CursorKind.UNION
                ? Optional.of(of(parent))
                : Optional.empty();
    }

    /** {@return whether a tag was written: only then the type's name in C begins with the keyword} */
    static boolean hasTag(Cursor declaration) {
        return !declaration.isUnnamed() && declaration.type().spelling().startsWith(keyword(declaration.kind()));
    }

    private DeclarationKey make(Cursor declaration) {
        Kind kind = kind(declaration.kind());
        if (kind == Kind.FUNCTION) {
            return function(declaration);
        }
        if (!declaration.kind().isTag()) {
            return new DeclarationKey(kind, declaration.spelling());
        }
        if (hasTag(declaration)) {
            return tagged(declaration, new DeclarationKey(kind, declaration.spelling()));
        }
        if (declaration.isUnnamed()) {
            return new DeclarationKey(kind, unnamed(declaration));
        }
        DeclarationKey byTypedef = new DeclarationKey(kind, declaration.spelling());
        return tags.containsKey(byTypedef) ? new DeclarationKey(kind, declaration.spelling() + "::0") : byTypedef;
    }

    /** The first function has its name, another one of that name its parameters, too. */
    private DeclarationKey function(Cursor declaration) {
        Cursor any = declaration.canonical();
        Cursor first = functions.computeIfAbsent(declaration.spelling(), _ -> any);
        String parameters = first.equals(any)
                ? ""
                : declaration.type().parameters().stream()
                        .map(Type::spelling)
                        .collect(Collectors.joining(", ", "(", ")"));
        return new DeclarationKey(Kind.FUNCTION, declaration.spelling() + parameters);
    }

    private DeclarationKey tagged(Cursor declaration, DeclarationKey key) {
        Cursor first = tags.putIfAbsent(key, declaration);
        boolean other = first != null
                && !first.equals(declaration)
                && first.definition().isPresent()
                && declaration.definition().isPresent();
        if (!other) {
            return key;
        }
        hidden.add(declaration);
        return new DeclarationKey(key.kind(), place(declaration));
    }

    private boolean isHidden(Cursor declaration) {
        return hidden.contains(declaration.definition().orElse(declaration));
    }

    private String unnamed(Cursor declaration) {
        if (declaration.kind() == CursorKind.ENUM) {
            List<Cursor> constants = declaration.children();
            return constants.isEmpty()
                    ? place(declaration)
                    : "::" + constants.getFirst().spelling();
        }
        Optional<DeclarationKey> owner = ownerOf(declaration);
        if (owner.isEmpty()) {
            return place(declaration);
        }
        List<Cursor> siblings = declaration.lexicalParent().children().stream()
                .filter(child -> child.kind() == CursorKind.STRUCT || child.kind() == CursorKind.UNION)
                .filter(Cursor::isUnnamed)
                .toList();
        return owner.get().text() + "::" + (siblings.indexOf(declaration) + 1);
    }

    private static String place(Cursor declaration) {
        Position position = declaration.position();
        return "::" + Path.of(position.file()).getFileName() + ":" + position.line() + ":" + position.column();
    }

    private static String keyword(CursorKind kind) {
        return switch (kind) {
            case STRUCT -> "struct ";
            case UNION -> "union ";
            default -> "enum ";
        };
    }

    static Kind kind(CursorKind kind) {
        return switch (kind) {
            case STRUCT -> Kind.STRUCT;
            case UNION -> Kind.UNION;
            case ENUM -> Kind.ENUM;
            case FUNCTION -> Kind.FUNCTION;
            case VARIABLE -> Kind.VARIABLE;
            case TYPEDEF -> Kind.TYPEDEF;
            default -> Kind.CONSTANT;
        };
    }
}
