// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import static dev.fairlead.runtime.internal.binary.Checks.assertRefused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files that are no library at all, or one for another system. */
class BinaryCheckTest {
    @Test
    void nothingIsRefused() {
        assertRefused("is empty", new byte[0], BinaryFormat.ELF, Machine.X86_64);
    }

    @Test
    void textIsRefusedWithItsBeginning() {
        byte[] script = "/* GNU ld script */ GROUP ( libc.so.6 )".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                "is no library in ELF format: it begins with the bytes 2F 2A 20 47",
                script,
                BinaryFormat.ELF,
                Machine.X86_64);
        assertRefused(
                "is no library in PE format: it begins with the bytes 7F",
                new byte[] {0x7F},
                BinaryFormat.PE,
                Machine.X86_64);
    }

    @Test
    void aLibraryForAnotherSystemIsRefused() {
        byte[] elf = {0x7F, 'E', 'L', 'F', 2, 1, 1};
        byte[] pe = {'M', 'Z', 0, 0};
        byte[] machO = {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE};
        assertRefused("is in PE format, for Windows; Linux loads ELF", pe, BinaryFormat.ELF, Machine.X86_64);
        assertRefused("is in Mach-O format, for macOS; Windows loads PE", machO, BinaryFormat.PE, Machine.X86_64);
        assertRefused("is in ELF format, for Linux; macOS loads Mach-O", elf, BinaryFormat.MACH_O, Machine.AARCH64);
    }
}
