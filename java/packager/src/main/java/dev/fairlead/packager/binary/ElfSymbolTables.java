// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both symbol tables of an ELF file: the one that the loader uses, and the complete one, which can be stripped. */
final class ElfSymbolTables {
    private final FileBytes bytes;
    private final ElfHeader header;
    private final List<ElfSection> sections;
    private final ElfDynamic dynamic;
    private final Names names;
    private final List<ElfSymbol> forLoader;
    private final Optional<List<ElfSymbol>> complete;

    ElfSymbolTables(FileBytes bytes, ElfHeader header, List<ElfSection> sections, ElfDynamic dynamic, Names names)
            throws MalformedBinaryException {
        this.bytes = bytes;
        this.header = header;
        this.sections = sections;
        this.dynamic = dynamic;
        this.names = names;
        this.complete = readComplete();
        this.forLoader = readForLoader();
    }

    /** Exports and imports come from the loader's table; of an object file, which has none, from the complete one. */
    Symbols symbols(ElfVersions versions) throws MalformedBinaryException {
        List<ElfSymbol> table = header.isObject() ? complete.orElse(List.of()) : forLoader;
        List<ExportedSymbol> exports = new ArrayList<>();
        List<ImportedSymbol> imports = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            ElfSymbol symbol = table.get(i);
            Optional<String> version = header.isObject() ? Optional.empty() : versions.version(i + 1L);
            if (symbol.isExported() && !versions.isMark(symbol)) {
                exports.add(new ExportedSymbol(symbol.name(), version, symbol.kind(), symbol.isWeak()));
            } else if (symbol.isImported()) {
                Optional<String> library = header.isObject() ? Optional.empty() : versions.library(i + 1L);
                imports.add(new ImportedSymbol(symbol.name(), version, library, symbol.isWeak()));
            }
        }
        return new Symbols(exports, imports, complete.map(ElfSymbolTables::internals));
    }

    private static List<InternalSymbol> internals(List<ElfSymbol> symbols) {
        return symbols.stream()
                .filter(symbol -> symbol.isDefined() && symbol.isOfProgram() && !symbol.isExported())
                .map(symbol -> new InternalSymbol(symbol.name(), symbol.kind()))
                .toList();
    }

    /** The code of functions: by their symbols, and where these were stripped, by the unwind table too. */
    List<CodeRange> functions() throws MalformedBinaryException {
        List<CodeRange> functions = new ArrayList<>();
        for (ElfSymbol symbol : complete.orElse(forLoader)) {
            if (symbol.isDefined() && symbol.kind() == SymbolKind.FUNCTION && symbol.size() > 0) {
                Optional<Long> place = place(symbol);
                if (place.isPresent()) {
                    bytes.require(place.get(), symbol.size(), "the function " + symbol.name());
                    functions.add(new CodeRange(symbol.name(), place.get(), symbol.size()));
                }
            }
        }
        if (complete.isEmpty()) {
            addUnnamed(functions);
        }
        return functions;
    }

    private void addUnnamed(List<CodeRange> functions) throws MalformedBinaryException {
        List<Long> known = functions.stream().map(CodeRange::offset).toList();
        java.util.Set<Long> starts = new java.util.HashSet<>(known);
        for (ElfSection section : sections) {
            if (section.name().equals(".eh_frame_hdr") && section.isInFile()) {
                new EhFrame(bytes, dynamic)
                        .functions(section).stream()
                                .filter(it -> starts.add(it.offset()))
                                .forEach(functions::add);
            }
        }
    }

    private Optional<Long> place(ElfSymbol symbol) throws MalformedBinaryException {
        if (!header.isObject()) {
            boolean absolute = symbol.section() >= 0xFF00;
            return absolute ? Optional.empty() : Optional.of(dynamic.offsetOf(symbol.value(), symbol.name()));
        }
        return symbol.section() < sections.size()
                        && sections.get(symbol.section()).isInFile()
                ? Optional.of(sections.get(symbol.section()).offset() + symbol.value())
                : Optional.empty();
    }

    private Optional<List<ElfSymbol>> readComplete() throws MalformedBinaryException {
        for (ElfSection section : sections) {
            if (section.type() == ElfSection.SYMTAB) {
                return Optional.of(read(section));
            }
        }
        return Optional.empty();
    }

    private List<ElfSymbol> read(ElfSection section) throws MalformedBinaryException {
        if (section.link() < 0 || section.link() >= sections.size()) {
            throw new MalformedBinaryException("is damaged: " + section.name() + " has no table of strings");
        }
        ElfSection strings = sections.get(section.link());
        return ElfSymbol.read(
                bytes,
                section.offset(),
                section.size() / ElfSymbol.SIZE,
                new ElfSymbol.StringPlace(strings.offset(), strings.isInFile() ? strings.end() : strings.offset()),
                names);
    }

    private List<ElfSymbol> readForLoader() throws MalformedBinaryException {
        if (!dynamic.has(ElfDynamic.SYMTAB)) {
            return List.of();
        }
        long table = dynamic.offsetOf(dynamic.value(ElfDynamic.SYMTAB), "the table of symbols");
        long count = new ElfHash(bytes, dynamic).symbolCount();
        for (ElfSection section : sections) {
            // GNU's hash table does not count the symbols where it has none to find.
            if (section.type() == ElfSection.DYNSYM && section.offset() == table) {
                count = Math.max(count, section.size() / ElfSymbol.SIZE);
            }
        }
        long strings = dynamic.offset(ElfDynamic.STRTAB, "the table of strings").orElse(0);
        ElfSymbol.StringPlace place = new ElfSymbol.StringPlace(strings, strings + dynamic.value(ElfDynamic.STRSZ));
        return ElfSymbol.read(bytes, table, count, place, names);
    }
}
