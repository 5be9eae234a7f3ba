// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;

/**
 * A Mach-O file: the format of macOS, for one processor, or "fat", with a part for each of several (Apple's headers
 * mach-o/loader.h and mach-o/fat.h; the header of a fat file is big-endian).
 */
final class MachOFile {
    private static final String HEADER = "the Mach-O header";
    private static final long MAGIC_64 = 0xFEED_FACFL;
    private static final long MAGIC_32 = 0xFEED_FACEL;
    private static final long FAT = 0xCAFE_BABEL;
    private static final long FAT_64 = 0xCAFE_BABFL;
    /** Classes of Java begin as fat files do; their version follows where these have the number of parts. */
    private static final long MOST_PARTS = 30;

    private MachOFile() {}

    static boolean isMachO(FileBytes bytes) throws MalformedBinaryException {
        long little = bytes.unsignedInt(0, HEADER);
        return little == MAGIC_64
                || little == MAGIC_32
                || (isFat(bytes) && bytes.unsignedIntBigEndian(4, HEADER) <= MOST_PARTS);
    }

    static List<BinaryImage> read(FileBytes bytes) throws MalformedBinaryException {
        if (!isFat(bytes)) {
            return List.of(new MachOImage(bytes).read());
        }
        boolean wide = bytes.unsignedIntBigEndian(0, HEADER) == FAT_64;
        long count = bytes.unsignedIntBigEndian(4, HEADER);
        if (count == 0) {
            throw new MalformedBinaryException("is damaged: it is a universal binary without any part");
        }
        long entrySize = wide ? 32 : 20;
        List<BinaryImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long entry = 8 + i * entrySize;
            String what = "part " + i + " of the universal binary";
            long offset = wide ? bytes.numberBigEndian(entry + 8, what) : bytes.unsignedIntBigEndian(entry + 8, what);
            long size = wide ? bytes.numberBigEndian(entry + 16, what) : bytes.unsignedIntBigEndian(entry + 12, what);
            images.add(new MachOImage(bytes.slice(offset, size, what)).read());
        }
        return images;
    }

    private static boolean isFat(FileBytes bytes) throws MalformedBinaryException {
        long magic = bytes.unsignedIntBigEndian(0, HEADER);
        return magic == FAT || magic == FAT_64;
    }
}
