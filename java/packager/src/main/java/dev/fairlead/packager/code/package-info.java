// SPDX-License-Identifier: Apache-2.0
/**
 * Reads machine code as far as it takes to say which instruction sets it uses: the lengths and opcodes of x86-64, the
 * words of aarch64. It is no disassembler.
 */
@NullMarked
package dev.fairlead.packager.code;

import org.jspecify.annotations.NullMarked;
