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
    /** An integer of 16 bytes, in two general registers. */
    INT128,
    /** 16 bytes in one vector register. */
    VECTOR,
    /** A long double: as a result in a register of the x87, else in memory. */
    X87,
    /** Two of them. */
    COMPLEX_X87,
    /** In memory whatever registers are free; a result, where the caller says. */
    MEMORY,
    /** In memory because registers ran out. */
    STACK
}
