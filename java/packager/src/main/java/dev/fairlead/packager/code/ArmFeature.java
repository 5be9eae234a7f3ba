// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

import java.util.Optional;

/**
 * Instruction sets that Armv8.0-A lacks, by the bits of their encodings (Arm Architecture Reference Manual, "A64 Instruction
 * Set Encoding"). Those in the space of hints, such as pointer authentication's, do nothing on older processors.
 */
public enum ArmFeature implements CodeFeature {
    /** Atomic operations in one instruction: CAS, SWP, LDADD and their like. */
    LSE("LSE atomics"),
    /** Checksums. */
    CRC32("CRC32"),
    /** Dot products. */
    DOT_PRODUCT("dot product"),
    /** AES, SHA and polynomial multiplication. */
    CRYPTO("AES, SHA or PMULL"),
    /** Scalable vectors. */
    SVE("SVE"),
    /** Scalable matrices. */
    SME("SME");

    private final String title;

    ArmFeature(String title) {
        this.title = title;
    }

    /**
     * Tells the instruction set of an instruction.
     *
     * @param word the instruction
     * @return its set; empty for Armv8.0-A and for what is not looked for
     */
    static Optional<ArmFeature> of(int word) {
        if ((word & 0x1E00_0000) == 0x0400_0000) {
            return Optional.of(SVE);
        }
        if ((word & 0x9E00_0000) == 0x8000_0000) {
            return Optional.of(SME);
        }
        if (isAtomic(word)) {
            return Optional.of(LSE);
        }
        if ((word & 0x7FE0_E000) == 0x1AC0_4000) {
            return Optional.of(CRC32);
        }
        if ((word & 0x9F20_FC00) == 0x0E00_9400 || (word & 0x9F00_F400) == 0x0F00_E000) {
            return Optional.of(DOT_PRODUCT);
        }
        return isCrypto(word) ? Optional.of(CRYPTO) : Optional.empty();
    }

    private static boolean isAtomic(int word) {
        return (word & 0x3B20_0C00) == 0x3820_0000
                || (word & 0x3FA0_7C00) == 0x08A0_7C00
                || (word & 0xBFA0_7C00) == 0x0820_7C00;
    }

    private static boolean isCrypto(int word) {
        return (word & 0xFF3E_0C00) == 0x4E28_0800
                || (word & 0xFFE0_8C00) == 0x5E00_0000
                || (word & 0xFFFE_0C00) == 0x5E28_0800
                || (word & 0xBFE0_FC00) == 0x0EE0_E000;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int level() {
        return 1;
    }
}
