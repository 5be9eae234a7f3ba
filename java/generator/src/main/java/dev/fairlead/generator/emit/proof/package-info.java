// SPDX-License-Identifier: Apache-2.0
/** Writes down as assertions of C what the generated Java takes for granted, for a C compiler to prove. */
@NullMarked
package dev.fairlead.generator.emit.proof;

import org.jspecify.annotations.NullMarked;
