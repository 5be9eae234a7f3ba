// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import java.util.List;
import java.util.Optional;

/**
 * The symbols that asm labels give. A label says what stands in an object file: on macOS with the underscore before every
 * name of C, which {@code dlsym} adds itself.
 */
final class AsmLabels {
    private final boolean underscored;

    AsmLabels(String triple) {
        this.underscored = triple.contains("-apple-");
    }

    /** {@return the symbol that one of a function's or variable's declarations gives it; empty when it is its name} */
    Optional<String> of(List<Cursor> declarations) {
        return declarations.stream()
                .flatMap(declaration -> declaration.children().stream())
                .filter(child -> child.kind() == CursorKind.ASM_LABEL)
                .map(Cursor::spelling)
                .findFirst()
                .map(label -> underscored && label.startsWith("_") ? label.substring(1) : label)
                .filter(label -> !label.equals(declarations.getFirst().spelling()));
    }
}
