// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

import java.util.Arrays;

/** A processor, and the number that each format of binaries has for it. */
public enum Machine {
    /** 64-bit x86. */
    X86_64("x86_64", 62, 0x8664, 0x0100_0007L),
    /** 64-bit ARM. */
    AARCH64("aarch64", 183, 0xAA64, 0x0100_000CL),
    /** 64-bit RISC-V; there is no macOS for it. */
    RISCV64("riscv64", 243, 0x5064, -1);

    private final String id;
    private final long elf;
    private final long pe;
    private final long machO;

    Machine(String id, long elf, long pe, long machO) {
        this.id = id;
        this.elf = elf;
        this.pe = pe;
        this.machO = machO;
    }

    /** {@return its name within a platform's} */
    public String id() {
        return id;
    }

    long number(BinaryFormat format) {
        return switch (format) {
            case ELF -> elf;
            case PE -> pe;
            case MACH_O -> machO;
        };
    }

    /** Refuses a binary for another machine. */
    void check(BinaryFormat format, long number) throws BinaryRefusedException {
        if (number != number(format)) {
            throw new BinaryRefusedException(
                    "is built for " + describe(format, number) + ", this is " + id,
                    BinaryRefusedException.Reason.FOREIGN);
        }
    }

    static String describe(BinaryFormat format, long number) {
        String label = format + " machine " + number;
        return Arrays.stream(values())
                .filter(machine -> machine.number(format) == number)
                .findFirst()
                .map(machine -> machine.id + " (" + label + ")")
                .orElse("another processor (" + label + ")");
    }
}
