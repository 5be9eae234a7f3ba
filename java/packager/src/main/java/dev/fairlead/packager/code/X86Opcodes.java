// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

/**
 * What follows an opcode, a letter for each (Intel's manual, volume 2, appendix A, "Opcode Map"): {@code .} nothing, {@code m}
 * a ModRM byte, {@code b w d z} an immediate of 1, 2, 4, or 2 or 4 bytes, {@code B Z} ModRM and such an immediate, {@code v}
 * one of up to 8 bytes, {@code o} an address, {@code e} those of ENTER, {@code t T} ModRM and an immediate that only TEST
 * has, {@code x} no instruction.
 */
final class X86Opcodes {
    private static final String ONE_BYTE = "mmmmbzxxmmmmbzxx"
            + "mmmmbzxxmmmmbzxx"
            + "mmmmbzxxmmmmbzxx"
            + "mmmmbzxxmmmmbzxx"
            + "xxxxxxxxxxxxxxxx"
            + "................"
            + "xxxmxxxxzZbB...."
            + "bbbbbbbbbbbbbbbb"
            + "BZxBmmmmmmmmmmmm"
            + "..........x....."
            + "oooo....bz......"
            + "bbbbbbbbvvvvvvvv"
            + "BBw.xxBZe.w..bx."
            + "mmmmxxx.mmmmmmmm"
            + "bbbbbbbbddxb...."
            + "x.xx..tT......mm";

    private static final String TWO_BYTES = "mmmmx.....x.xm.B"
            + "mmmmmmmmmmmmmmmm"
            + "mmmmxxxxmmmmmmmm"
            + "......x.xxxxxxxx"
            + "mmmmmmmmmmmmmmmm"
            + "mmmmmmmmmmmmmmmm"
            + "mmmmmmmmmmmmmmmm"
            + "BBBBmmm.mmmmmmmm"
            + "dddddddddddddddd"
            + "mmmmmmmmmmmmmmmm"
            + "...mBmxx...mBmmm"
            + "mmmmmmmmmmBmmmmm"
            + "mmBmBBBm........"
            + "mmmmmmmmmmmmmmmm"
            + "mmmmmmmmmmmmmmmm"
            + "mmmmmmmmmmmmmmmm";

    private X86Opcodes() {}

    /** Of a map: 0 is that of one byte, 1 behind 0F, 2 behind 0F 38, 3 behind 0F 3A; from 5 on they are EVEX's alone. */
    static char operands(int map, int opcode) {
        return switch (map) {
            case 0 -> ONE_BYTE.charAt(opcode);
            case 1 -> TWO_BYTES.charAt(opcode);
            case 3 -> 'B';
            case 2, 5, 6 -> 'm';
            default -> 'x';
        };
    }
}
