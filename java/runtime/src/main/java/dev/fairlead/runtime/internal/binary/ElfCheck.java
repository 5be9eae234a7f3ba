// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * The ELF header and the program headers: what {@code dlopen} maps. Section headers are for linkers and debuggers; a
 * file may lack them.
 *
 * @param file the file
 */
record ElfCheck(BinaryContent file) {
    private static final String HEADER = "the ELF header";
    private static final long HEADER_SIZE = 64;
    private static final int PROGRAM_HEADER_SIZE = 56;
    private static final int CLASS_64 = 2;
    private static final int LITTLE_ENDIAN = 1;
    private static final int SHARED_OBJECT = 3;
    private static final long LOAD = 1;
    private static final long DYNAMIC = 2;
    private static final long THREAD_LOCAL = 7;

    private record Segment(int index, long type, long offset, long address, long fileSize, long memorySize) {
        /** Whether all of another one lies in the memory that this one takes. */
        boolean holds(Segment other) {
            return other.address >= address
                    && other.memorySize <= memorySize
                    && other.address - address <= memorySize - other.memorySize;
        }
    }

    void check(Machine machine) throws BinaryRefusedException {
        file.require(0, HEADER_SIZE, HEADER);
        checkKind();
        machine.check(BinaryFormat.ELF, file.unsignedShort(18, HEADER));
        List<Segment> segments = segments();
        for (Segment segment : segments) {
            checkSegment(segment);
        }
        checkDynamic(segments);
    }

    private void checkKind() throws BinaryRefusedException {
        if (file.unsignedByte(4, HEADER) != CLASS_64) {
            throw BinaryRefusedException.foreign("is not a 64-bit library, and this JVM is 64-bit");
        }
        if (file.unsignedByte(5, HEADER) != LITTLE_ENDIAN) {
            throw BinaryRefusedException.foreign("is big-endian, and this processor is little-endian");
        }
        int type = file.unsignedShort(16, HEADER);
        if (type != SHARED_OBJECT) {
            throw BinaryRefusedException.foreign("is not a shared library (ELF type " + type + ")");
        }
    }

    private List<Segment> segments() throws BinaryRefusedException {
        long table = file.number(32, HEADER);
        int entrySize = file.unsignedShort(54, HEADER);
        int count = file.unsignedShort(56, HEADER);
        if (entrySize != PROGRAM_HEADER_SIZE || count == 0) {
            throw BinaryRefusedException.damaged(
                    "has no program headers of 64-bit ELF (" + count + " of " + entrySize + " bytes)");
        }
        file.require(table, (long) count * PROGRAM_HEADER_SIZE, "the table of program headers");
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(segment(i, table + (long) i * PROGRAM_HEADER_SIZE));
        }
        return segments;
    }

    private Segment segment(int index, long at) throws BinaryRefusedException {
        String what = "program header " + index;
        return new Segment(
                index,
                file.unsignedInt(at, what),
                file.number(at + 8, what),
                file.number(at + 16, what),
                file.number(at + 32, what),
                file.number(at + 40, what));
    }

    private void checkSegment(Segment segment) throws BinaryRefusedException {
        if (segment.type != LOAD && segment.type != DYNAMIC && segment.type != THREAD_LOCAL) {
            return;
        }
        file.require(segment.offset, segment.fileSize, "segment " + segment.index);
        boolean wraps = segment.address < 0 || segment.memorySize < 0 || segment.address + segment.memorySize < 0;
        if (wraps || segment.memorySize < segment.fileSize) {
            throw BinaryRefusedException.damaged("is damaged: segment " + segment.index + " takes "
                    + Long.toUnsignedString(segment.memorySize) + " bytes of memory at "
                    + Long.toUnsignedString(segment.address) + " for " + segment.fileSize + " bytes of the file");
        }
    }

    /** The loader reads the dynamic section and the thread-local image where they are mapped, and does not look twice. */
    private static void checkDynamic(List<Segment> segments) throws BinaryRefusedException {
        for (Segment segment : segments) {
            if (segment.type == DYNAMIC || (segment.type == THREAD_LOCAL && segment.fileSize > 0)) {
                if (segments.stream().noneMatch(it -> it.type == LOAD && it.holds(inFile(segment)))) {
                    throw BinaryRefusedException.damaged(
                            "is damaged: segment " + segment.index + " lies in no segment that is loaded");
                }
            }
        }
        if (segments.stream().noneMatch(it -> it.type == DYNAMIC)) {
            throw BinaryRefusedException.foreign("has no dynamic section: it is not a shared library");
        }
    }

    /** Thread-local zeroes follow the image and lie in no loaded segment. */
    private static Segment inFile(Segment it) {
        return new Segment(it.index, it.type, it.offset, it.address, it.fileSize, it.fileSize);
    }
}
