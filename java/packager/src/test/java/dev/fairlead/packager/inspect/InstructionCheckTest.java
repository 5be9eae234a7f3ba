// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.binary.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instructions outside of the tiers are found, and those inside are left alone. For other processors the words are written
 * by hand, and the header is changed.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class InstructionCheckTest {
    private static final String HOST = "linux-x86_64";
    private static final int MACHINE = 18;
    private static final int AARCH64 = 183;
    private static final int RISCV = 243;

    @TempDir
    private Path folder;

    private Compiled compiled;

    @BeforeEach
    void compiler() {
        compiled = new Compiled(folder);
    }

    @Test
    void wideVectorsOutsideOfTiers() throws Exception {
        Path avx = library("scan", "vpaddd %ymm0, %ymm1, %ymm2");
        Inspection inspection = Gate.of(HOST).inspect(avx);
        assertEquals(List.of("FL0271"), Gate.codes(inspection));
        assertTrue(inspection.findings().getFirst().message().endsWith("scan (AVX, AVX2 or FMA)"));
        assertEquals(List.of(), Gate.of(HOST).tiers("scan*").codes(avx));
    }

    @Test
    void aTierMayUseItsOwnLevelAndNoMore() throws Exception {
        String avx = "vpaddd %ymm0, %ymm1, %ymm2";
        String avx512 = "vpaddd %zmm0, %zmm1, %zmm2";
        assertEquals(List.of(), Gate.of(HOST).codes(library("_ZN2fl9x86_64_v34scanEv", avx)));
        assertEquals(List.of("FL0271"), Gate.of(HOST).codes(library("_ZN2fl9x86_64_v24scanEv", avx)));
        assertEquals(List.of("FL0271"), Gate.of(HOST).codes(library("_ZN2fl9x86_64_v34scanEv", avx512)));
        assertEquals(List.of(), Gate.of(HOST).codes(library("_ZN2fl9x86_64_v44scanEv", avx512)));
        assertEquals(List.of("FL0271"), Gate.of(HOST).codes(library("_ZN2fl6scalar4scanEv", "popcnt %rax, %rax")));
    }

    @Test
    void whereNamesAreGoneItCannotBeTold() throws Exception {
        String hidden =
                "__attribute__((noinline)) static void a(void) { __asm__ volatile(\"vzeroupper\"); } void scan(void) { a(); }";
        Path stripped = compiled.library("libscan.so", hidden, "-nostdlib", "-Wl,-z,now", "-s");
        CheckResult result = Gate.result(Gate.of(HOST).inspect(stripped), "instructions");
        assertEquals(CheckStatus.NOT_CHECKABLE, result.status());
        assertTrue(result.reason().contains("AVX"), result.reason());
    }

    @Test
    void aNoteThatAsksForALevel() throws Exception {
        Path note =
                compiled.library("libscan.so", "int scan(void) { return 1; }", "-nostdlib", "-Wl,-z,now,-z,x86-64-v3");
        assertEquals(List.of("FL0272"), Gate.of(HOST).codes(note));
    }

    @Test
    void armsWords() throws Exception {
        assertEquals(List.of(), armCodes("scan", "0x0b010000")); // add
        assertEquals(List.of("FL0271"), armCodes("scan", "0xb8210041")); // ldadd
        assertEquals(List.of("FL0271"), armCodes("scan", "0x04a00000")); // SVE's add
        assertEquals(List.of("FL0271"), armCodes("scan", "0x4e829420")); // sdot
        assertEquals(List.of("FL0271"), armCodes("scan", "0x1ac15c00")); // crc32cx
        assertEquals(List.of(), armCodes("_ZN2fl7aarch644scanEv", "0x9ac15c00"));
        assertEquals(List.of(), armCodes("__aarch64_ldadd4_relax", "0xb8210041"));
    }

    @Test
    void extensionsOfRiscv() throws Exception {
        assertEquals(List.of(), riscvCodes("rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0_zicsr2p0_zifencei2p0_zmmul1p0"));
        assertEquals(List.of("FL0273"), riscvCodes("rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0_v1p0"));
    }

    private Path library(String function, String instruction) throws IOException, InterruptedException {
        return compiled.library("libscan.so", function(function, instruction), "-nostdlib", "-Wl,-z,now");
    }

    private static String function(String name, String line) {
        return "__asm__(\".globl " + name + "\\n.type " + name + ",@function\\n" + name + ": " + line + "\\n.size "
                + name + ",.-" + name + "\");";
    }

    private List<String> armCodes(String function, String word) throws IOException, InterruptedException {
        return Gate.codes(as(AARCH64, library(function, ".long " + word), "linux-aarch64"));
    }

    private List<String> riscvCodes(String architecture) throws IOException, InterruptedException {
        int attributes = 1 + architecture.length() + 1;
        String section = "__asm__(\".section .riscv.attributes\\n.byte 0x41\\n.long " + (4 + 6 + 5 + attributes)
                + "\\n.asciz \\\"riscv\\\"\\n.byte 1\\n.long " + (5 + attributes) + "\\n.byte 5\\n.asciz \\\""
                + architecture
                + "\\\"\\n.text\");";
        Path file = compiled.library("libscan.so", section + "int scan(void) { return 1; }", "-nostdlib", "-Wl,-z,now");
        return Gate.codes(as(RISCV, file, "linux-riscv64"));
    }

    private static Inspection as(int machine, Path file, String platform) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[MACHINE] = (byte) machine;
        return Gate.of(platform).inspect("libscan.so", Arrays.copyOf(bytes, bytes.length));
    }
}
