// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a Mach-O binary for one processor (mach-o/loader.h). */
final class MachOImage {
    private static final String HEADER = "the Mach-O header";
    private static final long MAGIC_64 = 0xFEED_FACFL;
    private static final int HEADER_SIZE = 32;

    private final FileBytes bytes;
    private final Names names;
    private final BinaryKind kind;
    private final Processor processor;
    private final List<LoadCommand> commands;

    MachOImage(FileBytes bytes) throws MalformedBinaryException {
        this.bytes = bytes;
        this.names = new Names(bytes);
        bytes.require(0, HEADER_SIZE, HEADER);
        if (bytes.unsignedInt(0, HEADER) != MAGIC_64) {
            throw new MalformedBinaryException("is no 64-bit Mach-O binary: only these are known here");
        }
        this.processor = Processor.of(BinaryFormat.MACH_O, bytes.unsignedInt(4, HEADER));
        this.kind = kind(bytes.unsignedInt(12, HEADER));
        this.commands =
                LoadCommand.read(bytes, HEADER_SIZE, bytes.unsignedInt(16, HEADER), bytes.unsignedInt(20, HEADER));
    }

    private static BinaryKind kind(long type) throws MalformedBinaryException {
        return switch ((int) type) {
            case 1 -> BinaryKind.OBJECT;
            case 2 -> BinaryKind.EXECUTABLE;
            case 6, 8 -> BinaryKind.SHARED;
            default -> throw new MalformedBinaryException("is of Mach-O type " + type + ": no library or program");
        };
    }

    BinaryImage read() throws MalformedBinaryException {
        List<MachOSection> sections = new ArrayList<>();
        for (LoadCommand segment : all(LoadCommand.SEGMENT_64)) {
            sections.addAll(MachOSection.read(bytes, segment, names));
        }
        Linkage linkage = linkage();
        Optional<LoadCommand> table = first(LoadCommand.SYMTAB);
        MachOSymbols symbols =
                table.isPresent() ? MachOSymbols.read(bytes, table.get(), names) : new MachOSymbols(List.of());
        MachOExports exports = new MachOExports(bytes, names, commands, symbols, sections, imageBase());
        return new BinaryImage(
                BinaryFormat.MACH_O,
                processor,
                kind,
                linkage,
                new Symbols(exports.read(), symbols.imports(linkage.needed()), internals(symbols)),
                functions(sections, symbols),
                sections.stream()
                        .map(it -> new Region(it.name(), it.offset(), it.size(), it.code(), it.writable(), false))
                        .toList(),
                Set.of(),
                InstructionSets.UNTOLD,
                origin(sections),
                signature(),
                bytes);
    }

    /** strip -x leaves no local symbol: then it cannot be told what there was. */
    private static Optional<List<InternalSymbol>> internals(MachOSymbols symbols) {
        List<InternalSymbol> internals = symbols.internals();
        return internals.isEmpty() ? Optional.empty() : Optional.of(internals);
    }

    private Linkage linkage() throws MalformedBinaryException {
        List<String> needed = new ArrayList<>();
        List<RunPath> paths = new ArrayList<>();
        Optional<String> name = Optional.empty();
        for (LoadCommand command : commands) {
            if (command.loadsLibrary()) {
                needed.add(command.text(bytes, names, 8));
            } else if (command.type() == LoadCommand.RPATH) {
                paths.add(new RunPath("LC_RPATH", command.text(bytes, names, 8)));
            } else if (command.type() == LoadCommand.ID_DYLIB) {
                name = Optional.of(command.text(bytes, names, 8));
            }
        }
        return new Linkage(name, needed, List.of(), paths);
    }

    private Origin origin(List<MachOSection> sections) throws MalformedBinaryException {
        Optional<String> id = Optional.empty();
        for (LoadCommand command : all(LoadCommand.UUID)) {
            command.number(bytes, 16);
            id = Optional.of(HexFormat.of().formatHex(bytes.copy(command.offset() + 8, 16)));
        }
        boolean dwarf = sections.stream().anyMatch(it -> it.name().startsWith("__DWARF,"));
        return new Origin(id, dwarf, Optional.empty(), Optional.empty(), minimumSystem());
    }

    private Optional<String> minimumSystem() throws MalformedBinaryException {
        for (LoadCommand command : commands) {
            int place = command.type() == LoadCommand.BUILD_VERSION ? 12 : 8;
            if (place == 12 || command.type() == LoadCommand.VERSION_MIN_MACOSX) {
                long version = command.unsignedInt(bytes, place);
                return Optional.of((version >> 16) + "." + (version >> 8 & 0xFF));
            }
        }
        return Optional.empty();
    }

    private Optional<CodeSignature> signature() throws MalformedBinaryException {
        Optional<LoadCommand> command = first(LoadCommand.CODE_SIGNATURE);
        return command.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignatureReader(
                                bytes,
                                command.get().unsignedInt(bytes, 8),
                                command.get().unsignedInt(bytes, 12))
                        .read());
    }

    /** The address of the first byte: that of the segment that begins where the file does. */
    private long imageBase() throws MalformedBinaryException {
        for (LoadCommand segment : all(LoadCommand.SEGMENT_64)) {
            if (segment.number(bytes, 40) == 0 && segment.number(bytes, 48) > 0) {
                return segment.number(bytes, 24);
            }
        }
        return 0;
    }

    private List<CodeRange> functions(List<MachOSection> sections, MachOSymbols symbols)
            throws MalformedBinaryException {
        List<CodeRange> functions =
                new MachOFunctions(bytes, sections, symbols, imageBase()).read(first(LoadCommand.FUNCTION_STARTS));
        Optional<LoadCommand> data = first(LoadCommand.DATA_IN_CODE);
        return data.isEmpty() ? functions : DataInCode.read(bytes, data.get()).cutOutOf(functions);
    }

    private List<LoadCommand> all(long type) {
        return commands.stream().filter(it -> it.type() == type).toList();
    }

    private Optional<LoadCommand> first(long type) {
        return all(type).stream().findFirst();
    }
}
