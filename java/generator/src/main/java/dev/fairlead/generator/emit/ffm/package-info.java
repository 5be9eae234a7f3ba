// SPDX-License-Identifier: Apache-2.0
/** The raw layer: one downcall for each function, one class for each struct, in the shape of jextract's output. */
@NullMarked
package dev.fairlead.generator.emit.ffm;

import org.jspecify.annotations.NullMarked;
