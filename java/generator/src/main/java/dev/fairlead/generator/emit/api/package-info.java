// SPDX-License-Identifier: Apache-2.0
/** The api layer: what a Java developer would have written by hand over the raw calls. Decides nothing, writes the plan. */
@NullMarked
package dev.fairlead.generator.emit.api;

import org.jspecify.annotations.NullMarked;
