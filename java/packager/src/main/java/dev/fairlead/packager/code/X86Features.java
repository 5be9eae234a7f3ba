// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

import java.util.Optional;

/** Tells the instruction set of an instruction of x86-64 (Intel's manual, volume 2). */
final class X86Features {
    private static final int NO_PREFIX = 0;

    private X86Features() {}

    static Optional<X86Feature> of(X86Instruction it) {
        return switch (it.encoding()) {
            case XOP -> Optional.of(X86Feature.XOP);
            case EVEX -> Optional.of(X86Feature.AVX512);
            case VEX -> Optional.of(vex(it));
            case LEGACY ->
                switch (it.map()) {
                    case 1 -> twoBytes(it);
                    case 2 -> Optional.ofNullable(behind38(it.opcode(), it.prefix()));
                    case 3 -> Optional.ofNullable(behind3a(it.opcode()));
                    default -> Optional.empty();
                };
        };
    }

    private static X86Feature vex(X86Instruction it) {
        int opcode = it.opcode();
        boolean mask = (it.map() == 1
                        && ((opcode >= 0x41 && opcode <= 0x4B)
                                || (opcode >= 0x90 && opcode <= 0x93)
                                || opcode == 0x98
                                || opcode == 0x99))
                || (it.map() == 3 && opcode >= 0x30 && opcode <= 0x33);
        if (mask) {
            return X86Feature.AVX512;
        }
        boolean general = (it.map() == 2 && opcode >= 0xF2 && opcode <= 0xF7) || (it.map() == 3 && opcode == 0xF0);
        return general ? X86Feature.BMI : X86Feature.AVX;
    }

    private static Optional<X86Feature> twoBytes(X86Instruction it) {
        int prefix = it.prefix();
        return switch (it.opcode()) {
            case 0x12 -> when(prefix == 0xF2 || prefix == 0xF3, X86Feature.SSE3);
            case 0x16 -> when(prefix == 0xF3, X86Feature.SSE3);
            case 0x7C, 0x7D, 0xD0 -> when(prefix == 0x66 || prefix == 0xF2, X86Feature.SSE3);
            case 0xF0 -> when(prefix == 0xF2, X86Feature.SSE3);
            case 0xB8 -> when(prefix == 0xF3, X86Feature.POPCNT);
            // TZCNT is left out: compilers write it for any processor, for older ones do the same but with a zero.
            case 0xBD -> when(prefix == 0xF3, X86Feature.LZCNT);
            case 0xC7 -> when(it.wide() && (it.modRm() >> 3 & 7) == 1 && it.modRm() < 0xC0, X86Feature.CX16);
            default -> Optional.empty();
        };
    }

    private static Optional<X86Feature> when(boolean is, X86Feature feature) {
        return is ? Optional.of(feature) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable X86Feature behind38(int opcode, int prefix) {
        if (opcode <= 0x0B || (opcode >= 0x1C && opcode <= 0x1E)) {
            return X86Feature.SSSE3;
        }
        if (opcode == 0x37) {
            return X86Feature.SSE4_2;
        }
        if (opcode >= 0x10 && opcode <= 0x41) {
            return X86Feature.SSE4_1;
        }
        if (opcode == 0xF0 || opcode == 0xF1) {
            return prefix == 0xF2 ? X86Feature.SSE4_2 : X86Feature.MOVBE;
        }
        boolean adx = opcode == 0xF6 && prefix != NO_PREFIX;
        return adx || (opcode >= 0xC8 && opcode <= 0xDF) ? X86Feature.CRYPTO : null;
    }

    private static @org.jspecify.annotations.Nullable X86Feature behind3a(int opcode) {
        if (opcode == 0x0F) {
            return X86Feature.SSSE3;
        }
        if (opcode >= 0x60 && opcode <= 0x63) {
            return X86Feature.SSE4_2;
        }
        if (opcode == 0x44 || opcode == 0xCC || opcode == 0xDF) {
            return X86Feature.CRYPTO;
        }
        return opcode <= 0x42 ? X86Feature.SSE4_1 : null;
    }
}
