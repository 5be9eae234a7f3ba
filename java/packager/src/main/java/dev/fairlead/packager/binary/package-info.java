// SPDX-License-Identifier: Apache-2.0
/**
 * Reads shared libraries of Linux, Windows and macOS, on any system and without running anything: what they export,
 * import and need, how they were linked, whether they are signed. Knows nothing of what is good or bad about it.
 */
@NullMarked
package dev.fairlead.packager.binary;

import org.jspecify.annotations.NullMarked;
