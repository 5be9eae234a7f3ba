// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The dynamic section: what the loader is told (System V gABI, "Dynamic Section").
 *
 * @param entries tags and values, in the order of the file
 * @param segments what is mapped where
 */
record ElfDynamic(List<Entry> entries, List<ElfSegment> segments) {
    static final long NEEDED = 1;
    static final long HASH = 4;
    static final long STRTAB = 5;
    static final long SYMTAB = 6;
    static final long RELA = 7;
    static final long STRSZ = 10;
    static final long SONAME = 14;
    static final long RPATH = 15;
    static final long TEXTREL = 22;
    static final long JMPREL = 23;
    static final long BIND_NOW = 24;
    static final long RUNPATH = 29;
    static final long FLAGS = 30;
    static final long RELR = 36;
    static final long GNU_HASH = 0x6FFF_FEF5L;
    static final long VERSYM = 0x6FFF_FFF0L;
    static final long FLAGS_1 = 0x6FFF_FFFBL;
    static final long VERDEF = 0x6FFF_FFFCL;
    static final long VERDEFNUM = 0x6FFF_FFFDL;
    static final long VERNEED = 0x6FFF_FFFEL;
    static final long VERNEEDNUM = 0x6FFF_FFFFL;

    /** A tag and its value. */
    record Entry(long tag, long value) {}

    static ElfDynamic read(FileBytes bytes, List<ElfSegment> segments) throws MalformedBinaryException {
        List<Entry> entries = new ArrayList<>();
        for (ElfSegment segment : segments) {
            if (segment.type() == ElfSegment.DYNAMIC) {
                for (long at = segment.offset(); at + 16 <= segment.offset() + segment.fileSize(); at += 16) {
                    long tag = bytes.number(at, "the dynamic section");
                    if (tag == 0) {
                        break;
                    }
                    entries.add(new Entry(tag, bytes.number(at + 8, "the dynamic section")));
                }
            }
        }
        return new ElfDynamic(entries, segments);
    }

    boolean has(long tag) {
        return entries.stream().anyMatch(entry -> entry.tag == tag);
    }

    /** The value of the last entry with a tag, which is the one that counts; 0 without one. */
    long value(long tag) {
        long value = 0;
        for (Entry entry : entries) {
            value = entry.tag == tag ? entry.value : value;
        }
        return value;
    }

    /** Where in the file is what a tag gives the address of; empty without such a tag. */
    OptionalLong offset(long tag, String what) throws MalformedBinaryException {
        return has(tag) ? OptionalLong.of(offsetOf(value(tag), what)) : OptionalLong.empty();
    }

    long offsetOf(long address, String what) throws MalformedBinaryException {
        for (ElfSegment segment : segments) {
            if (segment.holds(address)) {
                return segment.offset() + (address - segment.address());
            }
        }
        throw new MalformedBinaryException("is damaged: " + what + " is said to be at address "
                + Long.toUnsignedString(address) + ", and no segment has that in the file");
    }

    /** A name out of the table of strings. */
    String text(Names names, long value, String what) throws MalformedBinaryException {
        long table = offset(STRTAB, "the table of strings")
                .orElseThrow(() -> new MalformedBinaryException("is damaged: it has no table of strings for " + what));
        return names.read(table + value, table + value(STRSZ), what);
    }

    List<String> texts(Names names, long tag, String what) throws MalformedBinaryException {
        List<String> texts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.tag == tag) {
                texts.add(text(names, entry.value, what));
            }
        }
        return texts;
    }
}
