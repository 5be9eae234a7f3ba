// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;
import java.util.Optional;

/** Reads native binaries of every format. */
public final class BinaryReader {
    private static final long ELF = 0x464C_457FL;
    private static final int DOS = 0x5A4D;

    private BinaryReader() {}

    /**
     * Tells the format by the first bytes.
     *
     * @param bytes the file
     * @return its format; empty when it is none that is known
     */
    public static Optional<BinaryFormat> formatOf(FileBytes bytes) {
        try {
            if (bytes.size() >= 4 && bytes.unsignedInt(0, "") == ELF) {
                return Optional.of(BinaryFormat.ELF);
            }
            if (bytes.size() >= 2 && bytes.unsignedShort(0, "") == DOS) {
                return Optional.of(BinaryFormat.PE);
            }
            return bytes.size() >= 8 && MachOFile.isMachO(bytes) ? Optional.of(BinaryFormat.MACH_O) : Optional.empty();
        } catch (MalformedBinaryException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file.
     *
     * @param bytes all of it
     * @return the binary; several where a Mach-O file is for several processors
     * @throws MalformedBinaryException if it is no binary, of an unknown kind, truncated or damaged
     */
    public static List<BinaryImage> read(FileBytes bytes) throws MalformedBinaryException {
        if (bytes.size() == 0) {
            throw new MalformedBinaryException("is empty");
        }
        Optional<BinaryFormat> format = formatOf(bytes);
        if (format.isEmpty()) {
            throw new MalformedBinaryException(
                    "is no native binary: it begins neither as ELF (Linux), PE (Windows) nor Mach-O (macOS) does");
        }
        return switch (format.get()) {
            case ELF -> List.of(new ElfFile(bytes).read());
            case PE -> List.of(new PeFile(bytes).read());
            case MACH_O -> MachOFile.read(bytes);
        };
    }
}
