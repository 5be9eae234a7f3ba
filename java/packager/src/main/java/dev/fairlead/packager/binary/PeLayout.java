// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;

/**
 * Where things of a DLL are: addresses are counted from the start of the image and become places in the file by way of
 * the sections.
 *
 * @param sections the sections
 * @param directories where the optional header's data directories are in the file
 * @param directoryCount how many there are
 */
record PeLayout(FileBytes bytes, List<PeSection> sections, long directories, long directoryCount) {
    static final int EXPORTS = 0;
    static final int IMPORTS = 1;
    static final int EXCEPTIONS = 3;
    static final int DEBUG = 6;
    static final int DELAYED_IMPORTS = 13;

    /** A directory: an address and a size; both 0 without one. */
    record Directory(long address, long size) {
        boolean isThere() {
            return address != 0;
        }
    }

    Directory directory(int index) throws MalformedBinaryException {
        long at = directories + index * 8L;
        return index >= directoryCount
                ? new Directory(0, 0)
                : new Directory(
                        bytes.unsignedInt(at, "data directory " + index),
                        bytes.unsignedInt(at + 4, "data directory " + index));
    }

    long offsetOf(long address, String what) throws MalformedBinaryException {
        return section(address, what).offset()
                + (address - section(address, what).address());
    }

    /** Where what the file has of an address's section ends. */
    long endOf(long address, String what) throws MalformedBinaryException {
        PeSection section = section(address, what);
        return section.offset() + section.fileSize();
    }

    private PeSection section(long address, String what) throws MalformedBinaryException {
        for (PeSection section : sections) {
            if (section.holds(address)) {
                return section;
            }
        }
        throw new MalformedBinaryException("is damaged: " + what + " is said to be at address " + address
                + ", and no section has that in the file");
    }
}
