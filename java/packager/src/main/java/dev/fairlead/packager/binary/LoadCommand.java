// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * A load command (mach-o/loader.h, {@code struct load_command}).
 *
 * @param index its place in the list
 * @param type what it says, without the bit that marks it as required
 * @param offset where it begins in the file
 * @param size its bytes
 */
record LoadCommand(int index, long type, long offset, long size) {
    static final long SYMTAB = 0x2;
    static final long LOAD_DYLIB = 0xC;
    static final long ID_DYLIB = 0xD;
    static final long LOAD_WEAK_DYLIB = 0x18;
    static final long SEGMENT_64 = 0x19;
    static final long UUID = 0x1B;
    static final long RPATH = 0x1C;
    static final long CODE_SIGNATURE = 0x1D;
    static final long REEXPORT_DYLIB = 0x1F;
    static final long LAZY_LOAD_DYLIB = 0x20;
    static final long DYLD_INFO = 0x22;
    static final long LOAD_UPWARD_DYLIB = 0x23;
    static final long VERSION_MIN_MACOSX = 0x24;
    static final long FUNCTION_STARTS = 0x26;
    static final long DATA_IN_CODE = 0x29;
    static final long BUILD_VERSION = 0x32;
    static final long EXPORTS_TRIE = 0x33;
    private static final long REQUIRED = 0x8000_0000L;
    private static final long LEAST_SIZE = 8;

    static List<LoadCommand> read(FileBytes bytes, long begin, long count, long size) throws MalformedBinaryException {
        bytes.require(begin, size, "the list of load commands");
        List<LoadCommand> commands = new ArrayList<>();
        long at = begin;
        for (int i = 0; i < count; i++) {
            String what = "load command " + i;
            long left = begin + size - at;
            long length = left < LEAST_SIZE ? 0 : bytes.unsignedInt(at + 4, what);
            if (length < LEAST_SIZE || length > left) {
                throw new MalformedBinaryException(
                        "is damaged: " + what + " has " + length + " bytes, " + left + " are left of the list");
            }
            commands.add(new LoadCommand(i, bytes.unsignedInt(at, what) & ~REQUIRED, at, length));
            at += length;
        }
        return commands;
    }

    /** What to call it in messages. */
    String title() {
        return "load command " + index;
    }

    long end() {
        return offset + size;
    }

    boolean loadsLibrary() {
        return type == LOAD_DYLIB
                || type == LOAD_WEAK_DYLIB
                || type == REEXPORT_DYLIB
                || type == LAZY_LOAD_DYLIB
                || type == LOAD_UPWARD_DYLIB;
    }

    /** A number in it; refused where the command is too short to have it. */
    long unsignedInt(FileBytes bytes, int at) throws MalformedBinaryException {
        requireRoom(at + 4);
        return bytes.unsignedInt(offset + at, title());
    }

    long number(FileBytes bytes, int at) throws MalformedBinaryException {
        requireRoom(at + 8);
        return bytes.number(offset + at, title());
    }

    /** A text in it, which begins where the number at {@code at} says. */
    String text(FileBytes bytes, Names names, int at) throws MalformedBinaryException {
        return names.read(offset + unsignedInt(bytes, at), end(), "the text of " + title());
    }

    private void requireRoom(int room) throws MalformedBinaryException {
        if (room > size) {
            throw new MalformedBinaryException("is damaged: " + title() + " has " + size + " bytes, too few");
        }
    }
}
