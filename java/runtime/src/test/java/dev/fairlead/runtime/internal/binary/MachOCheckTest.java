// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On made-up headers: no library of macOS is at hand on every machine. */
class MachOCheckTest {
    private static final long X86_64 = 0x0100_0007L;
    private static final long ARM64 = 0x0100_000CL;
    private static final int COMMANDS = 72 + 24 + 72;
    private static final int SIZE = 0x400;
    private static final int FIRST = 32;
    private static final int LAST = FIRST + 72 + 24;

    /** A segment, a command of another kind, and a segment that reaches to the end. */
    private static Bytes library(long processor) {
        return Bytes.littleEndian(SIZE)
                .u32(0, 0xFEED_FACFL)
                .u32(4, processor)
                .u32(12, 6)
                .u32(16, 3)
                .u32(20, COMMANDS)
                .u32(FIRST, 0x19)
                .u32(FIRST + 4, 72)
                .u64(FIRST + 40, 0)
                .u64(FIRST + 48, 0x200)
                .u32(FIRST + 72, 0x1B)
                .u32(FIRST + 72 + 4, 24)
                .u32(LAST, 0x19)
                .u32(LAST + 4, 72)
                .u64(LAST + 40, 0x200)
                .u64(LAST + 48, 0x200);
    }

    private static Bytes fat(boolean wide) {
        Bytes fat = new Bytes(0x2400, ByteOrder.BIG_ENDIAN)
                .u32(0, wide ? 0xCAFE_BABFL : 0xCAFE_BABEL)
                .u32(4, 2)
                .part(0x1000, library(X86_64).array())
                .part(0x2000, library(ARM64).array());
        return wide
                ? fat.u32(8, X86_64)
                        .u64(16, 0x1000)
                        .u64(24, SIZE)
                        .u32(40, ARM64)
                        .u64(48, 0x2000)
                        .u64(56, SIZE)
                : fat.u32(8, X86_64)
                        .u32(16, 0x1000)
                        .u32(20, SIZE)
                        .u32(28, ARM64)
                        .u32(36, 0x2000)
                        .u32(40, SIZE);
    }

    @Test
    void aLibraryPasses() {
        assertTrue(passes(library(ARM64).array(), Machine.AARCH64));
        assertTrue(passes(library(X86_64).u32(12, 8).array(), Machine.X86_64));
    }

    @Test
    void everyCutIsRefused() {
        byte[] file = library(ARM64).array();
        for (int length = 0; length <= SIZE; length++) {
            assertEquals(length == SIZE, passes(Arrays.copyOf(file, length), Machine.AARCH64), "cut to " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFatLibraryPassesForEachOfItsProcessors(boolean wide) {
        byte[] file = fat(wide).array();
        assertTrue(passes(file, Machine.AARCH64));
        assertTrue(passes(file, Machine.X86_64));
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertEquals(false, passes(cut, Machine.AARCH64), "cut to " + length);
            assertEquals(length >= 0x1400, passes(cut, Machine.X86_64), "cut to " + length);
        }
    }

    @Test
    void theReasonIsTold() {
        refused(
                "is truncated: the segment of load command 2 ends at byte 1024, the file has 1023 bytes",
                Arrays.copyOf(library(ARM64).array(), SIZE - 1));
        refused(
                "is truncated: the segment of load command 2 ends at byte 18446744073709551615, the file has 1024 bytes",
                library(ARM64)
                        .u64(LAST + 40, Long.MAX_VALUE)
                        .u64(LAST + 48, Long.MIN_VALUE)
                        .array());
        refused(
                "is damaged: load command 1 has 0 bytes, 96 are left of the list",
                library(ARM64).u32(FIRST + 72 + 4, 0).array());
        refused(
                "is damaged: load command 2 has 73 bytes, 72 are left of the list",
                library(ARM64).u32(LAST + 4, 73).array());
        refused(
                "is not a shared library (Mach-O type 2)",
                library(ARM64).u32(12, 2).array());
        refused(
                "is not a 64-bit library, and this JVM is 64-bit",
                library(ARM64).u32(0, 0xFEED_FACEL).array());
        refused(
                "is built for x86_64 (Mach-O machine 16777223), this is aarch64",
                library(X86_64).array());
        refused(
                "is built for x86_64 (Mach-O machine 16777223), x86_64 (Mach-O machine 16777223), this is aarch64",
                fat(false).u32(28, X86_64).array());
    }

    @Test
    void riscVHasNoMacOs() {
        Checks.assertRefused(
                "is built for aarch64 (Mach-O machine 16777228), this is riscv64",
                library(ARM64).array(),
                BinaryFormat.MACH_O,
                Machine.RISCV64);
    }

    @Test
    void noChangeOfTheHeadersBreaksTheCheck() {
        int thin = Checks.fuzz(library(ARM64).array(), 32 + COMMANDS, BinaryFormat.MACH_O, Machine.AARCH64);
        int fat = Checks.fuzz(fat(false).array(), 48, BinaryFormat.MACH_O, Machine.AARCH64);
        int wide = Checks.fuzz(fat(true).array(), 72, BinaryFormat.MACH_O, Machine.AARCH64);
        for (int passed : new int[] {thin, fat, wide}) {
            assertTrue(passed > 100 && passed < 59_000, "both answers come: " + passed);
        }
    }

    private static boolean passes(byte[] file, Machine machine) {
        return Checks.passes(file, BinaryFormat.MACH_O, machine);
    }

    private static void refused(String message, byte[] file) {
        Checks.assertRefused(message, file, BinaryFormat.MACH_O, Machine.AARCH64);
    }
}
