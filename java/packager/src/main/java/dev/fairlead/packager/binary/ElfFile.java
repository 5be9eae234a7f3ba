// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an ELF file of 64 bits, little-endian: the format of Linux (System V gABI). What the loader uses is read as the
 * loader finds it, by the program headers; sections add what only linkers and debuggers know, and may be missing.
 */
final class ElfFile {
    private static final long PROGRAM_FLAG = 0x0800_0000L;
    private static final long TEXTREL_FLAG = 4;
    private static final long NOW_FLAG = 8;
    private static final long NOW_FLAG_1 = 1;

    private final FileBytes bytes;
    private final ElfHeader header;
    private final List<ElfSegment> segments;
    private final List<ElfSection> sections;
    private final ElfDynamic dynamic;
    private final Names names;

    ElfFile(FileBytes bytes) throws MalformedBinaryException {
        this.bytes = bytes;
        this.names = new Names(bytes);
        this.header = ElfHeader.read(bytes);
        this.segments = ElfSegment.read(bytes, header);
        this.sections = ElfSection.read(bytes, header);
        this.dynamic = ElfDynamic.read(bytes, segments);
    }

    BinaryImage read() throws MalformedBinaryException {
        ElfSymbolTables tables = new ElfSymbolTables(bytes, header, sections, dynamic, names);
        ElfVersions versions = new ElfVersions(bytes, dynamic, names);
        ElfNotes notes = new ElfNotes(bytes, notePlaces());
        boolean debug = sections.stream()
                .anyMatch(it -> it.name().startsWith(".debug_") || it.name().startsWith(".zdebug_"));
        return new BinaryImage(
                BinaryFormat.ELF,
                header.processor(),
                kind(),
                linkage(versions),
                tables.symbols(versions),
                tables.functions(),
                regions(),
                traits(),
                new InstructionSets(notes.x86Level(), riscvArchitecture()),
                new Origin(notes.buildId(), debug, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                bytes);
    }

    private BinaryKind kind() {
        if (header.isObject()) {
            return BinaryKind.OBJECT;
        }
        boolean program = header.isProgram() || (dynamic.value(ElfDynamic.FLAGS_1) & PROGRAM_FLAG) != 0;
        return program ? BinaryKind.EXECUTABLE : BinaryKind.SHARED;
    }

    private Linkage linkage(ElfVersions versions) throws MalformedBinaryException {
        List<RunPath> paths = new ArrayList<>();
        addPaths(paths, ElfDynamic.RPATH, "RPATH");
        addPaths(paths, ElfDynamic.RUNPATH, "RUNPATH");
        return new Linkage(
                dynamic.texts(names, ElfDynamic.SONAME, "SONAME").stream().findFirst(),
                dynamic.texts(names, ElfDynamic.NEEDED, "NEEDED"),
                versions.needed(),
                paths);
    }

    private void addPaths(List<RunPath> paths, long tag, String name) throws MalformedBinaryException {
        for (String folders : dynamic.texts(names, tag, name)) {
            for (String folder : folders.split(":", -1)) {
                paths.add(new RunPath(name, folder));
            }
        }
    }

    private List<Region> regions() {
        return sections.isEmpty()
                ? segments.stream()
                        .filter(it -> it.type() == ElfSegment.LOAD)
                        .map(it -> new Region(
                                "segment " + it.index(),
                                it.offset(),
                                it.fileSize(),
                                it.isExecutable(),
                                it.isWritable(),
                                false))
                        .toList()
                : sections.stream()
                        .filter(ElfSection::isInFile)
                        .map(it -> new Region(
                                it.name(),
                                it.offset(),
                                it.size(),
                                it.isExecutable(),
                                it.isWritable(),
                                it.isCompressed()))
                        .toList();
    }

    private List<ElfNotes.Place> notePlaces() {
        List<ElfNotes.Place> places = new ArrayList<>();
        if (header.isObject()) {
            sections.stream()
                    .filter(it -> it.type() == ElfSection.NOTE)
                    .forEach(it -> places.add(new ElfNotes.Place(it.offset(), it.size())));
        } else {
            segments.stream()
                    .filter(it -> it.type() == ElfSegment.NOTE)
                    .forEach(it -> places.add(new ElfNotes.Place(it.offset(), it.fileSize())));
        }
        return places;
    }

    private Set<LoadTrait> traits() {
        Set<LoadTrait> traits = EnumSet.noneOf(LoadTrait.class);
        long flags = dynamic.value(ElfDynamic.FLAGS);
        // Where nothing is said of the stack, glibc makes it executable.
        add(
                traits,
                LoadTrait.EXECUTABLE_STACK,
                !header.isObject()
                        && has(ElfSegment.GNU_STACK)
                                .map(ElfSegment::isExecutable)
                                .orElse(true));
        add(traits, LoadTrait.TEXT_RELOCATIONS, dynamic.has(ElfDynamic.TEXTREL) || (flags & TEXTREL_FLAG) != 0);
        add(
                traits,
                LoadTrait.RELOCATIONS,
                dynamic.has(ElfDynamic.RELA) || dynamic.has(ElfDynamic.JMPREL) || dynamic.has(ElfDynamic.RELR));
        add(traits, LoadTrait.RELRO, has(ElfSegment.GNU_RELRO).isPresent());
        boolean now = dynamic.has(ElfDynamic.BIND_NOW)
                || (flags & NOW_FLAG) != 0
                || (dynamic.value(ElfDynamic.FLAGS_1) & NOW_FLAG_1) != 0;
        add(traits, LoadTrait.BIND_NOW, now);
        return traits;
    }

    private static void add(Set<LoadTrait> traits, LoadTrait trait, boolean present) {
        if (present) {
            traits.add(trait);
        }
    }

    private Optional<ElfSegment> has(long type) {
        return segments.stream().filter(it -> it.type() == type).findFirst();
    }

    private Optional<String> riscvArchitecture() throws MalformedBinaryException {
        for (ElfSection section : sections) {
            if (section.name().equals(".riscv.attributes") && section.isInFile()) {
                return new RiscvAttributes(bytes).architecture(section);
            }
        }
        return Optional.empty();
    }
}
