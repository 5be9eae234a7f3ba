// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Mach-O binary exports: by the loader's tree; by the table of symbols where there is no tree.
 *
 * @param base the address of the image's first byte
 */
record MachOExports(
        FileBytes bytes,
        Names names,
        List<LoadCommand> commands,
        MachOSymbols symbols,
        List<MachOSection> sections,
        long base) {
    List<ExportedSymbol> read() throws MalformedBinaryException {
        for (LoadCommand command : commands) {
            if (command.type() == LoadCommand.EXPORTS_TRIE) {
                return trie(command, 8);
            }
            if (command.type() == LoadCommand.DYLD_INFO) {
                return trie(command, 40);
            }
        }
        return symbols.all().stream()
                .filter(it -> it.isExported() && !it.name().isEmpty())
                .map(it -> new ExportedSymbol(it.name(), Optional.empty(), kind(it.value()), it.isWeakDefinition()))
                .toList();
    }

    private List<ExportedSymbol> trie(LoadCommand command, int at) throws MalformedBinaryException {
        List<ExportedSymbol> exports = new ArrayList<>();
        ExportTrie trie =
                new ExportTrie(bytes, names, command.unsignedInt(bytes, at), command.unsignedInt(bytes, at + 4));
        for (ExportTrie.Export export : trie.read()) {
            SymbolKind kind = export.elsewhere()
                    ? SymbolKind.OTHER
                    : export.threadLocal() ? SymbolKind.THREAD_LOCAL : kind(base + export.address());
            exports.add(new ExportedSymbol(export.name(), Optional.empty(), kind, export.weak()));
        }
        return exports;
    }

    private SymbolKind kind(long address) {
        for (MachOSection section : sections) {
            if (section.code() && address >= section.address() && address - section.address() < section.size()) {
                return SymbolKind.FUNCTION;
            }
        }
        return SymbolKind.DATA;
    }
}
