// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A library for macOS: for one processor, or "fat", with a part for each of several.
 *
 * @param file the library for one processor
 */
record MachOCheck(BinaryContent file) {
    private static final String HEADER = "the Mach-O header";
    private static final long MAGIC_64 = 0xFEED_FACFL;
    private static final long FAT = 0xCAFE_BABEL;
    private static final long FAT_64 = 0xCAFE_BABFL;
    private static final long DYLIB = 6;
    private static final long BUNDLE = 8;
    private static final long SEGMENT_64 = 0x19;
    private static final long HEADER_SIZE = 32;
    private static final long LEAST_COMMAND = 8;
    private static final long SEGMENT_SIZE = 72;

    static void check(MemorySegment bytes, Machine machine) throws BinaryRefusedException {
        BinaryContent bigEndian = new BinaryContent(bytes, ByteOrder.BIG_ENDIAN);
        long magic = bigEndian.unsignedInt(0, HEADER);
        if (magic == FAT || magic == FAT_64) {
            MemorySegment part = part(bigEndian, magic == FAT_64, machine);
            new MachOCheck(BinaryContent.littleEndian(part)).check(machine);
        } else {
            new MachOCheck(BinaryContent.littleEndian(bytes)).check(machine);
        }
    }

    /** The part of a fat file that the running processor uses. */
    private static MemorySegment part(BinaryContent fat, boolean wide, Machine machine) throws BinaryRefusedException {
        long count = fat.unsignedInt(4, HEADER);
        long entrySize = wide ? 32 : 20;
        fat.require(8, count * entrySize, "the table of processors");
        List<String> others = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long entry = 8 + i * entrySize;
            String what = "the part for processor " + i;
            long number = fat.unsignedInt(entry, what);
            if (number == machine.number(BinaryFormat.MACH_O)) {
                long offset = wide ? fat.number(entry + 8, what) : fat.unsignedInt(entry + 8, what);
                long size = wide ? fat.number(entry + 16, what) : fat.unsignedInt(entry + 12, what);
                fat.require(offset, size, what);
                return fat.bytes().asSlice(offset, size);
            }
            if (others.size() < 4) {
                others.add(Machine.describe(BinaryFormat.MACH_O, number));
            }
        }
        throw BinaryRefusedException.foreign("is built for " + String.join(", ", others) + ", this is " + machine.id());
    }

    private void check(Machine machine) throws BinaryRefusedException {
        file.require(0, HEADER_SIZE, HEADER);
        if (file.unsignedInt(0, HEADER) != MAGIC_64) {
            throw BinaryRefusedException.foreign("is not a 64-bit library, and this JVM is 64-bit");
        }
        machine.check(BinaryFormat.MACH_O, file.unsignedInt(4, HEADER));
        long type = file.unsignedInt(12, HEADER);
        if (type != DYLIB && type != BUNDLE) {
            throw BinaryRefusedException.foreign("is not a shared library (Mach-O type " + type + ")");
        }
        checkCommands(file.unsignedInt(16, HEADER), file.unsignedInt(20, HEADER));
    }

    private void checkCommands(long count, long size) throws BinaryRefusedException {
        file.require(HEADER_SIZE, size, "the list of load commands");
        long at = HEADER_SIZE;
        long end = HEADER_SIZE + size;
        for (long i = 0; i < count; i++) {
            String what = "load command " + i;
            long command = file.unsignedInt(at, what);
            long length = file.unsignedInt(at + 4, what);
            if (length < (command == SEGMENT_64 ? SEGMENT_SIZE : LEAST_COMMAND) || length > end - at) {
                throw BinaryRefusedException.damaged(
                        "is damaged: " + what + " has " + length + " bytes, " + (end - at) + " are left of the list");
            }
            if (command == SEGMENT_64) {
                file.require(file.number(at + 40, what), file.number(at + 48, what), "the segment of " + what);
            }
            at += length;
        }
    }
}
