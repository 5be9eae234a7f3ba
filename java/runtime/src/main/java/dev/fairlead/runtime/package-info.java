// SPDX-License-Identifier: Apache-2.0
/**
 * What generated code calls: {@link dev.fairlead.runtime.NativeLibrary} finds, verifies and loads a library, the other
 * types check arguments, lend memory to a call, and carry what went wrong.
 */
@NullMarked
package dev.fairlead.runtime;

import org.jspecify.annotations.NullMarked;
