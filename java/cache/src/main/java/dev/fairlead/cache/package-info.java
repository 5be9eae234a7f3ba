// SPDX-License-Identifier: Apache-2.0
/** The user's cache, and the parts of LLVM that are unpacked into it. */
@NullMarked
package dev.fairlead.cache;

import org.jspecify.annotations.NullMarked;
