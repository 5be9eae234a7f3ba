// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * The functions of a stripped ELF file by their unwind tables (Linux Standard Base, ".eh_frame_hdr"; DWARF, "Frame
 * Description Entry"). Only the encodings that GNU's linker and LLVM's write are read; of others no function is told.
 */
record EhFrame(FileBytes bytes, ElfDynamic dynamic) {
    private static final String WHAT = "the unwind table";
    private static final int FOUR_BYTES_FROM_HERE = 0x1B;
    private static final int FOUR_BYTES = 0x03;
    private static final int FOUR_BYTES_FROM_TABLE = 0x3B;

    List<CodeRange> functions(ElfSection header) throws MalformedBinaryException {
        List<CodeRange> functions = new ArrayList<>();
        if (header.size() < 12 || !isReadable(header.offset())) {
            return functions;
        }
        long count = bytes.unsignedInt(header.offset() + 8, WHAT);
        bytes.requireTable(header.offset() + 12, count, 8, WHAT);
        for (long i = 0; i < count; i++) {
            long at = header.offset() + 12 + i * 8;
            long start = header.address() + (int) bytes.unsignedInt(at, WHAT);
            long frame = header.address() + (int) bytes.unsignedInt(at + 4, WHAT);
            long entry = dynamic.offsetOf(frame, WHAT);
            // Length, the way to the common part, then where the function begins, from here, and its size.
            long begin = frame + 8 + (int) bytes.unsignedInt(entry + 8, WHAT);
            long size = bytes.unsignedInt(entry + 12, WHAT);
            if (begin == start) {
                long place = dynamic.offsetOf(start, WHAT);
                bytes.require(place, size, "the function at " + place);
                functions.add(new CodeRange("", place, size));
            }
        }
        return functions;
    }

    private boolean isReadable(long at) throws MalformedBinaryException {
        return bytes.unsignedByte(at, WHAT) == 1
                && bytes.unsignedByte(at + 1, WHAT) == FOUR_BYTES_FROM_HERE
                && bytes.unsignedByte(at + 2, WHAT) == FOUR_BYTES
                && bytes.unsignedByte(at + 3, WHAT) == FOUR_BYTES_FROM_TABLE;
    }
}
