// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.Arrays;

/** A processor, and the number that each format of binaries has for it. */
public enum Processor {
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

    Processor(String id, long elf, long pe, long machO) {
        this.id = id;
        this.elf = elf;
        this.pe = pe;
        this.machO = machO;
    }

    /** {@return its name within a platform's} */
    public String id() {
        return id;
    }

    static Processor of(BinaryFormat format, long number) throws MalformedBinaryException {
        return Arrays.stream(values())
                .filter(processor -> processor.number(format) == number)
                .findFirst()
                .orElseThrow(() -> new MalformedBinaryException("is for a processor that is not known here (" + format
                        + " machine " + number + "); known are x86_64, aarch64 and riscv64, all 64-bit"));
    }

    private long number(BinaryFormat format) {
        return switch (format) {
            case ELF -> elf;
            case PE -> pe;
            case MACH_O -> machO;
        };
    }
}
