// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

/**
 * An instruction of x86-64.
 *
 * @param length its bytes; 0 when it is none
 * @param encoding how it is encoded
 * @param map which opcode map: 0, 1 behind 0F, 2 behind 0F 38, 3 behind 0F 3A, and those of VEX and EVEX
 * @param opcode the opcode
 * @param prefix the prefix that chooses between instructions of one opcode: 0x66, 0xF2, 0xF3 or 0
 * @param modRm the ModRM byte; 0 without one
 * @param wide whether REX.W is set
 */
record X86Instruction(int length, Encoding encoding, int map, int opcode, int prefix, int modRm, boolean wide) {
    /** The families of encodings. */
    enum Encoding {
        /** What processors had before AVX. */
        LEGACY,
        /** AVX's. */
        VEX,
        /** AVX-512's. */
        EVEX,
        /** AMD's. */
        XOP
    }

    /** No instruction. */
    static final X86Instruction NONE = new X86Instruction(0, Encoding.LEGACY, 0, 0, 0, 0, false);
}
