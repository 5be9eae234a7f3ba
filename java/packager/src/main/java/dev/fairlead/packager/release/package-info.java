// SPDX-License-Identifier: Apache-2.0
/** Judges a release before it is published: is everything there that was promised, and is all of it what it says it is? */
@NullMarked
package dev.fairlead.packager.release;

import org.jspecify.annotations.NullMarked;
