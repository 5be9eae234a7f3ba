// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

/** An instruction set beyond the one that every processor of a kind has. */
public sealed interface CodeFeature permits X86Feature, ArmFeature {
    /** {@return its name as manuals have it} */
    String title();

    /** {@return the tier that has it: on x86 the level of x86-64, 2 to 4; on aarch64 1} */
    int level();
}
