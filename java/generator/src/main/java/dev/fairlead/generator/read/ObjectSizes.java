// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.read.clang.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the parameters behind which clang passes one more argument, the size of what they point to. The type of the function
 * says nothing of it, and GCC passes none.
 */
final class ObjectSizes {
    private static final String ATTRIBUTE = "fairlead-size:";

    /** Definitions that put an attribute that libclang hands on beside those that it has no kind for. */
    static final List<String> DEFINITIONS = Stream.of("pass_object_size", "pass_dynamic_object_size")
            .flatMap(word -> Stream.of(word, "__" + word + "__")
                    .map(it -> "%s(kind)=annotate(\"%s%s\"), %1$s(kind)".formatted(it, ATTRIBUTE, word)))
            .toList();

    private ObjectSizes() {}

    /** {@return why Java cannot call a function that has a symbol: it takes more than is declared} */
    static Optional<Records.Objection> objection(List<Cursor> declarations) {
        return declarations.stream()
                .flatMap(it -> it.arguments().stream())
                .flatMap(parameter -> parameter
                        .annotation(ATTRIBUTE)
                        .map(word -> new Records.Objection(
                                RefusalReason.CONVENTION,
                                "the size of what '" + parameter.spelling() + "' points to is passed, too: it is a "
                                        + word))
                        .stream())
                .findFirst();
    }
}
