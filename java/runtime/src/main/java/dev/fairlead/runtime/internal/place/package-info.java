// SPDX-License-Identifier: Apache-2.0
/**
 * Where a library's bytes are put so that the system's loader can read them and nobody can change them: sealed memory,
 * or a folder of the user's own. And the loader itself, asked so that it says why when it refuses.
 */
@NullMarked
package dev.fairlead.runtime.internal.place;

import org.jspecify.annotations.NullMarked;
