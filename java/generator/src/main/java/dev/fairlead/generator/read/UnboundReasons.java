// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.Optional;

/** Says why Java has no place for a public declaration that is no function, class or enum. */
final class UnboundReasons {
    /** Of a specialization. */
    static final String SPECIALIZATION =
            "a specialization: what an instance has in Java is what the template has and this has, too";

    /** Of a class that is declared alone. */
    static final String INCOMPLETE = "it is declared and not defined here, so Java cannot tell what it has";

    /** Of constructors that are inherited from a base that is not bound. */
    static final String FOREIGN_CONSTRUCTORS = "no header of [cpp] declares the base whose constructors it inherits";

    private static final String OTHER_NAME = "another name for a type: Java has each type under one name";

    private UnboundReasons() {}

    /**
     * Tells why a declaration is left out.
     *
     * @param cursor a declaration of another kind than those that are bound
     * @return the reason; empty for what no caller can use: attributes, concepts, assertions, access specifiers
     */
    static Optional<String> of(Cursor cursor) {
        return switch (cursor.kind()) {
            case TYPEDEF, TYPE_ALIAS -> ofAlias(cursor);
            case TYPE_ALIAS_TEMPLATE -> Optional.of(OTHER_NAME);
            case PARTIAL_SPECIALIZATION -> Optional.of(SPECIALIZATION);
            case USING -> ofUsing(cursor);
            case UNEXPOSED ->
                cursor.spelling().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "a variable template, or what else libclang does not show: Java cannot instantiate it");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofAlias(Cursor alias) {
        Type target = alias.typedefTarget().canonical();
        boolean isNameItself = target.declaration().isUnnamed()
                || target.declaration().spelling().equals(alias.spelling());
        if (isPointerToFunction(target)) {
            return Optional.of("a pointer to a function does not cross, a class with a virtual method does");
        }
        return isNameItself ? Optional.empty() : Optional.of(OTHER_NAME);
    }

    private static boolean isPointerToFunction(Type type) {
        return type.kind() == TypeKind.POINTER && type.pointee().canonical().kind() == TypeKind.FUNCTION;
    }

    /** What a public base has, Java inherits without being asked. */
    private static Optional<String> ofUsing(Cursor using) {
        Cursor around = using.semanticParent();
        if (around.kind() == CursorKind.NAMESPACE || !around.isDefinition()) {
            return Optional.of("another name for what is declared elsewhere");
        }
        return isOfPublicBase(using, around)
                ? Optional.empty()
                : Optional.of("it makes public what its base does not hand on, and Java has it from nowhere");
    }

    /** {@return the base whose constructors a class says it inherits; empty where it says something else} */
    static Optional<Cursor> inheritedFrom(Cursor using) {
        // Clang calls them as the class that inherits them.
        boolean isConstructor =
                using.spelling().equals(using.semanticParent().spelling().replaceFirst("<.*$", ""));
        return isConstructor
                ? using.children().stream()
                        .filter(it -> it.kind() == CursorKind.TYPE_REFERENCE)
                        .map(it -> it.type().canonical().declaration())
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    private static boolean isOfPublicBase(Cursor using, Cursor around) {
        return using.children().stream()
                .filter(it -> it.kind() == CursorKind.TYPE_REFERENCE)
                .map(it -> it.type().canonical().declaration())
                .anyMatch(named -> around.children().stream()
                        .filter(it -> it.kind() == CursorKind.BASE && it.isPublic())
                        .anyMatch(base -> base.type().canonical().declaration().equals(named)));
    }
}
