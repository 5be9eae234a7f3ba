// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the unions that C passes as their first member. Clang drops the attribute where GCC heeds it, on a union that begins
 * with a floating-point number or with a member of a smaller alignment, and libclang does not name it where it stays.
 *
 * @param marked the definitions that bear the attribute, themselves or by a typedef
 * @param any whether any union may be one, because clang hands on no attribute
 */
record TransparentUnions(Set<Cursor> marked, boolean any) {
    private static final String WORD = "transparent_union";
    private static final String ATTRIBUTE = "fairlead-transparent";

    /** Definitions that put an attribute that clang hands on beside the one that it may drop. */
    static final List<String> DEFINITIONS = List.of(definition(WORD), definition("__" + WORD + "__"));

    /** Arguments that take these definitions back. */
    static final List<String> TAKEN_BACK = List.of("-U" + WORD, "-U__" + WORD + "__");

    /**
     * Looks through what stands at file level.
     *
     * @param declarations all of it
     * @param files the text of headers
     * @param read all files that clang read
     * @param takenBack whether the definitions were taken back, because a header uses the word for something else, too
     * @return the unions
     */
    static TransparentUnions of(List<Cursor> declarations, SourceFiles files, List<String> read, boolean takenBack) {
        Set<Cursor> marked = new HashSet<>();
        declarations.stream()
                .filter(it -> it.kind() == CursorKind.TYPEDEF && isMarked(it))
                .forEach(it -> it.typedefTarget()
                        .canonical()
                        .declaration()
                        .definition()
                        .ifPresent(marked::add));
        boolean any = takenBack && read.stream().anyMatch(it -> files.mentions(it, WORD));
        return new TransparentUnions(Set.copyOf(marked), any);
    }

    /** {@return whether C may pass a union as its first member; one that it does not is passed rightly all the same} */
    boolean concern(Cursor definition) {
        return definition.kind() == CursorKind.UNION && (any || marked.contains(definition) || isMarked(definition));
    }

    /** An attribute without a kind may be a marked one whose definition was taken back. */
    private static boolean isMarked(Cursor declaration) {
        return declaration.annotation(ATTRIBUTE).isPresent()
                || declaration.children().stream().anyMatch(it -> it.kind() == CursorKind.UNEXPOSED_ATTRIBUTE);
    }

    private static String definition(String word) {
        return "%1$s=annotate(\"%2$s\"), %1$s".formatted(word, ATTRIBUTE);
    }
}
