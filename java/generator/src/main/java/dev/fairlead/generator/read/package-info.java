// SPDX-License-Identifier: Apache-2.0
/** Headers in, model out: libclang through the foreign linker. Nothing outside this package knows clang. */
@NullMarked
package dev.fairlead.generator.read;

import org.jspecify.annotations.NullMarked;
