// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The notes of an ELF file: GNU's build id, and the level of x86-64 that GNU's properties ask for (System V gABI, "Note
 * Section"; x86-64 psABI, "Program Property").
 */
final class ElfNotes {
    private static final int BUILD_ID = 3;
    private static final int PROPERTIES = 5;
    private static final long X86_ISA_NEEDED = 0xC000_8002L;

    private final FileBytes bytes;
    private Optional<String> buildId = Optional.empty();
    private OptionalInt x86Level = OptionalInt.empty();

    /** Where notes are. */
    record Place(long offset, long size) {}

    ElfNotes(FileBytes bytes, List<Place> places) throws MalformedBinaryException {
        this.bytes = bytes;
        for (Place place : places) {
            read(place.offset, place.offset + place.size);
        }
    }

    Optional<String> buildId() {
        return buildId;
    }

    OptionalInt x86Level() {
        return x86Level;
    }

    private void read(long begin, long end) throws MalformedBinaryException {
        long at = begin;
        while (at + 12 <= end) {
            long name = bytes.unsignedInt(at, "a note");
            long size = bytes.unsignedInt(at + 4, "a note");
            long type = bytes.unsignedInt(at + 8, "a note");
            long content = at + 12 + aligned(name, 4);
            bytes.require(content, size, "a note");
            if (name == 4 && bytes.unsignedInt(at + 12, "a note") == 0x55_4E47L) {
                gnu(type, content, size);
            }
            // Properties are aligned to 8 bytes, which their size already is.
            at = content + aligned(size, 4);
        }
    }

    private void gnu(long type, long content, long size) throws MalformedBinaryException {
        if (type == BUILD_ID) {
            buildId = Optional.of(HexFormat.of().formatHex(bytes.copy(content, size)));
        } else if (type == PROPERTIES) {
            properties(content, content + size);
        }
    }

    private void properties(long begin, long end) throws MalformedBinaryException {
        long at = begin;
        while (at + 8 <= end) {
            long size = bytes.unsignedInt(at + 4, "a property");
            if (bytes.unsignedInt(at, "a property") == X86_ISA_NEEDED && size >= 4) {
                long levels = bytes.unsignedInt(at + 8, "a property");
                x86Level = levels == 0 ? x86Level : OptionalInt.of(64 - Long.numberOfLeadingZeros(levels));
            }
            at += 8 + aligned(size, 8);
        }
    }

    private static long aligned(long size, long to) {
        return (size + to - 1) / to * to;
    }
}
