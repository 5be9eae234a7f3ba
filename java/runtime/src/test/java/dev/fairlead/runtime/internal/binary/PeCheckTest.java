// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On made-up headers: no Windows library is at hand on every machine. */
class PeCheckTest {
    private static final int AT = 0x80;
    private static final int OPTIONAL_SIZE = 240;
    private static final int SECTIONS = AT + 24 + OPTIONAL_SIZE;
    private static final int SIZE = 0x800;

    /** Two sections, of which the second reaches to byte 0x700; what follows is a certificate, say. */
    private static Bytes library() {
        return Bytes.littleEndian(SIZE)
                .text(0, "MZ")
                .u32(0x3C, AT)
                .text(AT, "PE\0\0")
                .u16(AT + 4, 0x8664)
                .u16(AT + 6, 2)
                .u16(AT + 20, OPTIONAL_SIZE)
                .u16(AT + 22, 0x2022)
                .u16(AT + 24, 0x20B)
                .u32(AT + 24 + 60, 0x400)
                .u32(SECTIONS + 16, 0x200)
                .u32(SECTIONS + 20, 0x400)
                .u32(SECTIONS + 40 + 16, 0x100)
                .u32(SECTIONS + 40 + 20, 0x600);
    }

    @Test
    void aLibraryPasses() {
        assertTrue(passes(library().array()));
    }

    @Test
    void everyCutIntoASectionIsRefused() {
        byte[] file = library().array();
        for (int length = 0; length <= SIZE; length++) {
            assertEquals(length >= 0x700, passes(Arrays.copyOf(file, length)), "cut to " + length);
        }
    }

    @Test
    void aSectionWithoutBytesMayStandAnywhere() {
        assertTrue(passes(
                library().u32(SECTIONS + 40 + 16, 0).u32(SECTIONS + 40 + 20, 0).array()));
    }

    @Test
    void theReasonIsTold() {
        byte[] file = library().array();
        refused("is truncated: the DOS header ends at byte 64, the file has 63 bytes", Arrays.copyOf(file, 63));
        refused("is truncated: the PE header ends at byte 132, the file has 130 bytes", Arrays.copyOf(file, 130));
        refused("is truncated: section 1 ends at byte 1792, the file has 1791 bytes", Arrays.copyOf(file, 0x6FF));
        refused(
                "is truncated: section 0 ends at byte 8589934590, the file has 2048 bytes",
                library().u32(SECTIONS + 16, -1).u32(SECTIONS + 20, -1).array());
        refused(
                "is damaged: there is no PE header at byte 4",
                library().u32(0x3C, 4).array());
        refused(
                "is truncated: the PE header ends at byte 4294967299, the file has 2048 bytes",
                library().u32(0x3C, -1).array());
        refused("has no sections", library().u16(AT + 6, 0).array());
        refused("is a program, not a DLL", library().u16(AT + 22, 0x22).array());
        refused(
                "is not a 64-bit DLL (PE magic 10b), and this JVM is 64-bit",
                library().u16(AT + 24, 0x10B).array());
    }

    @ParameterizedTest
    @CsvSource({"0xAA64, aarch64 (PE machine 43620)", "0x5064, riscv64 (PE machine 20580)"})
    void anotherProcessorsLibraryIsRefused(int number, String machine) {
        refused(
                "is built for " + machine + ", this is x86_64",
                library().u16(AT + 4, number).array());
    }

    @Test
    void noChangeOfTheHeadersBreaksTheCheck() {
        int passed = Checks.fuzz(library().array(), SECTIONS + 80, BinaryFormat.PE, Machine.X86_64);
        assertTrue(passed > 100 && passed < 59_000, "both answers come: " + passed);
    }

    private static boolean passes(byte[] file) {
        return Checks.passes(file, BinaryFormat.PE, Machine.X86_64);
    }

    private static void refused(String message, byte[] file) {
        Checks.assertRefused(message, file, BinaryFormat.PE, Machine.X86_64);
    }
}
