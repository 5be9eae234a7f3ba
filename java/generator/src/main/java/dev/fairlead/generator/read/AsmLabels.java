// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import java.util.List;
import java.util.Optional;

/**
 * The symbols of what C does not call by its name: asm labels give them, and {@code overloadable}, by which clang has several
 * functions of one name. They say what stands in an object file: on macOS with the underscore before every name of C, which
 * {@code dlsym} adds itself.
 */
final class AsmLabels {
    /** What C++ begins the symbols of functions with, which hold their parameters. */
    private static final String MANGLED = "_Z";

    private final boolean underscored;

    AsmLabels(String triple) {
        this.underscored = triple.contains("-apple-");
    }

    /** {@return the symbol that one of a function's or variable's declarations gives it; empty when it is its name} */
    Optional<String> of(List<Cursor> declarations) {
        return written(declarations)
                .or(() -> mangled(declarations))
                .filter(label -> !label.equals(declarations.getFirst().spelling()));
    }

    private Optional<String> written(List<Cursor> declarations) {
        return declarations.stream()
                .flatMap(declaration -> declaration.children().stream())
                .filter(child -> child.kind() == CursorKind.ASM_LABEL)
                .map(Cursor::spelling)
                .findFirst()
                .map(this::withoutUnderscore);
    }

    private Optional<String> mangled(List<Cursor> declarations) {
        return Optional.of(declarations.getFirst())
                .filter(first -> first.kind() == CursorKind.FUNCTION)
                .map(first -> withoutUnderscore(first.mangling()))
                .filter(symbol -> symbol.startsWith(MANGLED));
    }

    /** {@return whether a function may be one of several of its name} */
    boolean isOverloadable(List<Cursor> declarations) {
        return mangled(declarations)
                .filter(symbol -> !symbol.equals(declarations.getFirst().spelling()))
                .isPresent();
    }

    private String withoutUnderscore(String symbol) {
        return underscored && symbol.startsWith("_") ? symbol.substring(1) : symbol;
    }
}
