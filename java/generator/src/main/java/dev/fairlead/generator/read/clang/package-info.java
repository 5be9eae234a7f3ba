// SPDX-License-Identifier: Apache-2.0
/**
 * The part of libclang's C interface that the reader uses, bound by hand through the foreign linker. Nothing here knows
 * the model. Every object belongs to the thread that opened the {@link dev.fairlead.generator.read.clang.Libclang} it
 * comes from, and dies with it.
 */
@NullMarked
package dev.fairlead.generator.read.clang;

import org.jspecify.annotations.NullMarked;
