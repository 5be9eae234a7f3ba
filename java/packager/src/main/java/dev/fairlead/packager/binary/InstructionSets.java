// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The instructions that a binary itself says it needs.
 *
 * @param x86Level the level of x86-64 that GNU's property note asks for, 1 to 4
 * @param riscvArchitecture the architecture string of RISC-V's attributes: {@code rv64i2p1_m2p0_…}
 */
public record InstructionSets(OptionalInt x86Level, Optional<String> riscvArchitecture) {
    /** Says nothing. */
    static final InstructionSets UNTOLD = new InstructionSets(OptionalInt.empty(), Optional.empty());
}
