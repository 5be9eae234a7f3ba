// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The jumps through the table of imports that linkers write for functions which are called by their plain names. They have
 * the names of these functions, and are no copies of them.
 *
 * @param imported the names of functions that are imported
 */
record PeThunks(FileBytes bytes, List<PeSection> sections, Processor processor, Set<String> imported) {
    private static final int X86_JUMP = 0x25FF;
    /** br x16, behind the two words that load the address. */
    private static final long ARM_JUMP = 0xD61F_0200L;

    static PeThunks of(FileBytes bytes, PeLayout layout, Processor processor, List<ImportedSymbol> imports) {
        Set<String> names = imports.stream().map(ImportedSymbol::name).collect(Collectors.toSet());
        return new PeThunks(bytes, layout.sections(), processor, names);
    }

    boolean has(PeSymbols.Symbol symbol) {
        if (!imported.contains(symbol.name()) || symbol.section() > sections.size()) {
            return false;
        }
        PeSection section = sections.get(symbol.section() - 1);
        try {
            return symbol.value() < section.used() && isJump(section.offset() + symbol.value());
        } catch (MalformedBinaryException e) {
            return false;
        }
    }

    private boolean isJump(long place) throws MalformedBinaryException {
        return switch (processor) {
            case X86_64 -> bytes.unsignedShort(place, "a jump") == X86_JUMP;
            case AARCH64 -> bytes.unsignedInt(place + 8, "a jump") == ARM_JUMP;
            default -> false;
        };
    }
}
