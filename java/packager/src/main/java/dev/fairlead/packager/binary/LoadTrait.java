// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/** What a binary asks of the loader that protects, or weakens, the process that it is loaded into. */
public enum LoadTrait {
    /** ELF: the stack of the process becomes executable. */
    EXECUTABLE_STACK,
    /** ELF: code is written to while it is loaded. */
    TEXT_RELOCATIONS,
    /** ELF: there is something to be relocated. */
    RELOCATIONS,
    /** ELF: what was relocated becomes read-only. */
    RELRO,
    /** ELF: all is resolved when it is loaded. */
    BIND_NOW,
    /** PE: it can be loaded anywhere (ASLR). */
    DYNAMIC_BASE,
    /** PE: anywhere within 64 bits. */
    HIGH_ENTROPY,
    /** PE: data is never executed (DEP). */
    NX_COMPATIBLE
}
