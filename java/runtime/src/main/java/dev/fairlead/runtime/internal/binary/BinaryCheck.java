// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** The check of a shared library: right system, right processor, and nothing that is mapped lies beyond the file's end. */
public final class BinaryCheck {
    private BinaryCheck() {}

    /**
     * Refuses what the system's loader must not see. What passes may still be refused by that loader, with words; it does
     * not make it read beyond the file's end.
     *
     * @param file the whole content of the file
     * @param format the format that the running system loads
     * @param machine the running processor
     * @throws BinaryRefusedException if the file is refused
     */
    public static void check(MemorySegment file, BinaryFormat format, Machine machine) throws BinaryRefusedException {
        if (file.byteSize() == 0) {
            throw BinaryRefusedException.damaged("is empty");
        }
        Optional<BinaryFormat> found = formatOf(file);
        if (found.isEmpty()) {
            throw unknown(file, format);
        }
        if (found.get() != format) {
            throw BinaryRefusedException.foreign("is in " + found.get() + " format, for "
                    + found.get().system() + "; " + format.system() + " loads " + format);
        }
        switch (format) {
            case ELF -> new ElfCheck(BinaryContent.littleEndian(file)).check(machine);
            case PE -> new PeCheck(BinaryContent.littleEndian(file)).check(machine);
            case MACH_O -> MachOCheck.check(file, machine);
        }
    }

    private static Optional<BinaryFormat> formatOf(MemorySegment file) {
        if (beginsWith(file, 0x7F, 'E', 'L', 'F')) {
            return Optional.of(BinaryFormat.ELF);
        }
        if (beginsWith(file, 'M', 'Z')) {
            return Optional.of(BinaryFormat.PE);
        }
        boolean machO = beginsWith(file, 0xCF, 0xFA, 0xED, 0xFE)
                || beginsWith(file, 0xCE, 0xFA, 0xED, 0xFE)
                || beginsWith(file, 0xCA, 0xFE, 0xBA, 0xBE)
                || beginsWith(file, 0xCA, 0xFE, 0xBA, 0xBF);
        return machO ? Optional.of(BinaryFormat.MACH_O) : Optional.empty();
    }

    private static boolean beginsWith(MemorySegment file, int... magic) {
        if (file.byteSize() < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (Byte.toUnsignedInt(file.get(ValueLayout.JAVA_BYTE, i)) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static BinaryRefusedException unknown(MemorySegment file, BinaryFormat format) {
        StringBuilder begin = new StringBuilder();
        for (long i = 0; i < Math.min(4, file.byteSize()); i++) {
            begin.append(String.format(java.util.Locale.ROOT, " %02X", file.get(ValueLayout.JAVA_BYTE, i)));
        }
        return BinaryRefusedException.damaged(
                "is no library in " + format + " format: it begins with the bytes" + begin);
    }
}
