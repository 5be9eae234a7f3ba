// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.CodeRange;
import dev.fairlead.packager.binary.Compiled;
import dev.fairlead.packager.binary.FileBytes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lengths are those that binutils' disassembler sees, and sets are those of the manual. */
class X86DecoderTest {
    private static final Pattern LINE = Pattern.compile("^\\s*([0-9a-f]+):\\t((?:[0-9a-f]{2} )+)", Pattern.MULTILINE);
    private static final String SOURCE = """
            #include <stdint.h>
            #include <string.h>
            double f(const double *x, long n) { double s = 0; for (long i = 0; i < n; i++) s += x[i] * x[i] + 1; return s; }
            void g(float *restrict y, const float *x, long n) { for (long i = 0; i < n; i++) y[i] = x[i] > 0 ? x[i] : -y[i]; }
            uint64_t h(uint64_t a, uint64_t b) { return __builtin_popcountll(a) + __builtin_ctzll(b | 1) + a / (b | 1) + (a << (b & 63)); }
            int k(int x) { switch (x) { case 1: return 7; case 2: return 9; case 3: return 1; case 4: return -4; case 5: return 70; } return x * 37; }
            void m(uint8_t *restrict y, const uint8_t *x, long n) { for (long i = 0; i < n; i++) y[i] = (x[i] * 3 + y[i]) >> 2; }
            unsigned __int128 p(unsigned __int128 a, uint64_t b) { return a * b + 0x123456789abcdefULL; }
            short q(volatile short *x) { *x += 0x1234; *x ^= 3; return *x << 3; }
            int r(const int *x, long n) { int s = 0; for (long i = 0; i < n; i++) if (x[i] & 5) s ^= x[i] >> (i & 7); return s; }
            """;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void lengthsAreTheDisassemblers() throws Exception {
        for (String flags : List.of(
                "-O0",
                "-O2",
                "-O3 -march=x86-64-v2",
                "-O3 -march=x86-64-v3",
                "-O3 -march=x86-64-v4 -mprefer-vector-width=512")) {
            Path object = new Compiled(folder).build("code.o", SOURCE, ("-c -fno-pic " + flags).split(" "));
            String listing = new Compiled(folder)
                    .said(List.of(
                            "objdump",
                            "-d",
                            "-w",
                            "--insn-width=16",
                            "-j",
                            ".text",
                            object.getFileName().toString()));
            List<String> expected = new ArrayList<>();
            Matcher lines = LINE.matcher(listing);
            while (lines.find()) {
                expected.add(lines.group(1) + " " + lines.group(2).strip().split(" ").length);
            }
            BinaryImage image = Compiled.read(object);
            long text = image.regions().stream()
                    .filter(it -> it.name().equals(".text"))
                    .findFirst()
                    .orElseThrow()
                    .offset();
            List<String> found = lengths(image, text);
            assertTrue(found.size() > 100, flags + ": " + found.size());
            // Between functions there is padding that belongs to none.
            assertEquals(
                    List.of(),
                    found.stream().filter(it -> !expected.contains(it)).toList(),
                    flags);
        }
    }

    private static List<String> lengths(BinaryImage image, long text) {
        List<String> lengths = new ArrayList<>();
        for (CodeRange function : image.functions()) {
            long end = function.offset() + function.size();
            X86Decoder decoder = new X86Decoder(image.content(), end);
            long at = function.offset();
            int length = 1;
            while (at < end && length > 0) {
                length = decoder.read(at).length();
                lengths.add(Long.toHexString(at - text) + " " + length);
                at += length;
            }
        }
        return lengths;
    }

    @Test
    void instructionSets() {
        assertEquals(Optional.empty(), feature("0f1f840000000000")); // nopl
        assertEquals(Optional.empty(), feature("f30f1efa")); // endbr64
        assertEquals(Optional.empty(), feature("660f6fc1")); // movdqa
        assertEquals(Optional.empty(), feature("f30fbcc1")); // rep bsf, which newer processors take for tzcnt
        assertEquals(Optional.of(X86Feature.POPCNT), feature("f3480fb8c1"));
        assertEquals(Optional.of(X86Feature.LZCNT), feature("f30fbdc1"));
        assertEquals(Optional.of(X86Feature.SSE3), feature("f20f7cc1")); // haddps
        assertEquals(Optional.of(X86Feature.SSSE3), feature("660f3800c1")); // pshufb
        assertEquals(Optional.of(X86Feature.SSE4_1), feature("660f3840c1")); // pmulld
        assertEquals(Optional.of(X86Feature.SSE4_2), feature("f20f38f1c1")); // crc32
        assertEquals(Optional.of(X86Feature.MOVBE), feature("0f38f001")); // movbe
        assertEquals(Optional.of(X86Feature.CX16), feature("f0480fc70f")); // lock cmpxchg16b
        assertEquals(Optional.of(X86Feature.CRYPTO), feature("660f3a44c100")); // pclmulqdq
        assertEquals(Optional.of(X86Feature.AVX), feature("c5f877")); // vzeroupper
        assertEquals(Optional.of(X86Feature.BMI), feature("c4e2f0f2c2")); // andn
        assertEquals(Optional.of(X86Feature.AVX512), feature("62f17548fec2")); // vpaddd zmm
        assertEquals(Optional.of(X86Feature.AVX512), feature("c5f892c8")); // kmovw
    }

    @Test
    void whatIsNoInstructionIsTold() {
        for (String bytes : List.of("06", "0f04", "e800", "6666666666666666666666666666666690", "48b80000")) {
            byte[] code = HexFormat.of().parseHex(bytes);
            assertEquals(
                    0, new X86Decoder(FileBytes.of(code), code.length).read(0).length(), bytes);
        }
    }

    private static Optional<X86Feature> feature(String hexadecimal) {
        byte[] code = HexFormat.of().parseHex(hexadecimal);
        X86Instruction instruction = new X86Decoder(FileBytes.of(code), code.length).read(0);
        assertEquals(code.length, instruction.length(), hexadecimal);
        return X86Features.of(instruction);
    }
}
