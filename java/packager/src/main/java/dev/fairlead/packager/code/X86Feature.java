// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

/** Instruction sets that x86-64's first processors lack (levels as in the x86-64 psABI, "Micro-Architecture Levels"). */
public enum X86Feature implements CodeFeature {
    /** SSE3. */
    SSE3("SSE3", 2),
    /** SSSE3. */
    SSSE3("SSSE3", 2),
    /** SSE4.1. */
    SSE4_1("SSE4.1", 2),
    /** SSE4.2, with crc32. */
    SSE4_2("SSE4.2", 2),
    /** The counting of bits. */
    POPCNT("POPCNT", 2),
    /** A compare-and-swap of 16 bytes. */
    CX16("CMPXCHG16B", 2),
    /** In no level; a tier that asks the processor for it can have it. */
    CRYPTO("AES, PCLMUL, SHA or ADX", 2),
    /** The counting of leading zeroes, which old processors silently take for another instruction. */
    LZCNT("LZCNT", 3),
    /** Loads that swap bytes. */
    MOVBE("MOVBE", 3),
    /** What has a VEX prefix and works on general registers. */
    BMI("BMI", 3),
    /** What has a VEX prefix and works on vectors. */
    AVX("AVX, AVX2 or FMA", 3),
    /** What has an EVEX prefix, or works on masks. */
    AVX512("AVX-512", 4),
    /** AMD's XOP, which later processors dropped. */
    XOP("XOP", 4);

    private final String title;
    private final int level;

    X86Feature(String title, int level) {
        this.title = title;
        this.level = level;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int level() {
        return level;
    }
}
