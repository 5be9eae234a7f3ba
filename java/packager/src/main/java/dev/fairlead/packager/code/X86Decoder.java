// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

import dev.fairlead.packager.binary.FileBytes;

/** Finds out how long instructions of x86-64 are, and which (Intel's manual, volume 2, chapter 2, "Instruction Format"). */
final class X86Decoder {
    private static final int LONGEST = 15;

    private final FileBytes bytes;
    private final long end;
    private long start;
    private long at;
    private int prefix;
    private boolean operandSize;
    private boolean addressSize;
    private boolean wide;

    X86Decoder(FileBytes bytes, long end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The instruction at a place; {@link X86Instruction#NONE} where there is none, or it goes on beyond the end. */
    X86Instruction read(long place) {
        start = place;
        at = place;
        prefix = 0;
        operandSize = false;
        addressSize = false;
        wide = false;
        int opcode = prefixes();
        if (opcode == 0xC4 || opcode == 0xC5) {
            return vex(opcode == 0xC5);
        }
        if (opcode == 0x62) {
            return evex();
        }
        if (opcode == 0x8F && (peek() & 0x1F) >= 8) {
            return threeBytes(X86Instruction.Encoding.XOP);
        }
        if (opcode != 0x0F) {
            return finish(X86Instruction.Encoding.LEGACY, 0, opcode);
        }
        int second = next();
        return switch (second) {
            case 0x38 -> finish(X86Instruction.Encoding.LEGACY, 2, next());
            case 0x3A -> finish(X86Instruction.Encoding.LEGACY, 3, next());
            default -> finish(X86Instruction.Encoding.LEGACY, 1, second);
        };
    }

    /** Passes prefixes, REX the last of them, and gives the byte behind. */
    private int prefixes() {
        while (at - start < LONGEST) {
            int value = next();
            switch (value) {
                case 0x66 -> operandSize = true;
                case 0x67 -> addressSize = true;
                case 0xF2, 0xF3 -> prefix = value;
                case 0xF0, 0x2E, 0x36, 0x3E, 0x26, 0x64, 0x65 -> {
                    // Locks and segments change neither length nor kind.
                }
                default -> {
                    wide = (value & 0xF8) == 0x48;
                    return (value & 0xF0) == 0x40 ? next() : value;
                }
            }
        }
        return -1;
    }

    private X86Instruction vex(boolean two) {
        if (!two) {
            return threeBytes(X86Instruction.Encoding.VEX);
        }
        prefix = implied(next());
        return finish(X86Instruction.Encoding.VEX, 1, next());
    }

    private X86Instruction threeBytes(X86Instruction.Encoding encoding) {
        int map = next() & 0x1F;
        prefix = implied(next());
        return finish(encoding, map, next());
    }

    private X86Instruction evex() {
        int map = next() & 7;
        prefix = implied(next());
        next();
        return finish(X86Instruction.Encoding.EVEX, map, next());
    }

    /** VEX and EVEX have two bits for the prefix. */
    private static int implied(int payload) {
        return switch (payload & 3) {
            case 1 -> 0x66;
            case 2 -> 0xF3;
            case 3 -> 0xF2;
            default -> 0;
        };
    }

    private X86Instruction finish(X86Instruction.Encoding encoding, int map, int opcode) {
        if (opcode < 0) {
            return X86Instruction.NONE;
        }
        char operands = encoding == X86Instruction.Encoding.XOP ? xopOperands(map) : X86Opcodes.operands(map, opcode);
        int modRm = "mBZtTD".indexOf(operands) >= 0 ? modRm() : 0;
        at += immediate(operands, modRm, encoding == X86Instruction.Encoding.LEGACY && opcode == 0x78 && map == 1);
        int length = (int) (at - start);
        boolean bad = operands == 'x' || modRm < 0 || at > end || length > LONGEST;
        int chosen = prefix == 0 && operandSize ? 0x66 : prefix;
        return bad ? X86Instruction.NONE : new X86Instruction(length, encoding, map, opcode, chosen, modRm, wide);
    }

    private static char xopOperands(int map) {
        return switch (map) {
            case 8 -> 'B';
            case 9 -> 'm';
            case 10 -> 'D';
            default -> 'x';
        };
    }

    private int immediate(char operands, int modRm, boolean amdExtract) {
        int full = operandSize && !wide ? 2 : 4;
        boolean test = (modRm >> 3 & 7) < 2;
        return switch (operands) {
            case 'b', 'B' -> 1;
            case 'w' -> 2;
            case 'd', 'D' -> 4;
            case 'z', 'Z' -> full;
            case 'v' -> wide ? 8 : full;
            case 'o' -> addressSize ? 4 : 8;
            case 'e' -> 3;
            case 't' -> test ? 1 : 0;
            case 'T' -> test ? full : 0;
            // EXTRQ and INSERTQ of AMD's SSE4a.
            case 'm' -> amdExtract && (operandSize || prefix == 0xF2) ? 2 : 0;
            default -> 0;
        };
    }

    /** Passes ModRM, SIB and displacement. */
    private int modRm() {
        int modRm = next();
        if (modRm < 0 || modRm >= 0xC0) {
            return modRm;
        }
        int mode = modRm >> 6;
        boolean base = true;
        if ((modRm & 7) == 4) {
            base = (next() & 7) != 5;
        } else if ((modRm & 7) == 5) {
            base = false;
        }
        at += mode == 1 ? 1 : mode == 2 || !base ? 4 : 0;
        return modRm;
    }

    private int next() {
        int value = peek();
        at++;
        return value;
    }

    private int peek() {
        return at < end ? bytes.at(at) : -1;
    }
}
