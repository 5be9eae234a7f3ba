// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a DLL or program of 64-bit Windows: PE32+ (Microsoft's PE/COFF specification). */
final class PeFile {
    private static final String WHAT = "the PE header";
    private static final long SIGNATURE = 0x0000_4550;
    private static final int COFF_SIZE = 24;
    private static final int PE32_PLUS = 0x20B;
    private static final int LIBRARY = 0x2000;
    private static final int DIRECTORIES = 112;

    private final FileBytes bytes;
    private final Names names;
    private final long header;
    private final Processor processor;
    private final PeLayout layout;
    private final Optional<List<PeSymbols.Symbol>> symbols;

    PeFile(FileBytes bytes) throws MalformedBinaryException {
        this.bytes = bytes;
        this.names = new Names(bytes);
        bytes.require(0, 64, "the DOS header");
        this.header = bytes.unsignedInt(0x3C, "the DOS header");
        if (bytes.unsignedInt(header, WHAT) != SIGNATURE) {
            throw new MalformedBinaryException("is damaged: there is no PE header at byte " + header);
        }
        bytes.require(header, COFF_SIZE, WHAT);
        this.processor = Processor.of(BinaryFormat.PE, bytes.unsignedShort(header + 4, WHAT));
        int magic = bytes.unsignedShort(header + COFF_SIZE, WHAT);
        if (magic != PE32_PLUS) {
            throw new MalformedBinaryException(
                    "is no 64-bit binary (PE magic " + Integer.toHexString(magic) + "): only these are known here");
        }
        long table = bytes.unsignedInt(header + 12, WHAT);
        long count = bytes.unsignedInt(header + 16, WHAT);
        PeStrings strings = PeStrings.behind(bytes, names, table, count);
        this.layout = layout(strings);
        this.symbols = new PeSymbols(bytes, strings, table, count).read();
    }

    private PeLayout layout(PeStrings strings) throws MalformedBinaryException {
        int optionalSize = bytes.unsignedShort(header + 20, WHAT);
        bytes.require(header + COFF_SIZE, optionalSize, "the optional header");
        long directories = header + COFF_SIZE + DIRECTORIES;
        long count = bytes.unsignedInt(directories - 4, WHAT);
        bytes.requireTable(directories, count, 8, "the data directories");
        long sections = header + COFF_SIZE + optionalSize;
        return new PeLayout(
                bytes,
                PeSection.read(bytes, sections, bytes.unsignedShort(header + 6, WHAT), strings),
                directories,
                count);
    }

    BinaryImage read() throws MalformedBinaryException {
        PeExports exports = new PeExports(bytes, layout, names);
        PeImports imports = new PeImports(bytes, layout, names);
        PeDebug debug = new PeDebug(bytes, layout, names);
        boolean isLibrary = (bytes.unsignedShort(header + 22, WHAT) & LIBRARY) != 0;
        Set<String> exported =
                exports.exports().stream().map(PeExports.Export::name).collect(Collectors.toSet());
        PeThunks thunks = PeThunks.of(bytes, layout, processor, imports.imports());
        return new BinaryImage(
                BinaryFormat.PE,
                processor,
                isLibrary ? BinaryKind.SHARED : BinaryKind.EXECUTABLE,
                new Linkage(exports.libraryName(), imports.needed(), List.of(), List.of()),
                new Symbols(
                        exports.exports().stream().map(this::exported).toList(),
                        imports.imports(),
                        symbols.map(it -> PeSymbols.internals(it, exported, thunks))),
                functions(exports),
                layout.sections().stream()
                        .map(it -> new Region(
                                it.name(), it.offset(), it.used(), it.isExecutable(), it.isWritable(), false))
                        .toList(),
                traits(),
                InstructionSets.UNTOLD,
                origin(debug),
                Optional.empty(),
                bytes);
    }

    private ExportedSymbol exported(PeExports.Export export) {
        SymbolKind kind = export.forwarded() ? SymbolKind.OTHER : SymbolKind.DATA;
        for (PeSection section : layout.sections()) {
            boolean inside = export.address() >= section.address()
                    && export.address() - section.address() < Math.max(section.memorySize(), section.fileSize());
            if (!export.forwarded() && inside && section.isExecutable()) {
                kind = SymbolKind.FUNCTION;
            }
        }
        return new ExportedSymbol(export.name(), Optional.empty(), kind, false);
    }

    private List<CodeRange> functions(PeExports exports) throws MalformedBinaryException {
        return new PeFunctions(bytes, layout, processor)
                .read(PeFunctions.names(exports.exports(), symbols.orElse(List.of()), layout.sections()));
    }

    private Set<LoadTrait> traits() throws MalformedBinaryException {
        int flags = bytes.unsignedShort(header + COFF_SIZE + 70, WHAT);
        Set<LoadTrait> traits = EnumSet.noneOf(LoadTrait.class);
        if ((flags & 0x20) != 0) {
            traits.add(LoadTrait.HIGH_ENTROPY);
        }
        if ((flags & 0x40) != 0) {
            traits.add(LoadTrait.DYNAMIC_BASE);
        }
        if ((flags & 0x100) != 0) {
            traits.add(LoadTrait.NX_COMPATIBLE);
        }
        return traits;
    }

    private Origin origin(PeDebug debug) throws MalformedBinaryException {
        boolean dwarf = layout.sections().stream().anyMatch(it -> it.name().startsWith(".debug_"));
        long seconds = bytes.unsignedInt(header + 8, WHAT);
        return new Origin(
                debug.id(),
                dwarf,
                debug.pdb(),
                seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds)),
                Optional.empty());
    }
}
