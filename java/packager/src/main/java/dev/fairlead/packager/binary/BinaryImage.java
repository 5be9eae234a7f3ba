// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A native binary for one processor, read completely.
 *
 * @param format its format
 * @param processor what it runs on
 * @param kind what it is for
 * @param linkage how it finds others and they find it
 * @param symbols what it exports, imports and defines
 * @param functions the code of functions, as far as the file tells where they are
 * @param regions its sections, or its segments where there are no sections
 * @param traits what it asks of the loader
 * @param instructions what it says of the instructions that it needs
 * @param origin where it comes from
 * @param signature Mach-O's signature; empty where there is none
 * @param content its bytes
 */
public record BinaryImage(
        BinaryFormat format,
        Processor processor,
        BinaryKind kind,
        Linkage linkage,
        Symbols symbols,
        List<CodeRange> functions,
        List<Region> regions,
        Set<LoadTrait> traits,
        InstructionSets instructions,
        Origin origin,
        Optional<CodeSignature> signature,
        FileBytes content) {
    /** Keeps its own copies. */
    public BinaryImage {
        functions = List.copyOf(functions);
        regions = List.copyOf(regions);
        traits = Set.copyOf(traits);
    }
}
