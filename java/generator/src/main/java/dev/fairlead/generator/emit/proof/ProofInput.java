// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

import dev.fairlead.generator.model.DeclarationKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a proof needs beside the model.
 *
 * @param headers the headers as the user wrote them: paths, or {@code <name.h>}
 * @param headerNames their names without folders
 * @param definitions {@code NAME} or {@code NAME=VALUE}, which the headers were read with
 * @param macros the names of all macros that the headers leave defined: none of them can stand for a member
 * @param inScope the tags and enumerators that C can still name behind the headers: not those of parameter lists
 * @param folded the constants that no rule of C makes an integer constant expression: only clang computes them. Empty in a
 *     draft, which is there to find them: it lets clang warn of each
 */
public record ProofInput(
        List<String> headers,
        List<String> headerNames,
        List<String> definitions,
        Set<String> macros,
        Set<DeclarationKey> inScope,
        Optional<Set<DeclarationKey>> folded) {
    /** Keeps its own copies. */
    public ProofInput {
        headers = List.copyOf(headers);
        headerNames = List.copyOf(headerNames);
        definitions = List.copyOf(definitions);
        macros = Set.copyOf(macros);
        inScope = Set.copyOf(inScope);
        folded = folded.map(Set::copyOf);
    }

    /**
     * The same for the proof itself.
     *
     * @param found the constants that only clang computes
     * @return the input
     */
    public ProofInput withFolded(Set<DeclarationKey> found) {
        return new ProofInput(headers, headerNames, definitions, macros, inScope, Optional.of(found));
    }
}
