// SPDX-License-Identifier: Apache-2.0
/** Writes C for what the foreign linker cannot reach: functions that it can call, and the build of their library. */
@NullMarked
package dev.fairlead.generator.emit.shim;

import org.jspecify.annotations.NullMarked;
