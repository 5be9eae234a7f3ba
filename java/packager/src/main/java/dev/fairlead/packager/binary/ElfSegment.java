// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/** A program header: a part of the file that the loader maps or reads (System V gABI, "Program Header"). */
record ElfSegment(int index, long type, long flags, long offset, long address, long fileSize, long memorySize) {
    static final int SIZE = 56;
    static final long LOAD = 1;
    static final long DYNAMIC = 2;
    static final long NOTE = 4;
    static final long GNU_STACK = 0x6474_E551L;
    static final long GNU_RELRO = 0x6474_E552L;
    private static final long THREAD_LOCAL = 7;

    static List<ElfSegment> read(FileBytes bytes, ElfHeader header) throws MalformedBinaryException {
        bytes.requireTable(header.segments(), header.segmentCount(), SIZE, "the table of program headers");
        List<ElfSegment> segments = new ArrayList<>();
        for (int i = 0; i < header.segmentCount(); i++) {
            long at = header.segments() + (long) i * SIZE;
            String what = "program header " + i;
            ElfSegment segment = new ElfSegment(
                    i,
                    bytes.unsignedInt(at, what),
                    bytes.unsignedInt(at + 4, what),
                    bytes.number(at + 8, what),
                    bytes.number(at + 16, what),
                    bytes.number(at + 32, what),
                    bytes.number(at + 40, what));
            if (segment.isRead()) {
                bytes.require(segment.offset, segment.fileSize, "segment " + i);
            }
            segments.add(segment);
        }
        return segments;
    }

    private boolean isRead() {
        return type == LOAD || type == DYNAMIC || type == THREAD_LOCAL || type == NOTE;
    }

    boolean isExecutable() {
        return (flags & 1) != 0;
    }

    boolean isWritable() {
        return (flags & 2) != 0;
    }

    /** Whether an address lies in what this segment has in the file. */
    boolean holds(long place) {
        return type == LOAD && place >= address && place - address < fileSize;
    }
}
