// SPDX-License-Identifier: Apache-2.0
/** Writes generated files: unchanged ones are left alone, stale ones of ours are deleted. */
@NullMarked
package dev.fairlead.generator.output;

import org.jspecify.annotations.NullMarked;
