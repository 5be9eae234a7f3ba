// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

/** How x86-64 SysV passes a value. */
enum AbiClass {
    /** In general registers. */
    INTEGER,
    /** In vector registers. */
    SSE,
    /** In one of each. */
    INTEGER_AND_SSE,
    /** In memory whatever registers are free; a result, where the caller says. */
    MEMORY,
    /** In memory because registers ran out. */
    STACK
}
